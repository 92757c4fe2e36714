import { type BrowserContext, expect } from '@playwright/test'

export interface Strictness {
  /** Fails when a page has sent a request to another origin, tried what its policy forbids, or come upon an error that it did not foresee. */
  expectKept(): void
  /** Fails unless such a thing has happened, and lets it pass: for tests that break a rule to see that it holds. */
  expectBroken(what: RegExp): Promise<void>
}

/** Watches all pages and workers of a browser for what none of them may ever do. */
export function watchStrictness(context: BrowserContext): Strictness {
  const broken: string[] = []
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && hostname !== 'localhost') {
      broken.push(`asked another origin: ${request.method()} ${request.url()}`)
    }
  })
  context.on('console', (message) => {
    // A killed server is no fault of the page.
    const offline = /Failed to load resource|net::ERR_/.test(message.text())
    if (message.type() === 'error' && !offline) broken.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    broken.push(`uncaught: ${error.error().stack ?? error.error().message}`)
  })
  return {
    expectKept: () => expect(broken).toEqual([]),
    async expectBroken(what) {
      await expect.poll(() => broken.some((line) => what.test(line))).toBe(true)
      broken.splice(0, broken.length, ...broken.filter((line) => !what.test(line)))
    },
  }
}
