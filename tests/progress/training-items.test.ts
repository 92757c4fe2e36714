import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { teachingRows, trainingItems } from '@/lib/progress/training-items'
import { Again, Easy, Good, Hard, type Review } from '@/lib/schedule/review'
import { baseOf, everyCard } from './base'
import { recognition, reset, review, undo } from './rows'

/** The items of a log as `[days, rating]` of each review. */
function itemsOf(rows: readonly Review[], cards?: Uint8Array) {
  const base = baseOf(rows)
  const { log, gaps } = base
  const mask = cards ?? everyCard(base)
  const { lengths, days, ratings } = trainingItems(log, gaps, teachingRows(log, gaps, mask))
  let end = 0
  return Array.from(lengths, (length) => {
    end += length
    return Array.from({ length }, (_, i) => end - length + i).map((i) => [days[i], ratings[i]])
  })
}

describe('training items', () => {
  test('are every history of two reviews and more, in the order of their last reviews', () => {
    expect(
      itemsOf([
        review('a', 1, Good),
        review('b', 2, Hard),
        review('a', 4, Again),
        review('b', 5, Easy),
        review('a', 6, Good),
      ]),
    ).toEqual([
      [
        [0, 3],
        [3, 1],
      ],
      [
        [0, 2],
        [3, 4],
      ],
      [
        [0, 3],
        [3, 1],
        [2, 3],
      ],
    ])
  })

  test('hold reviews of one day, but none ends with one', () => {
    expect(itemsOf([review('a', 1, Again), review('a', 1, Good), review('a', 3, Good)])).toEqual([
      [
        [0, 1],
        [0, 3],
        [2, 3],
      ],
    ])
  })

  test('begin anew after a reset, and know neither recognitions nor what was taken back', () => {
    const taken = review('a', 3, Again)
    expect(
      itemsOf([
        review('a', 1, Good),
        taken,
        undo(taken),
        recognition('a', 3, Good),
        review('a', 5, Good),
        reset('a', 6),
        review('a', 7, Hard),
        review('a', 9, Good),
      ]),
    ).toEqual([
      [
        [0, 3],
        [4, 3],
      ],
      [
        [0, 2],
        [2, 3],
      ],
    ])
  })

  test('leave out cards that are not asked for', () => {
    const rows = [
      review('a', 1, Good),
      review('b', 1, Good),
      review('a', 2, Good),
      review('b', 3, Good),
    ]
    expect(itemsOf(rows, Uint8Array.of(0, 1))).toEqual([
      [
        [0, 3],
        [2, 3],
      ],
    ])
  })

  test('where a clock ran back are no nearer than the same day, and what is told twice is no item', () => {
    expect(
      itemsOf([
        review('a', 10, Good),
        { ...review('a', 4, Good), reviewedAt: 10 * 86_400_000 + 1e6 } as Review,
        { ...review('a', 6, Good), reviewedAt: 10 * 86_400_000 + 2e6 } as Review,
        review('a', 12, Good),
      ]),
    ).toEqual([
      [
        [0, 3],
        [0, 3],
        [2, 3],
        [6, 3],
      ],
    ])
  })

  test('of an empty log, of one review and of one day are none', () => {
    expect(itemsOf([])).toEqual([])
    expect(itemsOf([review('a', 1, Good)])).toEqual([])
    expect(itemsOf([review('a', 1, Good), review('a', 1, Good)])).toEqual([])
  })

  test('of any log begin with 0 days, end with 1 or more, and have 2 to 64 reviews', () => {
    const anyRow = fc.record({
      card: fc.constantFrom('a', 'b'),
      day: fc.nat(200),
      rating: fc.constantFrom(Again, Hard, Good, Easy),
      isReset: fc.integer({ min: 0, max: 30 }).map((n) => n === 0),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 200 }), (rows) => {
        const log = rows
          .sort((a, b) => a.day - b.day)
          .map(({ card, day, rating, isReset }) =>
            isReset ? reset(card, day) : review(card, day, rating),
          )
        for (const item of itemsOf(log)) {
          expect(item.length).toBeGreaterThanOrEqual(2)
          expect(item.length).toBeLessThanOrEqual(64)
          expect(item[0]?.[0]).toBe(0)
          expect(item.at(-1)?.[0]).toBeGreaterThan(0)
        }
      }),
      { numRuns: 50 },
    )
  })
})
