import { describe, expect, test } from 'vitest'
import { trueRetention } from '@/lib/progress/true-retention'
import { Again, Easy, Good, Hard, type Rating } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { recognition, reset, review, undo } from './rows'

const window = { from: studyDay(100), to: studyDay(110) }

describe('true retention', () => {
  test('of nothing is unknown', () => {
    const nothing = { passed: 0, total: 0, rate: null, interval: null }
    expect(trueRetention([], window)).toEqual(nothing)
    expect(trueRetention([review('a', 100, Good), review('a', 100, Again)], window)).toEqual(
      nothing,
    )
  })

  test('takes a card’s first review of a day, after a night at least', () => {
    const rows = [
      review('a', 100, Again), // first ever
      review('a', 100, Good), // same day
      review('a', 101, Good), // passed
      review('a', 105, Again), // failed
      review('a', 105, Good), // same day
      review('b', 101, Easy), // first ever
      review('b', 109, Hard), // passed
    ]
    expect(trueRetention(rows, window)).toMatchObject({ passed: 2, total: 3, rate: 2 / 3 })
  })

  test('counts within the window alone, but looks back before it', () => {
    const rows = [
      review('a', 90, Good),
      review('a', 99, Again),
      review('a', 100, Good),
      review('a', 110, Again),
      review('a', 111, Good),
    ]
    expect(trueRetention(rows, window)).toMatchObject({ passed: 1, total: 2 })
  })

  test('leaves out quiz answers and what was undone', () => {
    const failed = review('a', 105, Again)
    const rows = [review('a', 100, Good), recognition('a', 103, Again), failed, undo(failed)]
    expect(trueRetention(rows, window).total).toBe(0)
    expect(trueRetention([...rows, review('a', 105, Good)], window)).toMatchObject({
      passed: 1,
      total: 1,
    })
  })

  test('begins anew after a reset', () => {
    const rows = [review('a', 100, Good), reset('a', 103), review('a', 104, Again)]
    expect(trueRetention(rows, window).total).toBe(0)
    expect(trueRetention([...rows, review('a', 106, Good)], window)).toMatchObject({
      passed: 1,
      total: 1,
    })
  })

  test('counts a day once, also when a journey west brings it back', () => {
    const rows = ([99, 101, 100, 101] as const).map((day, i) => ({
      ...review('a', day, Good),
      reviewedAt: review('a', 101, Good).reviewedAt,
      id: `${i}`,
    }))
    expect(trueRetention(rows, window).total).toBe(1)
  })

  // Wilson's interval at z = 1.959964, by hand: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
  test.each([
    [9, 10, 0.5958, 0.9821],
    [10, 10, 0.7225, 1],
    [0, 10, 0, 0.2775],
    [90, 100, 0.8256, 0.9448],
    [1, 1, 0.2065, 1],
  ])('%i of %i has a 95 %% interval of %d to %d', (passed, total, low, high) => {
    const rows = Array.from({ length: total }, (_, i) => {
      const rating: Rating = i < passed ? Good : Again
      return [review(`card-${i}`, 99, Good), review(`card-${i}`, 100, rating)]
    }).flat()
    const retention = trueRetention(rows, window)
    expect(retention).toMatchObject({ passed, total, rate: passed / total })
    expect(retention.interval?.low).toBeCloseTo(low, 4)
    expect(retention.interval?.high).toBeCloseTo(high, 4)
  })
})
