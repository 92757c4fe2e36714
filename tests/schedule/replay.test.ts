import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { voidedIds } from '@/lib/schedule/effective-log'
import { defaultParameters } from '@/lib/schedule/parameters'
import { extend, replay, retrievabilityOf } from '@/lib/schedule/replay'
import type { Rating, Review } from '@/lib/schedule/review'
import { newCardState } from '@/lib/schedule/transition'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { arbitraryLog, arbitraryRows, cardId, voidOf } from './arbitrary-log'

const parameters = defaultParameters
const dayMs = 86_400_000

const reviewOn = (day: number, rating: Rating, id = `r${day}`): Review => ({
  id,
  cardId,
  kind: 'review',
  rating,
  reviewedAt: epochMs(day * dayMs),
  studyDay: studyDay(day),
  durationMs: 4_000,
  deviceId: 'phone',
  v: 1,
})

describe('replay', () => {
  test('an empty log is a new card', () => {
    expect(replay(cardId, [], parameters)).toEqual(newCardState)
  })

  test('the order in which rows arrive does not matter, nor does a row that arrives twice', () => {
    const shuffled = arbitraryLog.chain(({ rows, voids }) => {
      const all = [...rows, ...voids]
      const twice = fc.subarray(all).map((again) => [...all, ...again])
      return fc.record({
        all: fc.constant(all),
        arrived: twice.chain((list) =>
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      })
    })
    fc.assert(
      fc.property(shuffled, ({ all, arrived }) => {
        expect(replay(cardId, arrived, parameters)).toEqual(replay(cardId, all, parameters))
      }),
    )
  })

  test('an undone row is as if it had never been', () => {
    fc.assert(
      fc.property(arbitraryLog, ({ rows, voids }) => {
        const undone = voidedIds(voids)
        const never = rows.filter((row) => !undone.has(row.id))
        expect(replay(cardId, [...rows, ...voids], parameters)).toEqual(
          replay(cardId, never, parameters),
        )
      }),
    )
  })

  test('quiz answers leave memory alone', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const graded = rows.filter((row) => row.kind !== 'recognition')
        expect(replay(cardId, rows, parameters)).toEqual(replay(cardId, graded, parameters))
      }),
    )
  })

  test('rows of other cards are left out', () => {
    const other = { ...reviewOn(3, 1), cardId: cardIdOf('paper', 'fact#place') }
    const own = [reviewOn(1, 3), reviewOn(2, 3)]
    expect(replay(cardId, [...own, other], parameters)).toEqual(replay(cardId, own, parameters))
  })

  test('after a reset the card begins anew', () => {
    const reset: Review = {
      id: 'reset',
      cardId,
      kind: 'reset',
      reviewedAt: epochMs(40 * dayMs),
      studyDay: studyDay(40),
      deviceId: 'phone',
      v: 1,
    }
    const before = [reviewOn(1, 4), reviewOn(10, 1)]
    const after = [reviewOn(50, 3), reviewOn(51, 4)]
    expect(replay(cardId, [...before, reset], parameters)).toEqual({
      ...newCardState,
      lastReviewedAt: reset.reviewedAt,
      lastReviewId: 'reset',
    })
    expect(replay(cardId, [...before, reset, ...after], parameters)).toEqual(
      replay(cardId, after, parameters),
    )
  })

  test('the first day stays, the last day goes with each review', () => {
    const rows = [reviewOn(3, 3), reviewOn(1, 3), reviewOn(9, 4)]
    expect(replay(cardId, rows, parameters)).toMatchObject({
      firstDay: 1,
      lastDay: 9,
      lastReviewId: 'r9',
    })
  })

  test('a lapse is an Again on a card in review, and no other', () => {
    const again = (day: number, n: number) => reviewOn(day, 1, `again-${day}-${n}`)
    const learning = [again(1, 0), again(1, 1)]
    expect(replay(cardId, learning, parameters)).toMatchObject({ lapses: 0, reps: 2 })
    const lapsed = [reviewOn(1, 4), again(9, 0), again(9, 1)]
    expect(replay(cardId, lapsed, parameters)).toMatchObject({
      phase: 'relearning',
      lapses: 1,
      reps: 3,
    })
  })
})

describe('extend', () => {
  test('a cache kept row by row equals a replay of all rows, in whatever order they arrive', () => {
    const arrivals = arbitraryLog.chain(({ rows, voids }) => {
      const all = [...rows, ...voids]
      return fc.oneof(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      )
    })
    fc.assert(
      fc.property(arrivals, (arrived) => {
        const here: Review[] = []
        let cache = newCardState
        for (const row of arrived) {
          here.push(row)
          const extended = voidedIds(here).has(row.id) ? null : extend(cache, row, parameters)
          cache = extended ?? replay(cardId, here, parameters)
          expect(cache).toEqual(replay(cardId, here, parameters))
        }
      }),
    )
  })

  test('rows in their own order never need a replay', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const ordered = [...rows].sort((a, b) =>
          a.reviewedAt === b.reviewedAt ? (a.id < b.id ? -1 : 1) : a.reviewedAt - b.reviewedAt,
        )
        let cache = newCardState
        for (const row of ordered) {
          const extended = extend(cache, row, parameters)
          expect(extended).not.toBeNull()
          cache = extended ?? cache
        }
        expect(cache).toEqual(replay(cardId, rows, parameters))
      }),
    )
  })

  test('a void, an older row and the same row again need a replay', () => {
    const state = replay(cardId, [reviewOn(5, 3, 'm')], parameters)
    expect(extend(state, voidOf(reviewOn(5, 3, 'm')), parameters)).toBeNull()
    expect(extend(state, reviewOn(4, 3, 'z'), parameters)).toBeNull()
    expect(extend(state, reviewOn(5, 3, 'a'), parameters)).toBeNull()
    expect(extend(state, reviewOn(5, 3, 'm'), parameters)).toBeNull()
    expect(extend(state, reviewOn(5, 3, 'n'), parameters)).not.toBeNull()
  })

  test('a row from before a reset that arrives after it needs a replay', () => {
    const { rating, durationMs, ...row } = { ...reviewOn(9, 3), rating: 3, durationMs: 0 }
    const reset: Review = { ...row, id: 'reset', kind: 'reset' }
    const state = extend(newCardState, reset, parameters)
    expect(state).not.toBeNull()
    expect(extend(state ?? newCardState, reviewOn(8, 3), parameters)).toBeNull()
  })
})

describe('retrievability of a state', () => {
  test('a new card has none', () => {
    expect(retrievabilityOf(newCardState, studyDay(1), parameters)).toBeNull()
  })

  test('is 1 on the day of the review, 0.9 after a stability of days, and falls from day to day', () => {
    const easy = replay(cardId, [reviewOn(1, 4)], parameters)
    const on = (day: number) => Number(retrievabilityOf(easy, studyDay(day), parameters))
    expect(on(1)).toBe(1)
    expect(on(0)).toBe(1)
    // Stability after a first Easy is weight 3, 8.2956 days.
    expect(on(9)).toBeGreaterThan(0.9)
    expect(on(10)).toBeLessThan(0.9)
    for (let day = 1; day < 400; day++) expect(on(day + 1)).toBeLessThan(on(day))
  })
})
