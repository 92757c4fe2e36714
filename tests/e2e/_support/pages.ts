import { expect, type Locator, type Page } from '@playwright/test'

/** Every page of the app, and what shows that it is there with its data and not only its frame. */
const marks: Readonly<Record<string, (page: Page) => Locator>> = {
  '/': (page) => startReview(page),
  '/review': (page) => page.getByRole('button', { name: 'Show answer' }),
  '/library': (page) => page.getByRole('searchbox'),
  '/quiz': (page) => page.getByRole('link', { name: 'Begin' }),
  '/progress': (page) => page.getByRole('heading', { name: /Progress|No reviews yet/ }),
  '/progress/report': (page) => page.getByRole('heading', { name: 'Report on a term' }),
  '/options': (page) => page.getByRole('heading', { name: /Study beyond today|Only today/ }),
  '/quiz/sheet': (page) => page.getByRole('heading', { name: /On paper|no questions to print/ }),
  '/quiz/present': (page) => page.getByRole('heading', { name: 'There is no quiz to show' }),
  '/settings': (page) => page.getByRole('heading', { name: 'Settings', level: 1 }),
}

export const routes: readonly string[] = Object.keys(marks)

/** What begins a review of all that is due, on `/`. */
export function startReview(page: Page): Locator {
  const name = 'Start review'
  return page.getByRole('link', { name }).or(page.getByRole('button', { name })).first()
}

/** Fails unless the page at `route` is on the screen, in English, with what it read from the store. */
export async function expectPage(page: Page, route: string): Promise<void> {
  const mark = marks[route]
  if (!mark) throw new Error(`no such page: ${route}`)
  // A plain host spells a page `/library/`.
  await expect(page).toHaveURL((url) => (url.pathname.replace(/\/$/, '') || '/') === route)
  await expect(mark(page)).toBeVisible()
}

/** Waits until the service worker has everything and serves this page. */
export async function untilReadyOffline(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated')
}
