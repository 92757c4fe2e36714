import type { Page } from '@playwright/test'
import { whatIfReport } from '@/lib/progress/what-if-report'
import { defaultParameters } from '@/lib/schedule/parameters'
import { studyDay } from '@/lib/schedule/units'
import {
  type Horizon,
  livesOf,
  mostEfficient,
  outcomesOf,
  pausedLives,
  pauseOutcomeOf,
} from '@/lib/schedule/what-if'
import { baseOf, everyCard } from '../progress/base'
import { madeLog } from '../progress/made-log'
import { expectAccessible } from './_support/accessibility'
import { backupOf, restore } from './_support/backup'
import { paperCards } from './_support/paper'
import { expect, test } from './_support/study'
import { dayOf, morning, morningOf } from './_support/study-time'

const today = dayOf(morning)
const { rows } = madeLog({
  cardIds: paperCards.slice(0, 120).map(({ id }) => id),
  from: studyDay(today - 90),
  until: today,
  truth: () => defaultParameters,
  parameters: defaultParameters,
  morningOf,
})

const words = (n: number) => n.toFixed(n < 10 ? 1 : 0)
const whole = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 0 })
const percent = (part: number) => `${Math.round(part * 100)}%`

async function rowsOf(page: Page, title: string): Promise<string[][]> {
  const figure = page.locator('figure', { has: page.locator('caption', { hasText: title }) })
  const lines = await figure.locator('tr').all()
  return Promise.all(lines.slice(1).map((line) => line.locator('th, td').allTextContents()))
}

test('another retention, more new cards and a pause are simulated over one’s own cards', async ({
  page,
}) => {
  const base = baseOf(rows, { today, cards: paperCards.map(({ id }) => ({ id })) })
  const subject = whatIfReport(base, everyCard(base))
  expect(subject).toMatchObject({ total: paperCards.length, begun: 120, times: { isOwn: true } })

  await restore(page, backupOf(rows))
  await page.goto('/progress?view=ahead')
  const retention = [...livesOf(subject, 'desiredRetention')]
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'If you wanted to be surer, or less sure' }),
  })
  // The picture is there, and fills in, before all is known.
  await expect(section.getByText('Each dot is being simulated several times.')).toBeVisible()
  await expect(section.locator('svg').first()).toBeVisible()
  await expect(section.getByText(/^(The lower, the more|A minute gives)/)).toBeVisible({
    timeout: 30_000,
  })
  const title = 'Desired retention: minutes a day and cards known'
  const expectCurve = async (horizon: Horizon) => {
    const outcomes = outcomesOf(retention, horizon)
    const efficient = mostEfficient(outcomes)
    const shown = outcomes.map(({ value, minutesADay, known }) => [
      [
        percent(value),
        ...(value === 0.9 ? ['now'] : []),
        ...(value === efficient?.best.value ? ['most per minute'] : []),
      ].join(' · '),
      words(minutesADay.mean),
      whole(known.mean),
    ])
    await expect
      .poll(async () => (await rowsOf(page, title)).map((row) => row.slice(0, 3)))
      .toEqual(shown)
    expect(efficient).not.toBeNull()
    await expect(section.getByText(percent(efficient?.best.value ?? 0)).first()).toBeVisible()
  }
  await expectCurve(90)
  await section.getByText('365 days', { exact: true }).click()
  await expectCurve(365)
  await expect(section.getByText(/in 365 days/)).toBeVisible()

  await page.getByRole('heading', { name: 'If you began more new cards' }).scrollIntoViewIfNeeded()
  const news = outcomesOf([...livesOf(subject, 'newPerDay')], 90)
  await expect
    .poll(
      async () =>
        (await rowsOf(page, 'New cards a day: minutes')).map(([name, minutes, , , known]) => [
          name,
          minutes,
          known,
        ]),
      { timeout: 30_000 },
    )
    .toEqual(
      news.map(({ value, minutesADay, known }) => [
        value === 20 ? '20 · now' : String(value),
        words(minutesADay.mean),
        whole(known.mean),
      ]),
    )

  await page.getByRole('heading', { name: 'If you did not review' }).scrollIntoViewIfNeeded()
  const waits = (days: number) => {
    const { waiting, paused, steady } = pauseOutcomeOf([...pausedLives(subject, days)])
    return page.getByText(
      new RegExp(
        `After ${days} days without reviewing, ${Math.round(waiting.mean)} cards? waits?.+` +
          `You know ${whole(paused[days]?.mean ?? 0)} cards then, instead of ${whole(steady[days]?.mean ?? 0)}`,
      ),
    )
  }
  await expect(waits(7)).toBeVisible({ timeout: 30_000 })
  await page.getByText('two weeks', { exact: true }).click()
  await expect(waits(14)).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
})
