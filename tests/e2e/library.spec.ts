import type { Page } from '@playwright/test'
import { cardIdOf } from '@/lib/cards/card-id'
import { Again, Easy, Good } from '@/lib/schedule/review'
import { backupOf, restore, reviewed } from './_support/backup'
import { firstOfEachNote, type PaperCard, paper, paperCards } from './_support/paper'
import { expect, question, rate, test, undoButton } from './_support/study'
import { later, morning } from './_support/study-time'

const items = (page: Page) => page.getByRole('main').getByRole('listitem')
const found = (page: Page, n: number) =>
  page.getByText(n === 1 ? '1 card found' : `${n} cards found`, { exact: true })

/** How many cards hold a word in their questions, answers or fact, in either language. */
const countOf = (word: string) =>
  paperCards.filter(({ front, back, fact }) =>
    [front, back, fact.statement].some(({ zh, en }) =>
      `${zh}\n${en}`.normalize('NFKC').toLowerCase().includes(word),
    ),
  ).length

test('the shelf shows the paper, its parts and how far each is begun', async ({ page }) => {
  const figures = paperCards.filter(({ fact }) => fact.deck === 'japan-nato-2023/figures')
  const rows = figures.slice(0, 2).map(({ id }) => reviewed(id, Good, morning))
  await restore(page, backupOf(rows))
  await page.goto('/library')
  await expect(page.getByRole('heading', { name: paper.paper.title.en })).toBeVisible()
  for (const { id, title } of paper.decks) {
    const total = paperCards.filter(({ fact }) => fact.deck === id).length
    const seen = id.endsWith('/figures') ? 2 : 0
    const part = page.getByRole('main').getByRole('link', { name: title.en })
    await expect(part).toContainText(`${seen} of ${total} begun`)
  }

  await page.getByRole('main').getByRole('link', { name: 'Figures' }).click()
  await expect(page.getByRole('heading', { name: 'Figures' })).toBeVisible()
  await expect(page.getByText(`${figures.length} cards`, { exact: true })).toBeVisible()
  await expect(items(page)).toHaveCount(figures.length)
  for (const [i, { front }] of figures.entries()) {
    await expect(items(page).nth(i)).toContainText(front.en)
    await expect(items(page).nth(i)).toContainText(i < 2 ? 'Learning' : 'New')
  }
})

test('a card shows both sides, its fact with its place in the paper, and its history', async ({
  page,
}) => {
  const [first] = firstOfEachNote as [PaperCard]
  await page.goto('/review')
  await rate(page, Easy)
  await undoButton(page).click()
  await expect(question(page)).toHaveText(first.front.en)
  await rate(page, Good)

  await page.goto('/library')
  await page.getByRole('main').getByRole('link', { name: 'Arguments' }).click()
  await page.getByRole('link', { name: first.front.en }).click()
  const card = page.getByRole('article')
  await expect(card.getByText(first.front.en).last()).toBeVisible()
  await expect(card.getByText(first.back.en, { exact: true })).toBeVisible()
  await expect(card).toContainText(first.fact.statement.en)
  await expect(card).toContainText('p. 53')
  await expect(card).toContainText('abstract')
  await expect(card).toContainText('Learning · 1 review · never forgotten')
  // Newest first; what was taken back is told as such.
  const rows = card.getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('Good')
  await expect(rows.nth(1)).not.toContainText('taken back')
  await expect(rows.nth(2)).toContainText('Easy')
  await expect(rows.nth(2)).toContainText('taken back')

  // The other language is a tap away, and marked as such.
  await expect(card.getByText(first.front.zh)).toBeHidden()
  await card.getByText('中文').click()
  await expect(card.getByText(first.front.zh)).toBeVisible()
  await expect(card.locator('[lang=zh-Hans]', { hasText: first.front.zh }).first()).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Arguments' })).toBeVisible()
})

test('a card in review says when it is due and how sure one would be of it; its siblings are linked', async ({
  page,
}) => {
  const siblings = paperCards.filter(({ fact }) => fact.id === 'three-motives')
  const card = siblings[0] as PaperCard
  const rows = ([Good, Again, Good, Good] as const).map((rating, n) =>
    reviewed(card.id, rating, later(morning, n * 660_000)),
  )
  await restore(page, backupOf(rows))
  await page.goto(`/library?card=${encodeURIComponent(card.id)}`)
  const article = page.getByRole('article')
  await expect(article).toContainText('You would know it today with about 100% certainty.')
  await expect(article).toContainText(
    /In review · Due (tomorrow|in \d+ days)\. · \d+ days? · 4 reviews/,
  )
  await expect(article.getByRole('row')).toHaveCount(5)

  const links = article.getByRole('link').filter({ hasText: '?' })
  await expect(links).toHaveCount(siblings.length - 1)
  const other = siblings[1] as PaperCard
  await article.getByRole('link', { name: other.front.en }).click()
  await expect(page.getByRole('article').getByText(other.back.en, { exact: true })).toBeVisible()
  await expect(page.getByText('Not reviewed yet.')).toBeVisible()
})

for (const [what, typed, word] of [
  ['English', 'quasi', 'quasi'],
  ['English in capitals', 'MADRID', 'madrid'],
  ['Chinese', '准同盟', '准同盟'],
  ['full-width letters', 'ＮＡＴＯ', 'nato'],
  ['full-width digits', '２０２２', '2022'],
] as const) {
  test(`search finds ${what}`, async ({ page }) => {
    const n = countOf(word)
    expect(n).toBeGreaterThan(1)
    await page.goto('/library')
    await page.getByRole('searchbox').fill(typed)
    await expect(
      n >= 200 ? page.getByText('The first 200 cards found') : found(page, n),
    ).toBeVisible()
  })
}

test('a search is narrowed by each word, stands in the address, and is there again after a card and back', async ({
  page,
}) => {
  await page.goto('/library')
  const searchbox = page.getByRole('searchbox')
  await searchbox.fill('kishida')
  await expect(found(page, countOf('kishida'))).toBeVisible()
  await searchbox.fill('kishida madrid')
  const both = paperCards.filter(({ front, back, fact }) => {
    const text = [front, back, fact.statement].flatMap(({ zh, en }) => [zh, en])
    const all = text.join('\n').normalize('NFKC').toLowerCase()
    return all.includes('kishida') && all.includes('madrid')
  })
  expect(both.length).toBeGreaterThan(0)
  expect(both.length).toBeLessThan(countOf('madrid'))
  await expect(found(page, both.length)).toBeVisible()
  await expect(items(page)).toHaveCount(both.length)
  await expect(page).toHaveURL(/\?q=kishida%20madrid$/)

  await items(page).first().getByRole('link').click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(searchbox).toHaveValue('kishida madrid')
  await expect(items(page)).toHaveCount(both.length)

  await page.reload()
  await expect(searchbox).toHaveValue('kishida madrid')
  await expect(items(page)).toHaveCount(both.length)

  await page.getByRole('button', { name: 'Clear search' }).click()
  await expect(searchbox).toHaveValue('')
  await expect(page.getByRole('heading', { name: paper.paper.title.en })).toBeVisible()
})

test('a search without a result says what to try', async ({ page }) => {
  await page.goto('/library')
  await page.getByRole('searchbox').fill('zeppelin')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await expect(page.getByText('No card holds all of these words.')).toBeVisible()
})

test('a card that is not on this device says so', async ({ page }) => {
  const unknown = cardIdOf('another-paper', 'fact#when')
  await page.goto(`/library?card=${encodeURIComponent(unknown)}`)
  await expect(page.getByRole('heading', { name: 'This card is not on this device' })).toBeVisible()
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { name: paper.paper.title.en })).toBeVisible()
})

test('an address that does not exist leads back to Today', async ({ page }) => {
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to Today' }).click()
  await expect(page.getByRole('button', { name: 'Start review' })).toBeVisible()
})

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('list and card stand side by side, and another card replaces the first', async ({
    page,
  }) => {
    await page.goto('/library?deck=japan-nato-2023%2Ffigures')
    await expect(page.getByText('Choose a card to see its fact')).toBeVisible()
    const figures = paperCards.filter(({ fact }) => fact.deck === 'japan-nato-2023/figures')
    for (const card of figures.slice(0, 2)) {
      await page.getByRole('main').getByRole('link', { name: card.front.en }).click()
      const article = page.getByRole('article')
      await expect(article.getByText(card.back.en, { exact: true }).first()).toBeVisible()
      const chosen = page.locator('[aria-current=true]')
      await expect(chosen).toHaveCount(1)
      await expect(chosen).toContainText(card.front.en)
      const [list, detail] = [await chosen.boundingBox(), await article.boundingBox()]
      if (!list || !detail) throw new Error('list and card are on the screen')
      expect(list.x + list.width).toBeLessThanOrEqual(detail.x)
      expect(detail.x + detail.width).toBeLessThanOrEqual(1280)
    }
  })
})
