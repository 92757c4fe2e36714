import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysIn } from '@/lib/progress/period'
import { mondayOf, partsByDay, stretchesOf } from '@/lib/progress/stretches'
import { studyDay } from '@/lib/schedule/units'
import { days } from './base'

/** 2026-03-02, a Monday. */
const monday = 20_514
const date = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000

describe('a period in bars', () => {
  test.each([
    ['one day', 1, 'day', 1],
    ['a quarter', 92, 'day', 92],
    ['a day more', 93, 'week', 14],
    ['a year', 365, 'week', 53],
    ['two years', 730, 'month', 25],
    ['ten years', 3652, 'year', 11],
  ])('%s', (_, length, unit, bars) => {
    const { unit: chosen, parts } = stretchesOf(days(monday - length, monday - 1))
    expect([chosen, parts.length]).toEqual([unit, bars])
  })

  test('weeks begin on Monday, the first and the last are cut short', () => {
    const { parts } = stretchesOf(days(monday - 2, monday + 98))
    expect(parts[0]).toEqual(days(monday - 2, monday - 1))
    expect(parts[1]).toEqual(days(monday, monday + 6))
    expect(parts.at(-1)).toEqual(days(monday + 98, monday + 98))
  })

  test('months are those of the calendar', () => {
    const { parts } = stretchesOf(days(date('2024-01-15'), date('2025-12-31')))
    expect(parts[0]).toEqual(days(date('2024-01-15'), date('2024-01-31')))
    expect(parts[1]).toEqual(days(date('2024-02-01'), date('2024-02-29')))
    expect(parts.at(-1)).toEqual(days(date('2025-12-01'), date('2025-12-31')))
  })

  test('each day is in one of them, and the bars are few', () => {
    const period = fc
      .tuple(fc.integer({ min: -1000, max: 30_000 }), fc.integer({ min: 1, max: 8_000 }))
      .map(([from, length]) => days(from, from + length - 1))
    fc.assert(
      fc.property(period, (period) => {
        const stretches = stretchesOf(period)
        const byDay = partsByDay(stretches)
        expect(byDay.length).toBe(daysIn(period))
        const told = stretches.parts.flatMap(({ from, to }, part) =>
          Array.from({ length: to - from + 1 }, (_, n) => [from + n, part]),
        )
        expect(told).toEqual(Array.from(byDay, (part, n) => [period.from + n, part]))
        expect(stretches.parts.length).toBeLessThanOrEqual(92)
      }),
      { numRuns: 20 },
    )
  })
})

test('a week begins on Monday, also before 1970', () => {
  for (let day = -20; day <= 20; day++) {
    const start = mondayOf(studyDay(day))
    expect(new Date(start * 86_400_000).getUTCDay()).toBe(1)
    expect(day - start).toBeGreaterThanOrEqual(0)
    expect(day - start).toBeLessThan(7)
  }
})
