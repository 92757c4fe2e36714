import { describe, expect, test } from 'vitest'
import { deckForgetting } from '@/lib/progress/deck-forgetting'
import { Again, Easy, Good, Hard, type Review } from '@/lib/schedule/review'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard } from './base'
import { recognition, review } from './rows'

const curve = (rows: readonly Review[], from = 0, to = 1000) => {
  const base = baseOf(rows, { today: to })
  return deckForgetting(base, everyCard(base), { from: studyDay(from), to: studyDay(to) })
}

const totals = (rows: readonly Review[], from?: number, to?: number) =>
  curve(rows, from, to).map(({ total }) => total)

describe('the forgetting curve of many cards', () => {
  test('counts what was known by the days since the review before', () => {
    const rows = [
      review('a', 100, Good),
      review('a', 101, Again), // after 1
      review('a', 101, Good), // again that day: does not count
      review('a', 105, Hard), // after 4
      review('b', 100, Easy),
      review('b', 108, Good), // after 8
      recognition('b', 120, Good),
      review('b', 228, Again), // after 120
      review('c', 100, Easy),
      review('c', 103, Good), // after 3
      review('c', 344, Good), // after 241
    ]
    expect(curve(rows).map(({ from, to, passed, total }) => [from, to, passed, total])).toEqual([
      [1, 1, 0, 1],
      [2, 2, 0, 0],
      [3, 4, 2, 2],
      [5, 7, 0, 0],
      [8, 14, 1, 1],
      [15, 30, 0, 0],
      [31, 60, 0, 0],
      [61, 120, 0, 1],
      [121, 240, 0, 0],
      [241, null, 1, 1],
    ])
  })

  test('stands beside what the model gave the same reviews', () => {
    // After Easy, a stability of 8.2956 days by default: a day later 0.9804, by the formula of FSRS-6.
    const chance = (1 + (0.9 ** (-1 / 0.1542) - 1) / 8.2956) ** -0.1542
    const [day, two] = curve([
      review('a', 100, Easy),
      review('a', 101, Good),
      review('b', 100, Easy),
      review('b', 101, Again),
    ])
    expect(day?.rate).toBe(0.5)
    expect(day?.interval?.low).toBeCloseTo(0.0945, 3)
    expect(day?.interval?.high).toBeCloseTo(0.9055, 3)
    expect(day?.predicted).toBeCloseTo(chance, 4)
    expect(two).toMatchObject({ total: 0, rate: null, interval: null, predicted: null })
  })

  test('takes the reviews of a period, and gaps that begin before it', () => {
    const rows = [review('a', 100, Good), review('a', 102, Good), review('a', 104, Good)]
    expect(totals(rows, 104, 110).slice(0, 3)).toEqual([0, 1, 0])
    expect(totals(rows, 105, 110)).toEqual(totals([]))
  })

  test('counts no day twice that a clock brings back, and no single review', () => {
    const back = [100, 95, 100].map((day, i) => ({
      ...review('a', day, Good),
      reviewedAt: epochMs(i),
    }))
    expect(totals(back)).toEqual(totals([]))
    expect(totals([review('a', 100, Good)])).toEqual(totals([]))
  })
})
