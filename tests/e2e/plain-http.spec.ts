import { test as base, expect } from '@playwright/test'
import { browserOptions } from './_support/browser'
import { startServer } from './_support/server'

const options = browserOptions()

/** A browser that takes a name for this machine, as a phone does that opens the app by a computer's address: no TLS, so no service worker, no locks and no promises of storage. */
const test = base.extend({
  launchOptions: [
    {
      ...options,
      args: [...(options.args ?? []), '--host-resolver-rules=MAP loci.test 127.0.0.1'],
    },
    { scope: 'worker' },
  ],
})

test('an address without TLS still reviews, and Settings is honest about it', async ({ page }) => {
  const server = await startServer()
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))

  await page.goto(`http://loci.test:${server.port}/`)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await page.getByRole('button', { name: 'Start review' }).click()
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  await page.getByRole('link', { name: 'Close' }).click()
  await expect(page.getByText('1 review done today')).toBeVisible()

  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('This browser does not say how much room is used.')).toBeVisible()
  await expect(page.getByText('Not yet stored for offline use.')).toBeVisible()
  expect(failures).toEqual([])
  await server.kill()
})
