import type { Page } from '@playwright/test'
import type { CardId } from '@/lib/cards/card-id'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay } from '@/lib/schedule/replay'
import { Easy, Good, type Review } from '@/lib/schedule/review'
import type { StateRow } from '@/lib/store/rows'
import { backupOf, restore, reviewed } from './_support/backup'
import { firstOfEachNote } from './_support/paper'
import { expectSet, readTable } from './_support/rows'
import { expect, showAnswer, summary, test } from './_support/study'
import {
  dayMs,
  type dayOf,
  later,
  morning,
  morningOf,
  setTime,
  wallClock,
} from './_support/study-time'

const newLimit = (page: Page) => page.getByLabel('New cards a day', { exact: true })
const reviewLimit = (page: Page) => page.getByLabel('Reviews a day, at most', { exact: true })
const saved = (page: Page) => page.getByText('Saved.', { exact: true })

const learned = firstOfEachNote.slice(0, 30).map(({ id }) => reviewed(id, Easy, morning))
const stateOf = (cardId: CardId, log: readonly Review[], desiredRetention = 0.9) =>
  replay(cardId, log, { ...defaultParameters, desiredRetention })
const lastDue = Math.max(...learned.map(({ cardId }) => Number(stateOf(cardId, learned).dueDay)))

test('the limit of new cards is stepped and typed, kept, and holds on Today', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('button', { name: 'New cards a day: More' }).click()
  await expect(newLimit(page)).toHaveValue('25')
  await expect(saved(page)).toBeVisible()
  await newLimit(page).fill('7')
  await newLimit(page).press('Enter')
  await expectSet(page, 'newPerDay', 7)
  await page.reload()
  await expect(newLimit(page)).toHaveValue('7')
  await page.goto('/')
  await expect(page.getByText('7 cards', { exact: true })).toBeVisible()

  // Off the grid a step leads onto it.
  await page.goto('/settings')
  await page.getByRole('button', { name: 'New cards a day: Fewer' }).click()
  await expect(newLimit(page)).toHaveValue('5')
  await page.getByRole('button', { name: 'New cards a day: Fewer' }).click()
  await expect(newLimit(page)).toHaveValue('0')
  await expect(page.getByRole('button', { name: 'New cards a day: Fewer' })).toBeDisabled()
  await expectSet(page, 'newPerDay', 0)
  await page.goto('/')
  await expect(page.getByText('Nothing today').first()).toBeVisible()
  await page.goto('/review')
  await expect(summary(page)).toBeVisible()
})

test('two quick steps are two steps', async ({ page }) => {
  await page.goto('/settings')
  await expect(newLimit(page)).toHaveValue('20')
  await page.getByRole('button', { name: 'New cards a day: More' }).dblclick()
  await expect(newLimit(page)).toHaveValue('30')
})

test('what cannot be a limit is not taken for one', async ({ page }) => {
  await page.goto('/settings')
  await newLimit(page).fill('')
  await newLimit(page).blur()
  await expect(newLimit(page)).toHaveValue('20')
  await newLimit(page).pressSequentially('-3.5x')
  await expect(newLimit(page)).toHaveValue(/^\d+$/)
  await newLimit(page).fill('1234567')
  await newLimit(page).blur()
  await expect(newLimit(page)).toHaveValue('1234')
})

test('the limit of reviews holds on Today', async ({ page }) => {
  await restore(page, backupOf(learned, { newPerDay: 0 }))
  await setTime(page, morningOf(lastDue as ReturnType<typeof dayOf>))
  await page.goto('/')
  await expect(page.getByText('30 cards', { exact: true })).toBeVisible()
  await page.goto('/settings')
  await reviewLimit(page).fill('12')
  await reviewLimit(page).blur()
  await expect(saved(page)).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('12 cards', { exact: true })).toBeVisible()
  await expect(page.getByText('12 due', { exact: true }).first()).toBeVisible()
})

test('another desired retention plans every card anew from its history', async ({ page }) => {
  const log = [
    ...learned,
    ...learned.slice(0, 10).map(({ cardId }) => reviewed(cardId, Good, later(morning, 5 * dayMs))),
  ]
  const dueDays = async () =>
    new Map(
      (await readTable<StateRow>(page, 'states'))
        .filter(({ reps }) => reps > 0)
        .map(({ cardId, dueDay }) => [cardId, dueDay]),
    )
  const planned = (retention: number) =>
    new Map(learned.map(({ cardId }) => [cardId, stateOf(cardId, log, retention).dueDay]))
  await restore(page, backupOf(log))
  const sorted = (days: ReadonlyMap<CardId, unknown>) => Object.fromEntries(days)
  expect(sorted(await dueDays())).toEqual(sorted(planned(0.9)))
  expect(planned(0.8)).not.toEqual(planned(0.9))

  const slider = page.getByRole('slider')
  await slider.fill('0.8')
  await slider.blur()
  await expect(slider).toHaveAttribute('aria-valuetext', '80%')
  await expect(page.getByText('All cards are re-planned.')).toBeVisible()
  await expect.poll(async () => sorted(await dueDays())).toEqual(sorted(planned(0.8)))

  await page.reload()
  await expect(slider).toHaveValue('0.8')
})

test('the desired retention is moved from the keyboard, step by step', async ({ page }) => {
  await page.goto('/settings')
  const slider = page.getByRole('slider')
  await slider.focus()
  for (const value of ['0.89', '0.88', '0.87']) {
    await page.keyboard.press('ArrowLeft')
    await expect(slider).toHaveValue(value)
    await expect(page.getByText('All cards are re-planned.')).toBeVisible()
    await expect(slider).toBeFocused()
  }
  await page.reload()
  await expect(slider).toHaveValue('0.87')
})

test('the hour at which a day starts decides what day it is', async ({ page }) => {
  const evening = wallClock('2026-03-02 22:00')
  const rows = firstOfEachNote.slice(0, 20).map(({ id }) => reviewed(id, Easy, evening))
  await restore(page, backupOf(rows))
  await setTime(page, wallClock('2026-03-03 02:00'))
  await page.goto('/')
  await expect(page.getByText('Done for today')).toBeVisible()
  await page.goto('/settings')
  await page.getByLabel('A new day starts at').selectOption('01:00')
  await expect(saved(page)).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('20 cards', { exact: true })).toBeVisible()
  await page.goto('/review')
  await expect(showAnswer(page)).toBeVisible()
  await page.goto('/settings')
  await expect(page.getByLabel('A new day starts at')).toHaveValue('1')
})

for (const [promised, words] of [
  [true, 'The browser promised to keep it.'],
  [false, 'The browser did not promise.'],
] as const) {
  test(`room and promise are shown as the browser tells them (which ${promised ? 'promises' : 'refuses'})`, async ({
    page,
  }) => {
    await page.addInitScript((promise) => {
      let kept = false
      navigator.storage.persisted = async () => kept
      navigator.storage.persist = async () => {
        kept = promise
        return kept
      }
      navigator.storage.estimate = async () => ({ usage: 12_340_000, quota: 2_500_000_000 })
    }, promised)
    await page.goto('/settings')
    await expect(page.getByText('12.3 MB used of 2.5 GB available')).toBeVisible()
    await expect(page.getByText('The browser has not promised to keep it')).toBeVisible()
    await page.getByRole('button', { name: 'Ask the browser to keep it' }).click()
    await expect(page.getByText(words)).toBeVisible()
  })
}

test.describe('what it says of itself', () => {
  test.use({ serviceWorkers: 'allow' })
  test('About says which Loci this is, and when it works without a network', async ({ page }) => {
    await page.goto('/settings')
    await expect(page.getByText(/^Loci \d+\.\d+\.\d+$/)).toBeVisible()
    // The whole app is stored first.
    await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 30_000 })
  })
})
