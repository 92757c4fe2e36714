import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAhead, dueWithin, horizons } from '@/lib/progress/due-ahead'
import type { CardNow } from '@/lib/progress/progress-base'
import { newCardState } from '@/lib/schedule/transition'
import { studyDay } from '@/lib/schedule/units'

const today = studyDay(20_514)
const due = (inDays: number | null, isOut = false): CardNow => ({
  ...newCardState,
  dueDay: inDays === null ? null : studyDay(today + inDays),
  isOut,
  position: 0,
})
const aheadOf = (now: readonly (CardNow | null)[]) =>
  dueAhead({ now, today }, new Uint8Array(now.length).fill(1))

describe('what is coming', () => {
  test('counts cards on the day they are due, overdue ones apart, and none that are out, without a day or unknown', () => {
    const ahead = aheadOf([
      due(-20),
      due(-1),
      due(0),
      due(2),
      due(2),
      due(29),
      due(30),
      due(400),
      due(1, true),
      due(null),
      null,
    ])
    expect(ahead.overdue).toBe(2)
    const within = dueWithin(ahead, 30)
    expect(within.unit).toBe('day')
    expect(within.stretches).toHaveLength(30)
    expect(within.stretches.slice(0, 3)).toEqual([
      { from: today, to: today, count: 1 },
      { from: today + 1, to: today + 1, count: 0 },
      { from: today + 2, to: today + 2, count: 2 },
    ])
    expect(within).toMatchObject({
      total: 4,
      perDay: 4 / 30,
      fullest: { day: today + 2, count: 2 },
    })
    expect(dueWithin(ahead, 90).total).toBe(5)
  })

  test('nothing due is said without a fullest day', () => {
    expect(dueWithin(aheadOf([]), 90)).toMatchObject({ total: 0, perDay: 0, fullest: null })
  })

  test('is that of the cut alone', () => {
    const { overdue, byDay } = dueAhead(
      { now: [due(-1), due(0), due(0)], today },
      Uint8Array.of(0, 1, 0),
    )
    expect([overdue, byDay[0]]).toEqual([0, 1])
  })

  test('a year is told by week, and every way to cut it comes to the cards whose day lies within', () => {
    const offset = fc.option(fc.integer({ min: -30, max: 500 }))
    fc.assert(
      fc.property(fc.array(offset, { maxLength: 60 }), (offsets) => {
        const ahead = aheadOf(offsets.map((inDays) => due(inDays)))
        for (const horizon of horizons) {
          const within = dueWithin(ahead, horizon)
          expect(within.unit).toBe(horizon === 365 ? 'week' : 'day')
          const inIt = offsets.filter((inDays) => inDays !== null && inDays < horizon)
          expect(within.total + ahead.overdue).toBe(inIt.length)
          expect(within.stretches.reduce((sum, { count }) => sum + count, 0)).toBe(within.total)
        }
      }),
    )
  })
})
