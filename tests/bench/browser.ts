import type { BrowserContextOptions, Page } from '@playwright/test'
import { type OwnBrowser, openBrowser } from '../e2e/_support/own-browser'
import { calendar } from './collection'

/** A browser of its own, with its profile in `folder`, where and when the made-up person studies. */
export async function openBench(
  folder: string,
  options: BrowserContextOptions = {},
): Promise<OwnBrowser> {
  const browser = await openBrowser(folder, {
    // The app is measured, not a worker that fetches ahead meanwhile.
    serviceWorkers: 'block',
    timezoneId: calendar.timeZone,
    ...options,
  })
  // The compiler that runs these files marks inner functions with a helper that the page does not have.
  await browser.context.addInitScript('globalThis.__name ??= (named) => named')
  return browser
}

/**
 * Restores a backup in the settings, as a person would; milliseconds until the screen says that it is done, which it
 * does in the words `done`.
 */
export async function restoreFile(
  page: Page,
  url: string,
  file: string,
  done = /reviews? added/,
): Promise<number> {
  await page.goto(`${url}/settings`)
  await page.getByRole('slider').waitFor()
  const since = performance.now()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText(done).waitFor({ timeout: 900_000 })
  return performance.now() - since
}
