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

const [first, second, third] = firstOfEachNote as [PaperCard, PaperCard, PaperCard]

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

/** Lets the tab hear of changes of a card's state only a while after they are made, as on a slow machine. */
const delayNews = (page: Page) =>
  page.addInitScript(() => {
    const { get } = IDBObjectStore.prototype
    IDBObjectStore.prototype.get = function (key) {
      const request = get.call(this, key)
      const { objectStoreNames } = this.transaction
      if (objectStoreNames.length > 1 || !objectStoreNames.contains('states')) return request
      Object.defineProperty(request, 'onsuccess', {
        set: (handle: (event: Event) => void) =>
          request.addEventListener('success', (event) => setTimeout(handle, 400, event)),
      })
      return request
    }
  })

/** Keeps all that the page says in its status line from now on. */
const listenToStatus = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => {
      const words = document.querySelector('[role=status]')?.textContent
      if (words) said.push(words)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
const statusesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: string[] }).said)

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

test('a card that another tab has rated meanwhile is not shown when its turn comes', async ({
  context,
}) => {
  const a = await context.newPage()
  await cutOff(a)
  await a.goto('/review')
  await expect(question(a)).toHaveText(first.front.en)

  const b = await context.newPage()
  await b.goto(`/review?deck=${encodeURIComponent(second.fact.deck)}`)
  await expect(question(b)).toHaveText(second.front.en)
  await rate(b, 4)

  await rate(a, 4)
  await expect(question(a)).toHaveText(third.front.en)
})

test('the day’s limit of new cards holds over two tabs', async ({ context, page }) => {
  await restore(page, backupOf([], { newPerDay: 2 }))
  const a = await openReview(context)
  // A part whose cards are not among those that the first tab would show.
  const part = 'japan-nato-2023/figures'
  expect([first, second].map(({ fact }) => fact.deck)).not.toContain(part)
  await page.goto(`/review?deck=${encodeURIComponent(part)}`)
  await rate(page, 4)

  await rate(a, 4)
  await expect(summary(a)).toBeVisible()
  expect(await readLog(a)).toHaveLength(2)
})

test('a rating of one’s own is never taken for another tab’s, however slow the machine', async ({
  context,
  page,
}) => {
  await page.goto('/review')
  await expect(question(page)).toHaveText(first.front.en)
  await listenToStatus(page)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  for (let cards = 0; cards < 6; cards++) await rate(page, 4)
  expect(await statusesOf(page)).toEqual([])
})

test('a rating of one’s own is never taken for another tab’s, when the same card comes again', async ({
  page,
}) => {
  await delayNews(page)
  await restore(page, backupOf([], { newPerDay: 1 }))
  await page.goto('/review')
  await expect(question(page)).toHaveText(first.front.en)
  await listenToStatus(page)
  for (let ratings = 0; ratings < 3; ratings++) await rate(page, Again)
  await showAnswer(page).click()
  await expect(rateButton(page, Good)).toBeEnabled()
  expect(await statusesOf(page)).toEqual([])
})

test('Today and Progress in another tab follow what is reviewed', async ({ context }) => {
  const today = await context.newPage()
  await today.goto('/')
  await expect(today.getByText('20 new')).toHaveCount(0)
  const progress = await context.newPage()
  await progress.goto('/progress?view=work')
  await expect(progress.getByRole('heading', { name: 'No reviews yet' })).toBeVisible()

  const review = await openReview(context)
  await rate(review, 4)
  await expect(today.getByText('19 cards', { exact: true })).toBeVisible()
  await expect(today.getByText('1 review done today')).toBeVisible()
  await expect(progress.getByText('1 review today, the first day.')).toBeVisible()

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
