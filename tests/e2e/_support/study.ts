import { expect, type Locator, type Page } from '@playwright/test'
import { morning } from './study-time'
import { test as base } from './test'

/**
 * The suite's `test`, on a quiet Monday morning in Shanghai: no run depends on when or where it is made. Its person
 * knows the app, unless `firstRun` says that they have never seen it.
 */
export const test = base.extend<{ firstRun: boolean }>({
  firstRun: [false, { option: true }],
  timezoneId: 'Asia/Shanghai',
  context: async ({ context, firstRun }, use) => {
    await context.clock.install({ time: morning })
    if (!firstRun) {
      await context.addInitScript(() => {
        // An empty page has no storage; and what the person of the test sets later stands.
        if (location.origin === 'null') return
        const key = 'loci.preferences'
        if (localStorage.getItem(key) === null) localStorage.setItem(key, '{"firstRun":"done"}')
      })
    }
    await use(context)
  },
})

export const ratingWords = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' } as const

export const showAnswer = (page: Page): Locator => page.getByRole('button', { name: 'Show answer' })

/** The button of a rating, whose name goes on with the interval. */
export const rateButton = (page: Page, rating: keyof typeof ratingWords): Locator =>
  page.getByRole('button', { name: new RegExp(`^${ratingWords[rating]} `) })

export const undoButton = (page: Page): Locator => page.getByRole('button', { name: 'Undo' })

export const question = (page: Page): Locator => page.getByRole('article').getByRole('heading')

/** Shows the answer and rates it; returns once the rating is on the disk and the next page is there. */
export async function rate(page: Page, rating: keyof typeof ratingWords): Promise<void> {
  await showAnswer(page).click()
  await rateButton(page, rating).click()
  await expect(rateButton(page, rating)).toHaveCount(0)
}

/** Opens the list of keys with its key, which is there a moment after a screen's first paint. */
export const openKeys = (page: Page): Promise<void> =>
  expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 })
  }).toPass()

/** The end of a session, or of a day without cards. */
export const summary = (page: Page): Locator =>
  page.getByRole('heading', { name: /That is all for now|Nothing to review/ })

/** Whether two characters look different here, and are not both the box of a missing one. */
export const drawsChinese = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const drawn = (text: string) => {
      const canvas = document.createElement('canvas')
      canvas.getContext('2d')?.fillText(text, 10, 50)
      return canvas.toDataURL()
    }
    return drawn('国') !== drawn('家')
  })

export { expect } from '@playwright/test'
