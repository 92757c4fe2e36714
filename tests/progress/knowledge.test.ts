import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { knowledgeReport } from '@/lib/progress/knowledge'
import { type PeriodName, periodUpTo } from '@/lib/progress/period'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay, retrievabilityOf } from '@/lib/schedule/replay'
import { Again, Easy, Good, type Review } from '@/lib/schedule/review'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { baseOf, everyCard, type MadeCard } from './base'
import { recognition, reset, review } from './rows'

const id = (card: string) => cardIdOf('paper', card)

const knowledge = (
  of: { rows: readonly Review[]; today: number; cards?: readonly MadeCard[] },
  period: PeriodName = 'month',
) => {
  const base = baseOf(of.rows, of)
  const first = of.rows.length === 0 ? null : studyDay(Math.min(...base.log.studyDay))
  return knowledgeReport(base, everyCard(base), periodUpTo(base.today, period, first))
}

/** What a card is known with, told by its replayed state. */
const recallOn = (card: string, rows: readonly Review[], day: number) =>
  Number(
    retrievabilityOf(replay(id(card), rows, defaultParameters), studyDay(day), defaultParameters),
  )

describe('estimated knowledge', () => {
  // FSRS-6 by default: after Easy stability is 8.2956 days, after Good 2.3065, and R(t) = (1 + (0.9^(1/-0.1542) - 1) t/S)^-0.1542.
  test('is the sum of what is left of each card', () => {
    const { today, points } = knowledge({
      rows: [review('a', 100, Easy), review('b', 105, Good)],
      today: 110,
    })
    const left = (days: number, stability: number) =>
      (1 + ((0.9 ** (-1 / 0.1542) - 1) * days) / stability) ** -0.1542
    expect(today.begun).toBe(2)
    expect(today.known).toBeCloseTo(left(10, 8.2956) + left(5, 2.3065), 4)
    // From the day before anything was begun.
    expect(points.map(({ day }) => day)).toEqual(Array.from({ length: 12 }, (_, i) => 99 + i))
    const on = (day: number) => points.find((point) => point.day === day)
    expect(on(99)).toEqual({ day: 99, begun: 0, known: 0, spread: 0 })
    expect(on(100)).toEqual({ day: 100, begun: 1, known: 1, spread: 0 })
    expect(on(104)?.known).toBeCloseTo(left(4, 8.2956), 4)
    const [p, q] = [left(10, 8.2956), left(5, 2.3065)]
    expect(today.spread).toBeCloseTo(1.96 * Math.sqrt(p * (1 - p) + q * (1 - q)), 3)
  })

  test('looks back thirty days, where anything had been begun by then', () => {
    const rows = [review('a', 100, Easy), review('b', 125, Easy)]
    expect(knowledge({ rows, today: 129 }).before).toBeNull()
    expect(knowledge({ rows, today: 130 }).before).toMatchObject({ day: 100, begun: 1, known: 1 })
  })

  test('samples at most thirty days, evenly, first and last among them', () => {
    const { points } = knowledge({ rows: [review('a', 1, Easy)], today: 1000 }, 'all')
    expect(points).toHaveLength(30)
    expect([points[0]?.day, points.at(-1)?.day]).toEqual([1, 1000])
    const steps = points.slice(1).map(({ day }, i) => day - Number(points[i]?.day))
    expect(new Set(steps)).toEqual(new Set([34, 35]))
  })

  test('forgets a card that was reset, and takes no notice of a recognition', () => {
    const rows = [review('a', 100, Good), reset('a', 105), recognition('a', 106, Good)]
    const { today, points } = knowledge({ rows, today: 110 })
    expect(today).toMatchObject({ begun: 0, known: 0 })
    expect(points.find(({ day }) => day === 104)?.begun).toBe(1)
  })

  test('counts suspended cards, and none that the store does not have', () => {
    const rows = [review('a', 100, Easy), review('b', 100, Easy)]
    const cards = [
      { id: id('a'), isOut: true },
      { id: id('b'), isUnknown: true },
    ]
    const { today } = knowledge({ rows, today: 100, cards })
    expect(today).toMatchObject({ begun: 1, known: 1 })
  })

  test('of an empty log is nothing, of one review that review, of only Agains still some', () => {
    expect(knowledge({ rows: [], today: 110 })).toMatchObject({
      today: { begun: 0, known: 0 },
      before: null,
    })
    expect(knowledge({ rows: [review('a', 110, Again)], today: 110 }, 'all').points).toEqual([
      { day: 110, begun: 1, known: 1, spread: 0 },
    ])
    const agains = [review('a', 100, Again), review('a', 101, Again), review('a', 103, Again)]
    const { known } = knowledge({ rows: agains, today: 110 }).today
    expect(known).toBeGreaterThan(0)
    expect(known).toBeLessThan(1)
  })

  test('stands where a clock jumped back, and with reviews in the future', () => {
    const back = [
      { ...review('a', 120, Good), reviewedAt: epochMs(1) },
      { ...review('a', 105, Good), reviewedAt: epochMs(2) },
      { ...review('b', 140, Good), reviewedAt: epochMs(3) },
    ]
    const { today } = knowledge({ rows: back, today: 110 })
    expect(today.known).toBeCloseTo(recallOn('a', back, 110) + recallOn('b', back, 110), 6)
  })

  test('of today is what the cards as they stand now add up to, and never more than were begun', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.integer({ min: -5, max: 400 }), (log, after) => {
        const rows = [...log.rows, ...log.voids]
        const day = Math.max(0, ...rows.map((row) => row.studyDay)) + after
        const base = baseOf(rows, { today: day })
        const { today, points } = knowledgeReport(
          base,
          everyCard(base),
          periodUpTo(base.today, 'quarter', null),
        )
        const left = base.now.flatMap(
          (state) => (state && retrievabilityOf(state, base.today, defaultParameters)) ?? [],
        )
        expect(today.begun).toBe(left.length)
        expect(today.known).toBeCloseTo(
          left.reduce((sum, recall) => sum + recall, 0),
          6,
        )
        for (const { known, begun } of points) {
          expect(known).toBeGreaterThanOrEqual(0)
          expect(known).toBeLessThanOrEqual(begun)
        }
      }),
    )
  })
})
