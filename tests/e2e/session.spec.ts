import type { Locus } from '@/lib/cards/deck-file'
import { Again, Easy, Good, Hard, type Rating } from '@/lib/schedule/review'
import { firstOfEachNote, firstOfNotes, type PaperCard, paperCards } from './_support/paper'
import { readLog } from './_support/rows'
import { expect, question, rate, test } from './_support/study'

test.use({ serviceWorkers: 'allow' })

const languages = [
  {
    name: 'English',
    locale: 'en-GB',
    tag: 'en',
    text: 'en',
    links: { today: 'Today', settings: 'Settings' },
    limit: 'New cards a day',
    fewer: 'New cards a day: Fewer',
    start: 'Start review',
    show: 'Show answer',
    undo: 'Undo',
    ratings: { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' },
    intervals: ['Again 1 minute', 'Hard 6 minutes', 'Good 10 minutes', /^Easy \d+ days$/],
    page: (n: number) => `p. ${n}`,
    unnumbered: { 摘要: 'abstract', 引言: 'introduction' },
    note: (mark: string) => `note ${mark}`,
    cards: (n: number) => `${n} cards`,
    over: 'That is all for now',
    missed: 'Worth another look',
    back: 'Back to Today',
    done: ['Done for today', 'You reviewed 10 cards'],
  },
  {
    name: 'Chinese',
    locale: 'zh-CN',
    tag: 'zh-Hans',
    text: 'zh',
    links: { today: '今天', settings: '设置' },
    limit: '每天新卡',
    fewer: '每天新卡: 减少',
    start: '开始复习',
    show: '看答案',
    undo: '撤销',
    ratings: { 1: '忘了', 2: '吃力', 3: '记得', 4: '轻松' },
    intervals: ['忘了 1 分钟', '吃力 6 分钟', '记得 10 分钟', /^轻松 \d+ 天$/],
    page: (n: number) => `第 ${n} 页`,
    unnumbered: { 摘要: '摘要', 引言: '引言' },
    note: (mark: string) => `注${mark}`,
    cards: (n: number) => `${n} 张`,
    over: '这一轮复习完了',
    missed: '再看一眼',
    back: '回到今天',
    done: ['今天的都复习完了', '今天复习了 10 张'],
  },
] as const

/** What the ten cards are rated as they come first; those that stay in learning come again and are rated Easy. */
const firstRatings: readonly Rating[] = [3, 4, 2, 4, 1, 4, 4, 4, 4, 4]
/** Their places in the order in which they come again: first that whose step is the shortest. */
const comingAgain = [4, 2, 0]

for (const language of languages) {
  test.describe(`in ${language.name}`, () => {
    test.use({ locale: language.locale })

    test('a first session of 10 cards goes from Today to its summary', async ({ page }) => {
      const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
      const link = (name: string) => page.getByRole('link', { name, exact: true })
      const article = page.getByRole('article')
      const locusOf = ({ page: n, section, footnotes }: Locus) => [
        language.page(n),
        (language.unnumbered as Record<string, string>)[section] ?? section,
        ...footnotes.map((footnote) => language.note(footnote.split('-')[1] ?? '')),
      ]

      await page.goto('/')
      await expect(page.locator('html')).toHaveAttribute('lang', language.tag)
      await expect(page.getByText(language.cards(20), { exact: true })).toBeVisible()
      await link(language.links.settings).click()
      for (const limit of ['15', '10']) {
        await button(language.fewer).click()
        await expect(page.getByLabel(language.limit, { exact: true })).toHaveValue(limit)
      }
      await link(language.links.today).click()
      await expect(page.getByText(language.cards(10), { exact: true })).toBeVisible()
      await button(language.start).click()

      const read = async (card: PaperCard) => {
        await expect(article.getByRole('heading')).toHaveText(card.front[language.text])
        await expect(article).toHaveAttribute('lang', language.tag)
        await expect(article).not.toContainText(language.page(card.fact.locus.page))
        await expect(article).not.toContainText(card.back[language.text])
        await button(language.show).click()
        await expect(article).toContainText(card.back[language.text])
        for (const part of locusOf(card.fact.locus)) await expect(article).toContainText(part)
      }
      const rate = (rating: Rating) => button(new RegExp(`^${language.ratings[rating]} `)).click()

      const cards = firstOfEachNote.slice(0, 10)
      for (const [i, card] of cards.entries()) {
        await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', String(i))
        await expect(button(language.undo)).toBeEnabled({ enabled: i > 0 })
        await read(card)
        for (const name of language.intervals) await expect(button(name)).toBeVisible()
        await rate(firstRatings[i] as Rating)
      }
      for (const i of comingAgain) {
        await read(cards[i] as PaperCard)
        await rate(Easy)
      }

      await expect(page.getByRole('heading', { name: language.over })).toBeVisible()
      await expect(page.getByText(language.cards(10))).toBeVisible()
      for (const [rating, n] of [
        [Again, 1],
        [Hard, 1],
        [Good, 1],
        [Easy, 10],
      ] as const) {
        const word = page.getByRole('term').getByText(language.ratings[rating], { exact: true })
        await expect(word.locator('xpath=following::dd[1]')).toHaveText(String(n))
      }
      // What was forgotten is named with its place in the paper, and nothing else is.
      const missed = page.locator('section', {
        has: page.getByRole('heading', { name: language.missed }),
      })
      const forgotten = cards[firstRatings.indexOf(Again)] as PaperCard
      await expect(missed.getByRole('listitem')).toHaveCount(1)
      await expect(missed).toContainText(forgotten.front[language.text])
      await expect(missed).toContainText(forgotten.back[language.text])
      for (const part of locusOf(forgotten.fact.locus)) await expect(missed).toContainText(part)

      await link(language.back).click()
      for (const words of language.done) await expect(page.getByText(words)).toBeVisible()
      await expect(button(language.start)).toHaveCount(0)
      expect((await readLog(page)).map(({ kind }) => kind)).toEqual(Array(13).fill('review'))
    })
  })
}

test('a part of the paper is reviewed by itself, and takes of the limits of the whole', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Figures' }).click()
  const figures = paperCards.filter(({ fact }) => fact.deck === 'japan-nato-2023/figures')
  for (const card of firstOfNotes(figures).slice(0, 3)) {
    await expect(question(page)).toHaveText(card.front.en)
    await rate(page, Easy)
  }
  await page.getByRole('link', { name: 'Close' }).click()
  await expect(page.getByText('17 cards', { exact: true })).toBeVisible()
  await expect(page.getByText('3 reviews done today')).toBeVisible()
})

test('an empty part says so, and leads back', async ({ page }) => {
  await page.goto('/review?deck=no-such-paper')
  await expect(page.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await expect(page.getByRole('button', { name: 'Start review' })).toBeVisible()
})
