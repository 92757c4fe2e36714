import { expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { lapsesReport } from '@/lib/progress/lapses'
import { Again, Easy, Good, type Review } from '@/lib/schedule/review'
import { baseOf, everyCard } from './base'
import { review } from './rows'

/** Begun with Easy, then forgotten so often, each time learned again. */
const forgotten = (card: string, times: number): Review[] => [
  review(card, 100, Easy),
  ...Array.from({ length: times }, (_, i) => [
    review(card, 110 + 5 * i, Again),
    review(card, 110 + 5 * i, Good),
  ]).flat(),
]

const lapses = (rows: readonly Review[]) => {
  const base = baseOf(rows, {
    today: 500,
    cards: [...new Set([...rows.map(({ cardId }) => cardId), cardIdOf('paper', 'new')])].map(
      (id) => ({ id }),
    ),
  })
  return lapsesReport(base, everyCard(base))
}

test('cards are counted by how often they lapsed, and the worst are named', () => {
  const rows = [0, 0, 1, 3, 3, 9].flatMap((times, i) => forgotten(`card ${i}`, times))
  const { begun, cards, worst } = lapses([...rows, review('card 3', 400, Good)])
  expect(begun).toBe(6)
  expect(cards).toEqual([2, 1, 0, 2, 0, 0, 0, 0, 1])
  expect(worst.map(({ card, lapses }) => [card, lapses])).toEqual([
    ['paper/card 5', 9],
    // Asked once more, so forgotten less often for it.
    ['paper/card 4', 3],
    ['paper/card 3', 3],
    ['paper/card 2', 1],
  ])
})

test('at most ten are named, none that never lapsed', () => {
  const rows = Array.from({ length: 12 }, (_, i) => forgotten(`card ${i}`, 1)).flat()
  expect(lapses(rows).worst).toHaveLength(10)
  expect(lapses(forgotten('a', 0)).worst).toEqual([])
  expect(lapses([])).toEqual({ begun: 0, cards: [0, 0, 0, 0, 0, 0, 0, 0, 0], worst: [] })
})

test('what is forgotten while it is first learned is no lapse', () => {
  expect(lapses([review('a', 100, Again), review('a', 101, Again)]).cards[0]).toBe(1)
})
