import type { Locator, Page } from '@playwright/test'
import { Again, Easy, Good, Hard } from '@/lib/schedule/review'
import { expectAccessible } from './_support/accessibility'
import { backupOf, restoreText, reviewed } from './_support/backup'
import { firstOfEachNote, type PaperCard, paperCards } from './_support/paper'
import { expect, test } from './_support/study'
import { later, morning } from './_support/study-time'

const dayMs = 24 * 3_600_000
const words = {
  en: {
    locale: 'en-GB',
    start: 'Start review',
    show: 'Show answer',
    ratings: { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' },
    undone: 'Taken back.',
    over: 'That is all for now',
    empty: 'Nothing to review',
    done: 'Done for today',
    none: 'No reviews yet',
    reviews: 'Reviews a day',
    table: 'As a table',
    history: 'History',
    other: '中文',
    nothing: 'Nothing found',
    unknown: 'This card is not on this device',
    added: 'reviews added',
    bad: 'This file is not a Loci backup',
    notFound: 'There is no page here',
    choose: 'Choose a card',
  },
  'zh-Hans': {
    locale: 'zh-CN',
    start: '开始复习',
    show: '看答案',
    ratings: { 1: '忘了', 2: '吃力', 3: '记得', 4: '轻松' },
    undone: '已撤销。',
    over: '这一轮复习完了',
    empty: '没有要复习的',
    done: '今天的都复习完了',
    none: '还没有复习记录',
    reviews: '每天复习',
    table: '看表格',
    history: '复习记录',
    other: 'English',
    nothing: '没有找到',
    unknown: '这台设备上没有这张卡片',
    added: '次复习',
    bad: '这不是知处的备份',
    notFound: '这里没有页面',
    choose: '选一张卡片',
  },
} as const

/** Thirty cards with a past, one new card a day: it has due cards, figures for Progress, and an end. */
const past = backupOf(
  [
    ...firstOfEachNote
      .slice(0, 30)
      .map(({ id }) => reviewed(id, Easy, later(morning, -20 * dayMs))),
    ...firstOfEachNote
      .slice(2, 30)
      .map(({ id }, i) => reviewed(id, i % 5 === 0 ? Hard : Good, later(morning, -6 * dayMs))),
    reviewed(firstOfEachNote[2]?.id as PaperCard['id'], Again, later(morning, -3 * dayMs)),
    reviewed(firstOfEachNote[2]?.id as PaperCard['id'], Good, later(morning, -3 * dayMs + 900_000)),
  ],
  { newPerDay: 1, reviewsPerDay: 2 },
)
/** A card whose fact has a slip noted, and several cards. */
const noted = paperCards.find(({ fact }) => fact.note) as PaperCard

/** Leads a page through every state that the app has; `look` is called in each. */
async function walk(
  page: Page,
  language: keyof typeof words,
  look: (at: Locator) => Promise<void>,
): Promise<void> {
  const word = words[language]
  const heading = (name: string) => page.getByRole('heading', { name })
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const open = async (address: string, mark: Locator) => {
    await page.goto(address)
    await look(mark)
  }

  await open('/', button(word.start))
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await open('/progress', heading(word.none))
  await open('/library', page.getByRole('main').getByRole('link').last())
  await open(
    `/library?deck=${encodeURIComponent(noted.fact.deck)}`,
    page.getByRole('listitem').last(),
  )
  await open('/library?q=nato', page.getByRole('listitem').last())
  await open('/library?q=zeppelin', page.getByText(word.nothing))
  await open(`/library?card=${encodeURIComponent(noted.id)}`, heading(word.history))
  await page.getByText(word.other, { exact: true }).click()
  await look(page.locator('details[open]'))
  await open('/library?card=nothing', heading(word.unknown))
  await open('/no-such-page', heading(word.notFound))
  await open('/settings', page.getByRole('slider'))
  await restoreText(page, '[]')
  await look(page.getByText(word.bad))

  await restoreText(page, JSON.stringify(past))
  await look(page.getByText(word.added))
  await open('/', button(word.start))
  await open('/progress', heading(word.reviews))
  for (const table of await page.getByText(word.table).all()) await table.click()
  await look(page.getByRole('table').last())
  await open(
    `/library?card=${encodeURIComponent(firstOfEachNote[2]?.id ?? '')}`,
    page.getByRole('table'),
  )

  await open('/review', button(word.show))
  await expect(button(word.show)).toBeEnabled()
  await look(button(word.show))
  const answer = async () => {
    await button(word.show).click()
    await expect(button(new RegExp(`^${word.ratings[3]} `))).toBeEnabled()
  }
  await answer()
  await look(button(new RegExp(`^${word.ratings[3]} `)))
  await button(new RegExp(`^${word.ratings[1]} `)).click()
  await expect(button(word.show)).toBeEnabled()
  await page.keyboard.press('z')
  await expect(button(word.show)).toBeEnabled()
  await look(page.getByText(word.undone))
  for (let rated = 0; !(await heading(word.over).isVisible()); rated++) {
    await answer()
    await button(new RegExp(`^${word.ratings[rated === 0 ? 1 : 4]} `)).click()
    await expect(button(word.show).or(heading(word.over))).toBeVisible()
  }
  await look(heading(word.over))
  await open('/review', heading(word.empty))
  await open('/', page.getByText(word.done))
}

/** Looks at the page in both themes, once what is on its way has arrived. */
async function expectAccessibleInBothThemes(page: Page, mark: Locator): Promise<void> {
  await expect(mark).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    )
    await expectAccessible(page)
  }
}

test.use({ reducedMotion: 'reduce' })

for (const language of ['en', 'zh-Hans'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale })

    test('axe finds nothing in any state of the app, in light or dark', async ({ page }) => {
      test.slow()
      await walk(page, language, (mark) => expectAccessibleInBothThemes(page, mark))
    })
  })
}

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('axe finds nothing in any state of the app', async ({ page }) => {
    test.slow()
    await walk(page, 'en', async (mark) => {
      await expect(mark).toBeVisible()
      await expectAccessible(page)
    })
  })
})
