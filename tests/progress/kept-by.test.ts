import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { keptBy, keptByCards, keptInAll, returnsByCard } from '@/lib/progress/kept-by'
import { returnsWithin } from '@/lib/progress/rows-within'
import { Again, Easy, Good, Hard, type Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { baseOf, everyCard } from './base'
import { recognition, reset, review, undo } from './rows'

const period = { from: studyDay(100), to: studyDay(110) }

function keptOf(rows: readonly Review[]) {
  const base = baseOf(rows)
  return keptBy(base.log, returnsWithin(base, everyCard(base), period), () => 0, 1)[0]
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
  const base = baseOf(rows)

  test('counts each for itself', () => {
    const groups = [0, 0, 1, 1]
    const kept = keptByCards(
      returnsByCard(base, returnsWithin(base, everyCard(base), period), 4).all,
      groups,
      3,
    )
    expect(kept).toMatchObject([
      { passed: 1, total: 2, rate: 0.5 },
      { passed: 2, total: 2, rate: 1 },
      { passed: 0, total: 0, rate: null },
    ])
  })

  test('leaves out cards of no group, and cards outside the cut', () => {
    const mask = new Uint8Array([1, 1, 0, 1])
    const [only] = keptByCards(
      returnsByCard(base, returnsWithin(base, mask, period), 4).all,
      [255, 0, 0, 0],
      1,
    )
    expect(only).toMatchObject({ passed: 1, total: 2 })
  })

  test('adds up to the whole', () => {
    fc.assert(
      fc.property(arbitraryLog, ({ rows, voids }) => {
        const other = (row: Review, i: number): Review =>
          i % 2 === 0 ? row : { ...row, cardId: cardIdOf('paper', 'other#date') }
        const base = baseOf([...rows.map(other), ...voids])
        const days = { from: studyDay(0), to: studyDay(40_000) }
        const returns = returnsWithin(base, everyCard(base), days)
        const { all: ofCards, young, mature } = returnsByCard(base, returns, base.cards.length)
        const whole = keptInAll(ofCards)
        expect(whole.total).toBe(returns.length)
        expect(keptInAll(young).total + keptInAll(mature).total).toBe(whole.total)
        for (const parts of [
          keptByCards(ofCards, [0, 1], 2),
          keptBy(base.log, returns, (row) => row % 3, 3),
        ]) {
          expect(parts.reduce((n, { passed }) => n + passed, 0)).toBe(whole.passed)
          expect(parts.reduce((n, { total }) => n + total, 0)).toBe(whole.total)
        }
      }),
    )
  })
})
