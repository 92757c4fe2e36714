import type { BrowserContext, Page } from '@playwright/test'
import { Again, Good } from '@/lib/schedule/review'
import { backupOf, restore } from './_support/backup'
import { firstOfEachNote, type PaperCard } from './_support/paper'
import { readLog, readState } from './_support/rows'
import {
  expect,
  question,
  rate,
  rateButton,
  showAnswer,
  summary,
  test,
  undoButton,
} from './_support/study'

const [first, second] = firstOfEachNote as [PaperCard, PaperCard]

async function openReview(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/review')
  await expect(question(page)).toHaveText(first.front.en)
  return page
}

/** Cuts the news between tabs, as when both are used in the same instant. */
const cutOff = (page: Page) =>
  page.addInitScript(() => {
    class Silent extends EventTarget {
      postMessage() {}
      close() {}
    }
    Object.assign(window, { BroadcastChannel: Silent })
  })

test('a card rated in one tab is replaced in the other, which says why', async ({ context }) => {
  const [a, b] = [await openReview(context), await openReview(context)]
  await showAnswer(b).click()
  await rate(a, Good)
  await expect(question(b)).toHaveText(second.front.en)
  await expect(showAnswer(b)).toBeVisible()
  await expect(b.getByRole('status')).toHaveText(
    'This card was rated in another tab. Here is the next one.',
  )
  // The tab goes on as usual.
  await rate(b, Good)
  expect((await readLog(b)).map(({ cardId }) => cardId)).toEqual([first.id, second.id])
})

test('the last card, rated in one tab, ends the session in the other', async ({
  context,
  page,
}) => {
  await restore(page, backupOf([], { newPerDay: 1 }))
  const [a, b] = [await openReview(context), await openReview(context)]
  await showAnswer(a).click()
  await rateButton(a, 4).click()
  await expect(summary(a)).toBeVisible()
  await expect(b.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
})

test('rating a card that another tab has just rated writes nothing', async ({ context }) => {
  const a = await openReview(context)
  const b = await context.newPage()
  await cutOff(b)
  await b.goto('/review')
  await showAnswer(b).click()
  await rate(a, Good)
  const state = await readState(a, first.id)

  await expect(question(b), 'the tab has not heard of it').toHaveText(first.front.en)
  await rateButton(b, Again).click()
  await expect(b.getByRole('status')).toContainText('rated in another tab')
  await expect(question(b)).toHaveText(second.front.en)
  expect(await readLog(b)).toHaveLength(1)
  expect(await readState(b, first.id)).toEqual(state)
  // What is not one's own is not taken back.
  await expect(undoButton(b)).toBeDisabled()
})

test('one card rated in two tabs at the same moment is rated once', async ({ context }) => {
  const tabs = [await context.newPage(), await context.newPage()]
  for (const tab of tabs) {
    await cutOff(tab)
    await tab.goto('/review')
    await showAnswer(tab).click()
    await expect(rateButton(tab, Good)).toBeEnabled()
  }
  await Promise.all(tabs.map((tab) => rateButton(tab, Good).click()))
  for (const tab of tabs) await expect(question(tab)).toHaveText(second.front.en)
  const [a] = tabs as [Page]
  expect((await readLog(a)).map(({ cardId }) => cardId)).toEqual([first.id])
  expect(await readState(a, first.id)).toMatchObject({ reps: 1 })
})

test('Today and Progress in another tab follow what is reviewed', async ({ context }) => {
  const today = await context.newPage()
  await today.goto('/')
  await expect(today.getByText('20 new')).toHaveCount(0)
  const progress = await context.newPage()
  await progress.goto('/progress')
  await expect(progress.getByRole('heading', { name: 'No reviews yet' })).toBeVisible()

  const review = await openReview(context)
  await rate(review, 4)
  await expect(today.getByText('19 cards', { exact: true })).toBeVisible()
  await expect(today.getByText('1 review done today')).toBeVisible()
  await expect(progress.getByText('1 review on 1 day of the last 30.')).toBeVisible()

  await undoButton(review).click()
  await expect(today.getByText('20 cards', { exact: true })).toBeVisible()
})

test('language, theme and limits chosen in one tab show in the others', async ({ context }) => {
  const today = await context.newPage()
  await today.goto('/')
  await expect(today.getByText('20 cards', { exact: true })).toBeVisible()
  const settings = await context.newPage()
  await settings.goto('/settings')

  await settings.getByRole('button', { name: 'New cards a day: More' }).click()
  await expect(today.getByText('25 cards', { exact: true })).toBeVisible()
  await settings.getByRole('radio', { name: 'Dark' }).check()
  await expect(today.locator('html')).toHaveAttribute('data-theme', 'dark')
  await settings.getByRole('radio', { name: '中文' }).check()
  await expect(today.getByRole('heading', { name: '今天', level: 1 })).toBeVisible()
  await expect(today.locator('html')).toHaveAttribute('lang', 'zh-Hans')
})
