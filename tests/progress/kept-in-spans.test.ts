import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptInAll } from '@/lib/progress/kept-by'
import { keptInSpans } from '@/lib/progress/kept-in-spans'
import { cellsWithin } from '@/lib/progress/return-cells'
import { Again, Good } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { baseOf, everyCard } from './base'
import { review } from './rows'

describe('what was kept in spans', () => {
  test('is told of today, the week, the month, the year and all time, by age', () => {
    const rows = [
      review('a', 1, Good),
      review('a', 400, Again), // 399 days later: mature, 600 days ago
      review('a', 410, Good), // young, 590 days ago
      review('a', 980, Good), // mature, 20 days ago
      review('a', 995, Good), // young, 5 days ago
      review('a', 1000, Again), // young, today
      review('a', 1001, Good), // a clock ran ahead
    ]
    const base = baseOf(rows, { today: 1000 })
    const told = keptInSpans(base, everyCard(base)).map(({ span, young, mature, all }) => [
      span,
      young.passed,
      young.total,
      mature.passed,
      mature.total,
      all.passed,
      all.total,
    ])
    expect(told).toEqual([
      ['day', 0, 1, 0, 0, 0, 1],
      ['week', 1, 2, 0, 0, 1, 2],
      ['month', 1, 2, 1, 1, 2, 3],
      ['year', 1, 2, 1, 1, 2, 3],
      ['all', 2, 3, 1, 2, 3, 5],
    ])
  })

  test('is what is counted over the same days one by one', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.integer({ min: 20_000, max: 21_000 }), (log, today) => {
        const base = baseOf([...log.rows, ...log.voids], { today })
        const spans = keptInSpans(base, everyCard(base))
        for (const [i, days] of [1, 7, 30, 365, 50_000].entries()) {
          const period = { from: studyDay(today - days + 1), to: studyDay(today) }
          const [kept] = [keptInAll(base.cells, cellsWithin(base.cells, everyCard(base), period))]
          expect(spans[i]?.all).toEqual(kept)
        }
      }),
    )
  })
})
