import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CardId, cardIdOf } from '@/lib/cards/card-id'
import { keptBy, keptInAll } from '@/lib/progress/kept-by'
import { matureDays } from '@/lib/progress/mature'
import { always } from '@/lib/progress/period'
import { cellsWithin } from '@/lib/progress/return-cells'
import { returnsWithin } from '@/lib/progress/rows-within'
import { Again, Easy, Good, Hard, type Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { baseOf, everyCard } from './base'
import { recognition, reset, review, undo } from './rows'

const period = { from: studyDay(100), to: studyDay(110) }

function keptOf(rows: readonly Review[]) {
  const base = baseOf(rows)
  return keptInAll(base.cells, cellsWithin(base.cells, everyCard(base), period))
}

describe('true retention', () => {
  test('of nothing is unknown', () => {
    const nothing = { passed: 0, total: 0, rate: null, interval: null }
    expect(keptOf([])).toEqual(nothing)
    expect(keptOf([review('a', 100, Good), review('a', 100, Again)])).toEqual(nothing)
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
    expect(keptOf(rows)).toMatchObject({ passed: 2, total: 3, rate: 2 / 3 })
  })

  test('counts within the period alone, but looks back before it', () => {
    const rows = [
      review('a', 90, Good),
      review('a', 99, Again),
      review('a', 100, Good),
      review('a', 110, Again),
      review('a', 111, Good),
    ]
    expect(keptOf(rows)).toMatchObject({ passed: 1, total: 2 })
  })

  test('leaves out quiz answers and what was undone', () => {
    const failed = review('a', 105, Again)
    const rows = [review('a', 100, Good), recognition('a', 103, Again), failed, undo(failed)]
    expect(keptOf(rows)?.total).toBe(0)
    expect(keptOf([...rows, review('a', 105, Good)])).toMatchObject({ passed: 1, total: 1 })
  })

  test('begins anew after a reset', () => {
    const rows = [review('a', 100, Good), reset('a', 103), review('a', 104, Again)]
    expect(keptOf(rows)?.total).toBe(0)
    expect(keptOf([...rows, review('a', 106, Good)])).toMatchObject({ passed: 1, total: 1 })
  })

  test('counts a day once, also when a journey west brings it back', () => {
    const rows = ([99, 101, 100, 101] as const).map((day, i) => ({
      ...review('a', day, Good),
      reviewedAt: review('a', 101, Good).reviewedAt,
      id: `${i}`,
    }))
    expect(keptOf(rows)?.total).toBe(1)
  })
})

describe('by groups', () => {
  const rows = [
    ...['a', 'b', 'c', 'd'].map((card) => review(card, 100, Good)),
    review('a', 102, Good),
    review('b', 102, Again),
    review('c', 103, Hard),
    review('d', 104, Easy),
  ]
  const cards = ['a', 'b', 'c', 'd'].map((name, i) => ({
    id: review(name, 0, Good).cardId,
    kind: i,
  }))
  const base = baseOf(rows, { cards })

  test('counts each for itself', () => {
    const groups = [0, 0, 1, 1]
    const { cells } = base
    const within = cellsWithin(cells, everyCard(base), period)
    const kept = keptBy(cells, within, (cell) => groups[cells.card[cell] as number] as number, 3)
    expect(kept).toMatchObject([
      { passed: 1, total: 2, rate: 0.5 },
      { passed: 2, total: 2, rate: 1 },
      { passed: 0, total: 0, rate: null },
    ])
  })

  test('leaves out cards of no group, and cards outside the cut', () => {
    const { cells } = base
    const within = cellsWithin(cells, new Uint8Array([1, 1, 0, 1]), period)
    const [only] = keptBy(cells, within, (cell) => (cells.card[cell] === 0 ? 255 : 0), 1)
    expect(only).toMatchObject({ passed: 1, total: 2 })
  })

  test('has each row that counts in one cell: of its day, its age, and cards that are cut like its own', () => {
    fc.assert(
      fc.property(
        arbitraryLog,
        fc.array(
          fc.record({
            kind: fc.nat(1),
            section: fc.nat(1),
            importance: fc.nat(1),
            deck: fc.nat(1),
          }),
          {
            minLength: 4,
            maxLength: 4,
          },
        ),
        ({ rows }, facets) => {
          const cards = facets.map((of, i) => ({ ...of, id: cardIdOf('paper', `fact-${i}#date`) }))
          const spread = rows.map(
            (row, i): Review => ({ ...row, cardId: (cards[i % 4] as { id: CardId }).id }),
          )
          const base = baseOf(spread, { cards })
          const { cells, log, gaps } = base
          const keyOf = (day: unknown, card: number, isMature: boolean) => {
            const { deck, kind, section, importance } = base.cards
            return JSON.stringify([
              day,
              deck[card],
              kind[card],
              section[card],
              importance[card],
              isMature,
            ])
          }
          const counted = new Map<string, [passed: number, total: number]>()
          for (const row of returnsWithin(base, everyCard(base), always)) {
            const key = keyOf(
              log.studyDay[row],
              log.card[row] as number,
              (gaps.days[row] as number) >= matureDays,
            )
            const [passed, total] = counted.get(key) ?? [0, 0]
            counted.set(key, [passed + ((log.rating[row] as number) > 1 ? 1 : 0), total + 1])
          }
          const told = new Map<string, [passed: number, total: number]>()
          for (let cell = 0; cell < cells.length; cell++) {
            const key = keyOf(
              cells.studyDay[cell],
              cells.card[cell] as number,
              cells.isMature[cell] === 1,
            )
            const [passed, total] = told.get(key) ?? [0, 0]
            told.set(key, [
              passed + (cells.passed[cell] as number),
              total + (cells.total[cell] as number),
            ])
          }
          expect(told).toEqual(counted)
        },
      ),
    )
  })
})
