import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balances, isWide, lightest, weekdayOf } from '@/lib/schedule/balance'
import type { DayWeight } from '@/lib/schedule/options'
import { studyDay } from '@/lib/schedule/units'

/** Monday, 2 March 2026. */
const monday = studyDay(20_514)
const usual: readonly DayWeight[] = [1, 1, 1, 1, 1, 1, 1]
const band = { minimum: 5, maximum: 9, seeded: 7 }

const loadOf = (counts: Record<number, number>, easyDays = usual) => ({
  easyDays,
  countOn: (day: number) => counts[day - monday] ?? 0,
})

describe('weekdays', () => {
  test('go from Monday to Sunday', () => {
    expect(weekdayOf(studyDay(0))).toBe(3)
    expect(Array.from({ length: 8 }, (_, i) => weekdayOf(studyDay(monday + i)))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 0,
    ])
    expect(weekdayOf(studyDay(-4))).toBe(6)
  })
})

describe('the lightest day', () => {
  test('is the one with the fewest cards', () => {
    const counts = { 5: 9, 6: 8, 7: 30, 8: 2, 9: 7 }
    expect(lightest(band, monday, loadOf(counts))).toBe(8)
  })

  test('of equal ones is the nearest to the fuzz’s own, the earlier first', () => {
    expect(lightest(band, monday, loadOf({}))).toBe(7)
    expect(lightest(band, monday, loadOf({ 7: 1 }))).toBe(6)
    expect(lightest(band, monday, loadOf({ 7: 1, 6: 1 }))).toBe(8)
  })

  test('bears half on a half day, and nothing on a free one', () => {
    // Day 7 is a Monday again, 5 a Saturday, 6 a Sunday.
    const halfMonday: DayWeight[] = [0.5, 1, 1, 1, 1, 1, 1]
    const even = { 5: 9, 6: 9, 7: 5, 8: 9, 9: 9 }
    expect(lightest(band, monday, loadOf(even, halfMonday))).not.toBe(7)
    expect(lightest(band, monday, loadOf({ ...even, 7: 3 }, halfMonday))).toBe(7)
    const freeMonday: DayWeight[] = [0, 1, 1, 1, 1, 1, 1]
    expect(lightest(band, monday, loadOf({ ...even, 7: 0 }, freeMonday))).not.toBe(7)
  })

  test('is the fuzz’s own where every day is free', () => {
    const none: DayWeight[] = [0, 0, 0, 0, 0, 0, 0]
    expect(lightest(band, monday, loadOf({ 7: 99 }, none))).toBe(7)
  })

  test('lies within the band', () => {
    const given = fc.record({
      minimum: fc.integer({ min: 1, max: 80 }),
      more: fc.nat(12),
      at: fc.nat(12),
      counts: fc.array(fc.nat(50), { minLength: 100, maxLength: 100 }),
      easyDays: fc.array(fc.constantFrom<DayWeight>(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
    })
    fc.assert(
      fc.property(given, ({ minimum, more, at, counts, easyDays }) => {
        const maximum = minimum + more
        const seeded = Math.min(minimum + at, maximum)
        const days = lightest({ minimum, maximum, seeded }, monday, loadOf({ ...counts }, easyDays))
        expect(days).toBeGreaterThanOrEqual(minimum)
        expect(days).toBeLessThanOrEqual(maximum)
      }),
    )
  })
})

describe('balancing', () => {
  test('is done where it is asked for, or a day is easier than others', () => {
    expect(balances({ balance: false, easyDays: usual })).toBe(false)
    expect(balances({ balance: true, easyDays: usual })).toBe(true)
    expect(balances({ balance: false, easyDays: [1, 1, 1, 1, 1, 1, 0.5] })).toBe(true)
  })

  test('leaves a single day, and intervals beyond ninety days, to the fuzz', () => {
    expect(isWide(band)).toBe(true)
    expect(isWide({ minimum: 2, maximum: 2, seeded: 2 })).toBe(false)
    expect(isWide({ minimum: 88, maximum: 99, seeded: 91 })).toBe(false)
  })

  test('evens out a run of cards that would else fall together', () => {
    const counts: Record<number, number> = {}
    for (let n = 0; n < 100; n++) {
      const days = lightest(band, monday, loadOf(counts))
      counts[days] = (counts[days] ?? 0) + 1
    }
    expect(Object.values(counts)).toEqual([20, 20, 20, 20, 20])
  })
})
