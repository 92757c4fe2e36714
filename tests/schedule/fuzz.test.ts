import * as fc from 'fast-check'
import { get_fuzz_range } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { fuzzPosition, fuzzRange, placeIn } from '@/lib/schedule/fuzz'

/** The interval moved within its fuzz range to a position. */
const fuzz = (interval: number, elapsed: number, maximumDays: number, at: number) =>
  placeIn(fuzzRange(interval, elapsed, maximumDays), at)

const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const days = fc.integer({ min: 1, max: 5_000 })

describe('fuzz', () => {
  // Anki's own table, from the tests of rslib/src/scheduler/states/fuzz.rs: lowest, middle, highest.
  test.each([
    [1, 1, 1, 1],
    [2, 2, 2, 2],
    [2.49, 2, 2, 2],
    [2.5, 2, 3, 4],
    [7, 5, 7, 9],
    [17, 14, 17, 20],
    [20, 17, 20, 23],
    [37, 33, 37, 41],
  ])('moves %d days between %i and %i–%i as Anki does', (interval, low, middle, high) => {
    const moved = [0, 0.5, 0.99].map((at) => fuzz(interval, 0, 1_000, at))
    expect(moved).toEqual([low, middle, high])
  })

  test('has the range of ts-fsrs for every interval that is fuzzed at all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 3, max: 36_500 }),
        (interval, elapsed, maximumDays) => {
          const { min_ivl, max_ivl } = get_fuzz_range(interval, elapsed, maximumDays)
          expect(fuzzRange(interval, elapsed, maximumDays)).toEqual({
            minimum: min_ivl,
            maximum: max_ivl,
          })
        },
      ),
    )
  })

  test('gives whole days within its range and the maximum', () => {
    fc.assert(
      fc.property(days, days, days, position, (interval, elapsed, maximumDays, at) => {
        const moved = fuzz(interval, elapsed, maximumDays, at)
        const { minimum, maximum } = fuzzRange(interval, elapsed, maximumDays)
        expect(Number.isInteger(moved)).toBe(true)
        expect(moved).toBeGreaterThanOrEqual(minimum)
        expect(moved).toBeLessThanOrEqual(maximum)
        expect(maximum).toBeLessThanOrEqual(maximumDays)
      }),
    )
  })

  test('of one position keeps intervals in their order', () => {
    fc.assert(
      fc.property(days, days, days, position, (a, b, elapsed, at) => {
        const [shorter, longer] = a < b ? [a, b] : [b, a]
        expect(fuzz(shorter, elapsed, 36_500, at)).toBeLessThanOrEqual(
          fuzz(longer, elapsed, 36_500, at),
        )
      }),
    )
  })

  test('reaches every day of its range over many cards, evenly', () => {
    const counts = new Map<number, number>()
    for (let n = 0; n < 7_000; n++) {
      const moved = fuzz(17, 0, 36_500, fuzzPosition(cardIdOf('paper', `fact-${n}#date`), 3))
      counts.set(moved, (counts.get(moved) ?? 0) + 1)
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([14, 15, 16, 17, 18, 19, 20])
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150)
  })

  test('is fixed by the card and its count of reviews', () => {
    const card = cardIdOf('paper', 'fact#date')
    expect(fuzzPosition(card, 4)).toBe(fuzzPosition(card, 4))
    expect(fuzzPosition(card, 4)).not.toBe(fuzzPosition(card, 5))
    expect(fuzzPosition(card, 4)).not.toBe(fuzzPosition(cardIdOf('paper', 'fact#name'), 4))
  })
})
