import { test as base } from '@playwright/test'
import { type RunningServer, startServer } from './server'
import { type Strictness, watchStrictness } from './strictness'

/**
 * Playwright's `test` over the built site: each worker has a server of its own, each test a browser
 * profile of its own, and every test also proves that no page left its origin or broke its policy.
 */
export const test = base.extend<{ strictness: Strictness }, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.kill()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  strictness: [
    async ({ context }, use) => {
      const strictness = watchStrictness(context)
      await use(strictness)
      strictness.expectKept()
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
