import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { distributionsReport, type Spread } from '@/lib/progress/distributions'
import { knowledgeReport } from '@/lib/progress/knowledge'
import { Again, Easy, Good, Hard } from '@/lib/schedule/review'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { baseOf, everyCard } from './base'
import { review } from './rows'

const made = (name: string) => ({ id: cardIdOf('paper', name) })

const filled = ({ bins }: Spread) =>
  bins.flatMap(({ from, cards }) => (cards > 0 ? [[from, cards]] : []))

const sum = ({ bins }: Spread) => bins.reduce((all, { cards }) => all + cards, 0)

describe('how memories are spread', () => {
  test('by recall, stability and difficulty', () => {
    // By default a first Again is a stability of 0.212 days, Hard 1.2931, Good 2.3065, Easy 8.2956.
    const rows = [
      review('a', 100, Again),
      review('b', 100, Hard),
      review('c', 100, Good),
      review('d', 100, Easy),
    ]
    const base = baseOf(rows, { today: 100, cards: ['a', 'b', 'c', 'd', 'new'].map(made) })
    const { cards, recall, stability, difficulty } = distributionsReport(base, everyCard(base))
    expect(cards).toBe(4)
    expect(filled(recall)).toEqual([[0.95, 4]])
    expect(recall.median).toBe(1)
    expect(filled(stability)).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [8, 1],
    ])
    expect(stability.median).toBeCloseTo((1.2931 + 2.3065) / 2, 6)
    // Difficulty after a first rating: 6.4133 - e^(0.8334 (rating - 1)) + 1, at least 1.
    expect(filled(difficulty)).toEqual([
      [1, 1],
      [2, 1],
      [5, 1],
      [6, 1],
    ])
    expect(difficulty.median).toBeCloseTo((5.1122 + 2.1181) / 2, 3)
  })

  test('of three cards has the middle one for its median', () => {
    const rows = [review('a', 100, Again), review('b', 100, Hard), review('c', 100, Easy)]
    const base = baseOf(rows, { today: 100 })
    expect(distributionsReport(base, everyCard(base)).stability.median).toBeCloseTo(1.2931, 6)
  })

  test('without a memory has no median', () => {
    const base = baseOf([], { today: 100, cards: [made('new')] })
    const { cards, recall, stability, difficulty } = distributionsReport(base, everyCard(base))
    expect(cards).toBe(0)
    for (const spread of [recall, stability, difficulty]) {
      expect(sum(spread)).toBe(0)
      expect(spread.median).toBeNull()
    }
  })

  test('counts each card with a memory once: those whose recall adds up to what is known', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.nat(400), (log, after) => {
        const rows = [...log.rows, ...log.voids]
        const today = Math.max(0, ...rows.map((row) => row.studyDay)) + after
        const base = baseOf(rows, { today })
        const found = distributionsReport(base, everyCard(base))
        const period = { from: base.today, to: base.today }
        const known = knowledgeReport(base, everyCard(base), period)
        expect(found.cards).toBe(known.today.begun)
        for (const spread of [found.recall, found.stability, found.difficulty]) {
          const { bins, median } = spread
          expect(sum(spread)).toBe(found.cards)
          if (median === null) continue
          expect(median).toBeGreaterThanOrEqual(Number(bins[0]?.from))
          expect(median).toBeLessThanOrEqual(bins.at(-1)?.to ?? Number.POSITIVE_INFINITY)
        }
      }),
    )
  })
})
