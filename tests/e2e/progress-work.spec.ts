import type { Page } from '@playwright/test'
import { answerButtons, stages } from '@/lib/progress/answer-buttons'
import { cardsBegun } from '@/lib/progress/cards-begun'
import { dueAhead, dueWithin } from '@/lib/progress/due-ahead'
import { hoursOfDay } from '@/lib/progress/hours-of-day'
import { periodUpTo } from '@/lib/progress/period'
import { recognised } from '@/lib/progress/recognised'
import { reviewsDone } from '@/lib/progress/reviews-done'
import { timeSpent } from '@/lib/progress/time-spent'
import { yearCalendar } from '@/lib/progress/year-calendar'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Again, Good, type Review, ratings } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { clockAtStart, stampOf, tick } from '@/lib/store/clock'
import { baseOf, everyCard } from '../progress/base'
import { madeLog } from '../progress/made-log'
import { expectAccessibleInBothThemes, expectNothingCut } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { firstOfEachNote, type PaperCard } from './_support/paper'
import { section } from './_support/pictures'
import { expect, test } from './_support/study'
import { calendar, dayMs, dayOf, later, morning, morningOf } from './_support/study-time'

const today = dayOf(morning)
const cardOf = (n: number) => firstOfEachNote[n] as PaperCard

/** Ninety days of a made-up person, three evenings a week off; one rating taken back, one dated ahead, and a quiz. */
function ninetyDays(): Review[] {
  const { rows } = madeLog({
    cardIds: firstOfEachNote.slice(0, 120).map(({ id }) => id),
    from: studyDay(today - 90),
    until: today,
    truth: () => defaultParameters,
    parameters: defaultParameters,
    morningOf,
  })
  const taken = reviewed(cardOf(0).id, Again, later(morning, -2 * dayMs))
  return [
    ...rows.filter(({ studyDay: day }) => day % 7 < 4),
    reviewed(cardOf(130).id, Good, later(morning, -60_000)),
    reviewed(cardOf(1).id, Good, later(morning, 3 * dayMs)),
    { ...reviewed(cardOf(2).id, Good, later(morning, -dayMs)), kind: 'recognition' } as Review,
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
}

/** What a section's table has beside the names of its rows. */
async function cells(page: Page, name: string): Promise<string[][]> {
  const table = section(page, name).getByRole('table')
  await expect(table).toBeVisible()
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    )
}

/** Opens the tables of all pictures. */
async function openTables(page: Page) {
  for (const table of await page.getByText('As a table').all()) await table.click()
}

const texts = (rows: readonly (readonly (number | string)[])[]) =>
  rows.map((row) => row.map(String))

test('what was done and what is coming is told as the log has it', async ({ page }) => {
  const log = ninetyDays()
  const base = baseOf(log, { today, calendar })
  const mask = everyCard(base)
  const month = periodUpTo(today, 'month', null)
  const backup = backupOf(log)
  const seminar = {
    entity: 'deck',
    id: cardOf(0).fact.deck,
    field: 'seminar',
    value: { date: today + 20, goal: 0.95, dailyLimit: 30 },
    stamp: stampOf(tick(clockAtStart, morning), 'another-device'),
  }
  await restore(page, { ...backup, edits: [seminar] })
  await page.goto('/progress?view=work&period=month')

  const done = reviewsDone(base, mask, month)
  expect(done).toMatchObject({ days: 30, later: 1 })
  const reviews = section(page, 'Reviews')
  await expect(reviews).toContainText(
    `${done.total} reviews on ${done.daysStudied} days of the last 30.`,
  )
  await expect(reviews).toContainText('1 review is dated after today')
  expect(recognised(base, mask, month)).toEqual({ right: 1, total: 1 })
  await expect(reviews).toContainText('In quizzes you recognised 1 of 1 answer in this time.')
  // Each picture stands before its table is asked for: one bar each part of a day that has something.
  const parts = done.stretches.flatMap(({ byRating }) => [
    byRating[Again],
    ratings.reduce((sum, rating) => sum + byRating[rating], 0) - byRating[Again],
  ])
  await expect(reviews.locator('g[aria-label=rect] rect')).toHaveCount(
    parts.filter((count) => count > 0).length,
  )
  for (const name of ['The last year', 'Time', 'Cards begun', 'Answers', 'Hours of the day']) {
    await expect(section(page, name).locator('figure svg').first()).toBeVisible()
  }
  await openTables(page)
  expect(await cells(page, 'Reviews')).toEqual(
    texts(
      done.stretches.map(({ byRating }) => {
        const counts = ratings.map((rating) => byRating[rating])
        return [...counts, counts.reduce((sum, count) => sum + count)]
      }),
    ),
  )

  const year = yearCalendar(base, mask)
  await expect(section(page, 'The last year')).toContainText(
    `You reviewed on ${year.daysReviewed} of the last ${year.days} days.`,
  )
  const days = (await cells(page, 'The last year')).flat()
  expect(days).toHaveLength(53 * 7)
  expect(days.filter((count) => count !== '')).toEqual(year.counts.map(String))

  const spent = timeSpent(base, mask, month)
  expect((await cells(page, 'Time')).flat().map(Number)).toEqual(
    spent.stretches.map(({ ms }) => Math.round(ms / 6000) / 10),
  )
  await expect(section(page, 'Time')).toContainText('Half of the answers took')

  const begun = cardsBegun(base, mask, month)
  await expect(section(page, 'Cards begun')).toContainText(
    `You began ${begun.begun} new cards in this time; ${begun.total} have been begun in all.`,
  )
  expect(await cells(page, 'Cards begun')).toEqual(
    texts(begun.stretches.map((one) => [one.begun, one.total])),
  )

  const buttons = answerButtons(base, mask, month)
  expect(await cells(page, 'Answers')).toEqual(
    texts(ratings.map((rating) => stages.map((stage) => buttons[stage][rating]))),
  )

  const { hours } = hoursOfDay(base, mask, month)
  const told = await cells(page, 'Hours of the day')
  expect(told.map(([count, back]) => [count, back])).toEqual(
    texts(hours.map(({ reviews, kept }) => [reviews, kept.total])),
  )
  await expect(section(page, 'Hours of the day')).toContainText('China Standard Time')

  await expectAccessibleInBothThemes(page)
  await expectNothingCut(page)

  await page.goto('/progress?view=ahead')
  const ahead = dueAhead(base, mask)
  expect(ahead.overdue).toBeGreaterThan(0)
  const coming = section(page, 'What is coming')
  await coming.getByText('As a table').click()
  for (const [horizon, choice] of [
    [30, '30 days'],
    [365, 'A year'],
  ] as const) {
    await coming.getByText(choice, { exact: true }).click()
    const within = dueWithin(ahead, horizon)
    await expect(coming).toContainText(
      `${within.total} cards fall due in the next ${horizon} days.`,
    )
    expect((await cells(page, 'What is coming')).flat()).toEqual(
      [ahead.overdue, ...within.stretches.map(({ count }) => count)].map(String),
    )
  }
  await expect(coming).toContainText(`${ahead.overdue} cards are overdue and come on top.`)
  await expect(coming).toContainText('What a seminar’s plan shows before it is due is not in it.')
  await expectAccessibleInBothThemes(page)
  await expectNothingCut(page)
})

test('one review is told as one, without shares', async ({ page }) => {
  await restore(page, backupOf([reviewed(cardOf(0).id, Again, later(morning, -60_000), 0)]))
  await page.goto('/progress?view=work&period=month')
  await expect(section(page, 'Reviews')).toContainText('1 review today, the first day.')
  await expect(section(page, 'The last year')).toContainText(
    'You reviewed today for the first time',
  )
  await expect(section(page, 'Time')).toContainText('No time was logged')
  await expect(section(page, 'Answers')).toContainText('1 of the 20')
  await expect(section(page, 'Hours of the day')).toContainText('Too few reviews to compare hours')
  await expectAccessibleInBothThemes(page)
  await page.goto('/progress?view=ahead')
  await expect(section(page, 'What is coming')).toContainText('No card falls due')
  await expectAccessibleInBothThemes(page)
})
