import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { cardsWithin } from '@/lib/progress/card-columns'
import { whatIfReport } from '@/lib/progress/what-if-report'
import { defaultOptions } from '@/lib/schedule/options'
import { Again, Easy, Good } from '@/lib/schedule/review'
import { lives, sampleSize } from '@/lib/schedule/what-if'
import { baseOf, everyCard, type MadeCard } from './base'
import { review } from './rows'

const card = (name: string, more: Omit<MadeCard, 'id'> = {}): MadeCard => ({
  id: cardIdOf('paper', name),
  ...more,
})

describe('what a simulation begins with', () => {
  test('are the cards of the cut that are asked, those begun first by due day, the new ones as the author has them', () => {
    const rows = [review('late', 150, Easy), review('soon', 140, Easy)]
    const base = baseOf(rows, {
      cards: [
        card('fresh'),
        card('late'),
        card('other', { deck: 1 }),
        card('soon'),
        card('out', { isOut: true }),
        card('next'),
      ],
    })
    const subject = whatIfReport(base, cardsWithin(base.cards, { place: 'paper' }))
    expect(subject.cards.map(({ cardId }) => cardId)).toEqual(
      ['soon', 'late', 'fresh', 'next'].map((name) => cardIdOf('paper', name)),
    )
    expect(subject).toMatchObject({ total: 4, begun: 2, from: 200, desiredRetention: 0.9 })
    expect(whatIfReport(base, everyCard(base)).total).toBe(5)
  })

  test('have the limits of their places together', () => {
    const options = [
      { ...defaultOptions, newPerDay: 5 },
      { ...defaultOptions, newPerDay: 7, desiredRetention: 0.8 },
    ]
    const cards = [card('a'), card('b', { deck: 1 }), card('c', { deck: 1 })]
    const base = baseOf([], { cards, options })
    expect(whatIfReport(base, everyCard(base))).toMatchObject({
      limits: { newPerDay: 12, reviewsPerDay: 400 },
      desiredRetention: 0.8,
    })
    expect(whatIfReport(base, cardsWithin(base.cards, { place: 'paper' })).limits.newPerDay).toBe(5)
  })

  test('begin tomorrow where today was studied already', () => {
    const base = baseOf([review('a', 200, Good)], { today: 200 })
    expect(whatIfReport(base, everyCard(base)).from).toBe(201)
  })

  test('go by the times of the cut, by all while those are few, by the usual ones while all are', () => {
    const passes = Array.from({ length: 25 }, (_, n) => review(`a${n}`, 150, Good))
    const few = baseOf(passes.slice(0, 5))
    expect(whatIfReport(few, everyCard(few)).times).toMatchObject({ passMs: 12_000, isOwn: false })
    const base = baseOf([...passes, review('b', 150, Again)])
    expect(whatIfReport(base, everyCard(base)).times).toMatchObject({ passMs: 5_000, isOwn: true })
    const onlyB = new Uint8Array(base.cards.length)
    onlyB[base.cards.id.indexOf(cardIdOf('paper', 'b'))] = 1
    expect(whatIfReport(base, onlyB).times).toMatchObject({ passMs: 5_000, isOwn: true })
  })

  test('are nothing where there is nothing, and a sample of many', () => {
    const none = baseOf([])
    expect(whatIfReport(none, everyCard(none))).toMatchObject({
      cards: [],
      total: 0,
      limits: { newPerDay: 0, reviewsPerDay: 0 },
    })
    const cards = Array.from({ length: 5000 }, (_, n) => card(String(n)))
    const many = whatIfReport(baseOf([], { cards }), new Uint8Array(5000).fill(1))
    expect(many.total).toBe(5000)
    expect(many.cards).toHaveLength(lives * sampleSize)
  })
})
