import type { Page } from '@playwright/test'
import { enoughForFigures, modelReport } from '@/lib/progress/model-report'
import { periodUpTo } from '@/lib/progress/period'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Good } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard } from '../progress/base'
import { forgettingBy } from '../progress/forgetful'
import { madeLog } from '../progress/made-log'
import { expectAccessibleInBothThemes } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { paperCards } from './_support/paper'
import { section } from './_support/pictures'
import { expect, test } from './_support/study'
import { dayMs, dayOf, later, morning, morningOf } from './_support/study-time'

const today = dayOf(morning)

/** Someone who forgets faster than the default weights say. */
const forgetful = forgettingBy(0.5)

test('predictions are judged by the figures that the pure functions tell', async ({ page }) => {
  const { rows } = madeLog({
    cardIds: paperCards.slice(0, 150).map(({ id }) => id),
    from: studyDay(today - 89),
    until: today,
    truth: () => forgetful,
    parameters: defaultParameters,
    morningOf,
  })
  const base = baseOf(rows, { today })
  const report = modelReport(base, everyCard(base), periodUpTo(today, 'quarter', null))
  await restore(page, backupOf(rows))
  await page.goto('/progress?view=model')

  const percent = (share: number | null) => `${Math.round(Number(share) * 100)}%`
  const belief = section(page, 'Can it be believed?')
  await expect(belief).toContainText(
    `When Loci said ${percent(report.predicted)}, you knew ${percent(report.kept.rate)}: too optimistic`,
  )
  await expect(belief).toContainText(
    `The means of ${report.kept.total.toLocaleString('en')} reviews`,
  )
  await expect(belief).toContainText(
    `you would know ${percent(report.now.recall)} of the ${report.now.begun} cards`,
  )

  const figure = (of: number | null) => Number(of).toFixed(3)
  const scores = page.getByRole('table', { name: 'Against a plain guess' }).getByRole('row')
  for (const [i, name] of (['logLoss', 'rmseBins', 'auc'] as const).entries()) {
    await expect(scores.nth(i + 1).getByRole('cell')).toHaveText([
      figure(report.model[name]),
      figure(report.baseline[name]),
    ])
  }

  const share = (of: number | null) => `${(Number(of) * 100).toFixed(1).replace('.0', '')}%`
  const calibration = await tableOf(page, 'Predicted and known')
  expect(calibration).toEqual(
    report.calibration.map(({ count, predicted, rate, interval }) => [
      String(count),
      ...[predicted, rate, interval.low, interval.high].map(share),
    ]),
  )
  const overTime = await tableOf(page, 'Over time')
  expect(overTime.map((cells) => cells.slice(1))).toEqual(
    report.overTime.parts.map(({ total, predicted, rate, interval }) => [
      String(total),
      ...[predicted, rate, interval?.low ?? null, interval?.high ?? null].map(share),
    ]),
  )
  await expectAccessibleInBothThemes(page)
})

test('of too few reviews nothing is said but how many are missing, of passes alone no AUC', async ({
  page,
}) => {
  const cards = paperCards.slice(0, 35)
  const passedOn = (daysAgo: number) =>
    cards.map(({ id }) => reviewed(id, Good, later(morning, -daysAgo * dayMs)))
  await restore(page, backupOf([...passedOn(20), ...passedOn(15)]))
  await page.goto('/progress?view=model')
  await expect(section(page, 'Can it be believed?')).toContainText(
    `35 of ${enoughForFigures} have come back after a day or more, 65 are missing`,
  )
  await expect(page.getByRole('heading', { name: 'Against a plain guess' })).toHaveCount(0)
  await expectAccessibleInBothThemes(page)

  await restore(page, backupOf([...passedOn(9), ...passedOn(2)]))
  await page.goto('/progress?view=model')
  await expect(section(page, 'Can it be believed?')).toContainText('you knew 100%: too pessimistic')
  const scores = section(page, 'Against a plain guess')
  await expect(scores.getByRole('row').last().getByRole('cell')).toHaveText(['–', '–'])
  await expect(scores).toContainText('here all were of one kind')
  await expect(page.locator('main')).not.toContainText(/NaN|Infinity|undefined/)
  await expectAccessibleInBothThemes(page)
})

/** The cells of a picture's table, row by row, without the name of the row. */
async function tableOf(page: Page, title: string): Promise<string[][]> {
  const picture = section(page, title)
  await expect(picture.locator('svg[aria-hidden]').first()).toBeVisible()
  await picture.getByText('As a table').click()
  const table = page.getByRole('table', { name: title })
  await expect(table).toBeVisible()
  const rows = await table.getByRole('row').all()
  return Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allTextContents()))
}
