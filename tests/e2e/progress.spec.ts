import type { Page } from '@playwright/test'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay } from '@/lib/schedule/replay'
import { Again, Easy, Good, type Review } from '@/lib/schedule/review'
import { backupOf, restore, reviewed } from './_support/backup'
import { firstOfEachNote } from './_support/paper'
import { expect, test } from './_support/study'
import { dayOf, later, morning } from './_support/study-time'

const dayMs = 24 * 3_600_000
const cards = firstOfEachNote.slice(0, 25)
const learnedYesterday = firstOfEachNote.slice(25, 30)
const taken = reviewed(cards[0]?.id as never, Again, later(morning, -2 * dayMs))

/** Twenty-five cards: learned long ago and, of late, twenty-one known and four forgotten; five new ones; one rating taken back. */
const log: readonly Review[] = [
  ...cards.map(({ id }) => reviewed(id, Easy, later(morning, -40 * dayMs))),
  ...cards.map(({ id }, i) => reviewed(id, i < 4 ? Again : Good, later(morning, -12 * dayMs))),
  ...cards.slice(0, 4).map(({ id }) => reviewed(id, Good, later(morning, -12 * dayMs + 660_000))),
  ...learnedYesterday.map(({ id }) => reviewed(id, Easy, later(morning, -dayMs))),
  reviewed(cards[5]?.id as never, Good, later(morning, -60_000)),
  taken,
  {
    id: 'taken-back',
    kind: 'void',
    targetId: taken.id,
    cardId: taken.cardId,
    reviewedAt: later(morning, -2 * dayMs + 1000),
    studyDay: taken.studyDay,
    deviceId: 'another-device',
    v: 1,
  },
]

async function tableRows(page: Page, name: string): Promise<string[][]> {
  const section = page.locator('section', { has: page.getByRole('heading', { name, exact: true }) })
  await section.getByText('As a table').click()
  const table = page.getByRole('table', { name })
  await expect(table).toBeVisible()
  const rows = await table.getByRole('row').all()
  return Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()))
}

test('a person without reviews is told what will stand here', async ({ page }) => {
  await page.goto('/progress')
  await expect(page.getByRole('heading', { name: 'No reviews yet' })).toBeVisible()
  await expect(page.getByText('After your first session')).toBeVisible()
})

test('sentences, charts and tables tell what the log holds', async ({ page }) => {
  await restore(page, backupOf(log))
  await page.goto('/progress')

  // Forty days ago is outside the window, what was taken back never was.
  await expect(page.getByText('35 reviews on 3 days of the last 30.')).toBeVisible()
  const reviews = await tableRows(page, 'Reviews a day')
  expect(reviews).toHaveLength(30)
  const told = reviews.filter(([, known, forgotten]) => known !== '0' || forgotten !== '0')
  expect(told).toEqual([
    [expect.stringContaining('18'), '25', '4'],
    [expect.stringContaining('1'), '5', '0'],
    [expect.stringContaining('2'), '1', '0'],
  ])
  expect(reviews.at(-13)?.slice(1)).toEqual(['25', '4'])
  expect(reviews.at(-2)?.slice(1)).toEqual(['5', '0'])
  expect(reviews.at(-1)?.slice(1)).toEqual(['1', '0'])

  // Of twenty-five after a month four were forgotten; one more was known today.
  await expect(page.getByText('22 known of 26')).toBeVisible()
  await expect(page.getByText(/you still knew 85% \(between 66% and 94%\)/)).toBeVisible()
  await expect(page.getByText('goal 90%')).toBeVisible()

  const today = dayOf(morning)
  const due = [...cards, ...learnedYesterday]
    .map(({ id }) => replay(id, log, defaultParameters).dueDay)
    .filter((day): day is NonNullable<typeof day> => day !== null && day < today + 30)
  const overdue = due.filter((day) => day < today).length
  expect(overdue).toBeGreaterThan(1)
  expect(due.length).toBeGreaterThan(overdue)
  await expect(
    page.getByText(`${due.length} reviews are planned for the next 30 days.`),
  ).toBeVisible()
  await expect(page.getByText(`${overdue} of them are overdue and counted today.`)).toBeVisible()
  const coming = await tableRows(page, 'What is coming')
  const counts = Array.from({ length: 30 }, (_, n) =>
    String(due.filter((day) => Math.max(day, today) === today + n).length),
  )
  expect(coming.map(([, count]) => count)).toEqual(counts)

  // One bar for each part of a day that has something: known and forgotten, and what was known yesterday and today.
  const bars = page.locator('figure').first().locator('g[aria-label=rect] rect')
  await expect(bars).toHaveCount(4)
})

test('few reviews are not made into a percentage', async ({ page }) => {
  await restore(page, backupOf(log.slice(0, 30)))
  await page.goto('/progress')
  await expect(page.getByText('Too few reviews to say: 5 of the 20')).toBeVisible()
  await expect(page.getByText('you still knew')).toHaveCount(0)
})
