import { expect, test } from 'vitest'
import { baselineRecall } from '@/lib/progress/baseline'
import { modelReport } from '@/lib/progress/model-report'
import { modelFor } from '@/lib/schedule/model'
import { defaultParameters } from '@/lib/schedule/parameters'
import type { Review } from '@/lib/schedule/review'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard } from './base'
import { reset, review } from './rows'

const period = { from: studyDay(0), to: studyDay(100) }
const reportOf = (rows: readonly Review[]) => {
  const base = baseOf(rows, { today: 100 })
  return modelReport(base, everyCard(base), period)
}

/** Every number that a report holds. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}

test('sets the figures of the model beside those of the plain baseline', () => {
  const report = reportOf([
    review('a', 10, 3),
    review('b', 10, 3),
    review('a', 12, 3),
    review('b', 13, 1),
  ])
  const model = modelFor(defaultParameters)
  const memory = model.next(null, 0, 3)
  const [a, b] = [model.retrievability(memory, 2), model.retrievability(memory, 3)]
  expect(report.kept).toMatchObject({ passed: 1, total: 2, rate: 0.5 })
  expect(report.predicted).toBeCloseTo((a + b) / 2, 12)
  expect(report.model.logLoss).toBeCloseTo(-(Math.log(a) + Math.log(1 - b)) / 2, 12)
  // Two and three days are one bin: what is off is their mean.
  expect(report.model.rmseBins).toBeCloseTo((a + b - 1) / 2, 12)
  expect(report.model.auc).toBe(1)
  // 0.9, then (1 + 0.9) / 2.
  const [c, d] = [baselineRecall(0, 0), baselineRecall(1, 1)]
  expect(report.baseline.logLoss).toBeCloseTo(-(Math.log(c) + Math.log(1 - d)) / 2, 12)
  expect(report.baseline.rmseBins).toBeCloseTo((c + d - 1) / 2, 12)
  expect(report.baseline.auc).toBe(0)
})

const ranBack = [50, 40, 55].map((day, i) => ({ ...review('a', day, 3), reviewedAt: epochMs(i) }))
const again = (day: number) => review('a', day, 1)
test.each<[string, Review[]]>([
  ['an empty log', []],
  ['one review', [review('a', 10, 3)]],
  ['one review that counts', [review('a', 10, 3), review('a', 11, 3)]],
  ['only Agains', [again(10), again(11), again(12), again(40)]],
  ['only passes', [10, 12, 15, 40].map((day) => review('a', day, 4))],
  ['a clock that ran back', ranBack],
  ['reviews of the future', [review('a', 90, 3), review('a', 900, 3), review('a', 95, 3)]],
  ['a card that was reset', [review('a', 10, 3), reset('a', 11), review('a', 30, 3)]],
])('of %s holds no figure that is none', (_, rows) => {
  const report = reportOf(rows)
  for (const number of numbersIn(report)) expect(Number.isFinite(number)).toBe(true)
  const { passed, total } = report.kept
  if (passed === total || passed === 0) expect(report.model.auc).toBeNull()
  if (total === 0) expect(report.model).toEqual({ logLoss: null, auc: null, rmseBins: null })
})
