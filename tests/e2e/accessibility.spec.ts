import type { Locator, Page } from '@playwright/test'
import { viewNames } from '@/app/progress/looking'
import { Again, Easy, Good, Hard } from '@/lib/schedule/review'
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectFocusSeen,
  expectHeadingsInSteps,
  expectLanguagesMarked,
  expectNothingCut,
} from './_support/accessibility'
import { backupOf, restoreText, reviewed } from './_support/backup'
import { holdDecks } from './_support/hold'
import { firstOfEachNote, type PaperCard, paperCards } from './_support/paper'
import { expect, openKeys, question, rate, test } from './_support/study'
import { dayMs, later, morning } from './_support/study-time'

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
    safe: 'Is it safe?',
    report: 'Report on a term',
    table: 'As a table',
    history: 'History',
    other: '中文',
    nothing: 'Nothing found',
    unknown: 'This card is not on this device',
    added: 'reviews added',
    bad: 'This file is not a Loci backup',
    notFound: 'There is no page here',
    choose: 'Choose a card',
    daily: 'Daily reminder',
    calendar: 'Take the calendar entry',
    begin: 'Begin',
    dontKnow: 'I don’t know',
    seeResult: 'See the result',
    result: 'Result',
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
    safe: '安全吗',
    report: '阶段报告',
    table: '看表格',
    history: '复习记录',
    other: 'English',
    nothing: '没有找到',
    unknown: '这台设备上没有这张卡片',
    added: '次复习',
    bad: '这不是知处的备份',
    notFound: '这里没有页面',
    choose: '选一张卡片',
    daily: '每天提醒',
    calendar: '下载日历条目',
    begin: '开始',
    dontKnow: '不知道',
    seeResult: '看结果',
    result: '结果',
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

/** Every kind of screen, for a person with a past. */
const addresses = [
  '/',
  '/library',
  `/library?card=${encodeURIComponent(noted.id)}`,
  '/library?paper=japan-nato-2023&view=argument',
  '/quiz',
  '/quiz/take?seed=focus&n=1&types=match',
  '/progress',
  '/progress?view=model',
  '/progress/report',
  '/settings',
  '/review',
  '/no-such-page',
]

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
  for (const view of ['timeline', 'argument']) {
    await open(`/library?paper=japan-nato-2023&view=${view}`, page.getByRole('listitem').last())
  }
  await open('/library?q=nato', page.getByRole('listitem').last())
  await open('/library?q=zeppelin', page.getByText(word.nothing))
  await open(`/library?card=${encodeURIComponent(noted.id)}`, heading(word.history))
  await page.getByText(word.other, { exact: true }).click()
  await look(page.locator('details[open]'))
  await open('/library?card=nothing', heading(word.unknown))
  await open('/no-such-page', heading(word.notFound))
  await open('/quiz', page.getByRole('link', { name: word.begin }))
  await open('/quiz/take?seed=walk&n=1&types=match', button(word.dontKnow))
  await button(word.dontKnow).click()
  await button(word.seeResult).click()
  await look(page.getByRole('heading', { name: word.result, exact: true }))
  await open('/settings', page.getByRole('slider'))
  await page.getByRole('checkbox', { name: word.daily }).check()
  await look(button(word.calendar))
  await openKeys(page)
  await look(page.getByRole('dialog'))
  await restoreText(page, '[]')
  await look(page.getByText(word.bad))

  await restoreText(page, JSON.stringify(past))
  await look(page.getByText(word.added))
  await open('/', button(word.start))
  for (const view of viewNames) {
    await page.goto(`/progress?view=${view}`)
    await expect(heading(word.safe)).toBeVisible()
    await expect(page.locator('.skeleton')).toHaveCount(0)
    if (view === 'memory') await page.getByText(word.table).first().click()
    await look(heading(word.safe))
  }
  await open('/progress/report', heading(word.report))
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

test.use({ reducedMotion: 'reduce' })

for (const language of ['en', 'zh-Hans'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale })

    test('in every state axe finds nothing in light or dark, each text says what language it is in, and none is cut at twice the size or on 320 px', async ({
      page,
    }) => {
      test.setTimeout(300_000)
      await walk(page, language, async (mark) => {
        await expect(mark).toBeVisible()
        await expectAccessibleInBothThemes(page)
        await expectLanguagesMarked(page)
        await expectNothingCut(page)
      })
    })
  })
}

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('in every state axe finds nothing, and headings go down one step at a time from the one of the page', async ({
    page,
  }) => {
    test.slow()
    await walk(page, 'en', async (mark) => {
      await expect(mark).toBeVisible()
      await expectAccessible(page)
      await expectHeadingsInSteps(page)
    })
  })
})

test('the focus is seen wherever Tab takes it, on every screen', async ({ page }) => {
  test.slow()
  await restoreText(page, JSON.stringify(past))
  await expect(page.getByText(words.en.added)).toBeVisible()
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await expectFocusSeen(page, 30)
  }
})

for (const address of ['/', '/library', '/progress']) {
  test(`the first Tab on ${address} is the way past the navigation, and who took it is still past it once the screen is filled`, async ({
    page,
  }) => {
    const release = await holdDecks(page)
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await expect(page.locator('.skeleton').first()).toBeAttached()
    release()
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
  })
}

test('who goes to another screen has the focus there, and Tab goes on from its beginning', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: words.en.start })).toBeVisible()
  await expect(page.getByRole('main')).not.toBeFocused()
  await page.getByRole('link', { name: 'Library' }).press('Enter')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('link', { name: 'Today' }).press('Enter')
  await page.getByRole('button', { name: words.en.start }).press('Enter')
  await expect(question(page)).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('button', { name: words.en.start })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test('in forced colours what is told by hue alone keeps it, and what is chosen is seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const fill = (at: Locator) => at.evaluate((element) => getComputedStyle(element).backgroundColor)
  await page.goto('/settings')
  const chosen = page.locator('label:has(:checked)').first()
  const other = page.locator('label:has([type=radio]:not(:checked))').first()
  await expect(chosen).toBeVisible()
  expect(await fill(chosen)).not.toBe(await fill(other))

  await page.goto('/library?q=nato')
  const dots = page.locator('[role=listitem] a [style*="--kind-"]')
  await expect(dots.first()).toBeVisible()
  const hues = new Set(
    await dots.evaluateAll((all) => all.map((dot) => getComputedStyle(dot).backgroundColor)),
  )
  expect(hues.size).toBeGreaterThan(2)

  await page.goto('/review')
  const done = page.getByRole('progressbar').locator('div')
  await expect(done).toBeAttached()
  expect(await fill(done)).not.toBe(await fill(page.getByRole('progressbar')))
})

test('nothing moves for who asks for less motion', async ({ page }) => {
  await page.goto('/review')
  const moving = () =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1).length,
    )
  await expect(question(page)).toBeVisible()
  expect(await moving()).toBe(0)
  await rate(page, Good)
  expect(await moving()).toBe(0)
})
