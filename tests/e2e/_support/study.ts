import { expect, type Locator, type Page } from '@playwright/test'
import { morning } from './study-time'
import { test as base } from './test'

/** The suite's `test`, on a quiet Monday morning in Shanghai: no run depends on when or where it is made. */
export const test = base.extend({
  timezoneId: 'Asia/Shanghai',
  context: async ({ context }, use) => {
    await context.clock.install({ time: morning })
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

/** The end of a session, or of a day without cards. */
export const summary = (page: Page): Locator =>
  page.getByRole('heading', { name: /That is all for now|Nothing to review/ })

export { expect } from '@playwright/test'
