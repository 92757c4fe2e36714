import type { Page } from '@playwright/test'
import { timelineOf } from '@/lib/cards/timeline'
import { formatWithinYear } from '@/lib/facts/format-date'
import { Again, Easy, Good, type Rating } from '@/lib/schedule/review'
import { expectAccessible, expectAccessibleInBothThemes } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { type PaperCard, paper, paperCards } from './_support/paper'
import { expect, test } from './_support/study'
import { dayMs, later, morning } from './_support/study-time'

const cardsOf = (fact: string): PaperCard[] => paperCards.filter((card) => card.fact.id === fact)

/** The cards of a fact, first seen so many days ago and rated so. */
const history = (fact: string, daysAgo: number, ...ratings: Rating[]) =>
  cardsOf(fact).flatMap(({ id }) =>
    ratings.map((rating, n) => reviewed(id, rating, later(morning, n * 600_000 - daysAgo * dayMs))),
  )

const step = (page: Page, title: string) =>
  page.getByRole('main').getByRole('button', { name: title })

/** A top step of the argument, and one two levels down. */
const [top] = paper.outline ?? []
const low = top?.parts.find(({ parts }) => parts.length > 0)?.parts[0]
if (!top || !low) throw new Error('the outline has fewer than three levels')

const dated = timelineOf(paper.facts)

test('the timeline has every dated fact, year by year, and each leads to its card and back to its place', async ({
  page,
}) => {
  await page.goto('/library')
  await page.getByRole('link', { name: 'Timeline' }).click()
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible()

  const entries = page.getByRole('main').locator('li li')
  const expected = dated.flatMap(({ facts }) => facts)
  await expect(entries).toHaveCount(expected.length)
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText(
    dated.map(({ year }) => String(year)),
  )
  const times = await entries
    .locator('time')
    .evaluateAll((all) => all.map((time) => [time.getAttribute('datetime'), time.textContent]))
  expect(times).toEqual(expected.map(({ date = '' }) => [date, formatWithinYear(date, 'en')]))

  const last = expected.at(-1)
  const entry = entries.last().getByRole('link')
  await entry.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(0)
  await entry.click()
  const card = page.getByRole('article')
  await expect(card).toContainText(last?.statement.en ?? '')
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(entry).toBeInViewport()
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(80)
})

test('the argument is a tree that opens step by step, by keyboard too', async ({ page }) => {
  await page.goto('/library')
  await page.getByRole('link', { name: 'Argument', exact: true }).click()
  await expect(page.getByText('Nothing of it has been studied yet.')).toBeVisible()
  await expect(step(page, low.title.en)).toHaveCount(0)

  const first = step(page, top.title.en)
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  const fact = paper.facts.find(({ id }) => id === top.facts[0])
  const link = page.getByRole('main').getByRole('link', { name: fact?.statement.en ?? '' })
  await expect(link).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  const card = page.getByRole('article')
  await expect(card).toContainText(fact?.statement.en ?? '')
  await card.getByText('Its grounds').click()
  await expect(card.getByText(fact?.argument?.grounds[0]?.en ?? '')).toBeVisible()

  // Back on the phone, the tree is as it was left.
  await page.getByRole('link', { name: 'Back' }).click()
  await expect(link).toBeVisible()
  await page.getByRole('button', { name: 'Open all' }).click()
  await expect(step(page, low.title.en)).toBeVisible()
  await page.getByRole('button', { name: 'Close all' }).click()
  await expect(step(page, low.title.en)).toHaveCount(0)
})

test('each step says how well it is remembered, and the one that would be lost first is a tap away', async ({
  page,
}) => {
  const [known = '', shaky = ''] = [top.facts[0], low.facts[0]]
  // Easy a day ago is known; forgotten and learned again long ago has sunk.
  await restore(
    page,
    backupOf([...history(known, 1, Easy), ...history(shaky, 60, Again, Good, Good)]),
  )
  await page.goto('/library')
  await page.getByRole('link', { name: 'Argument', exact: true }).click()

  const others = (paper.outline ?? []).slice(1)
  for (const { title } of others) {
    await expect(step(page, title.en).first()).toContainText(/\d new/)
  }
  const weakest = page.getByRole('button', { name: /You would lose this first: \d+% today/ })
  await expect(weakest).toContainText(low.title.en)
  await weakest.click()
  const sunk = page.locator(`#step-${low.id}`)
  await expect(sunk).toBeFocused()
  await expect(sunk).toContainText(new RegExp(`${cardsOf(shaky).length} shaky · .*\\d+%`))

  const { href } = await page
    .getByRole('main')
    .getByRole('link', { name: cardsOf(known)[0]?.fact.statement.en ?? '' })
    .evaluate((link: HTMLAnchorElement) => ({ href: link.href }))
  expect(href).toContain('view=argument&card=')
  await expect(
    page.getByRole('link', { name: cardsOf(known)[0]?.fact.statement.en ?? '' }),
  ).toContainText(/Known\s*9\d%/)
})

test('a paper that is not here says so', async ({ page }) => {
  await page.goto('/library?paper=nothing&view=timeline')
  await expect(
    page.getByRole('heading', { name: 'This paper is not on this device' }),
  ).toBeVisible()
})

for (const [locale, timeline, argument, openAll] of [
  ['en-GB', 'Timeline', 'Argument', 'Open all'],
  ['zh-CN', '时间线', '论证脉络', '全部展开'],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale, reducedMotion: 'reduce' })

    test('axe finds nothing on the timeline and the whole argument, in light and dark', async ({
      page,
    }) => {
      test.slow()
      await page.goto('/library?paper=japan-nato-2023&view=timeline')
      await expect(page.getByRole('heading', { name: timeline })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('link', { name: argument, exact: true }).click()
      await page.getByRole('button', { name: openAll }).click()
      await expectAccessibleInBothThemes(page)
    })
  })
}

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('the tree and the card that was chosen from it stand side by side', async ({ page }) => {
    await page.goto('/library?paper=japan-nato-2023&view=argument')
    await step(page, top.title.en).click()
    const statement = paper.facts.find(({ id }) => id === top.facts[0])?.statement.en ?? ''
    await page.getByRole('main').getByRole('link', { name: statement }).click()
    await expect(page.getByRole('article')).toContainText(statement)
    await expect(page.locator('[aria-current=true]')).toContainText(statement)
    await expect(step(page, top.title.en)).toBeVisible()
  })
})
