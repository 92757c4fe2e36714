import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Orderable, siblingGap, studyOrder } from '@/lib/cards/study-order'

const card = (fact: string, importance: 1 | 2 | 3 = 1, note = fact) => ({ fact, note, importance })
const names = (cards: readonly Orderable[]) => cards.map(({ fact }) => fact).join(' ')

describe('the order of study', () => {
  it('opens with the facts named, then follows the paper', () => {
    expect(names(studyOrder([card('a'), card('b'), card('thesis')], ['thesis']))).toBe('thesis a b')
  })

  it('puts what matters most first', () => {
    expect(names(studyOrder([card('c', 3), card('b', 2), card('a', 1)], []))).toBe('a b c')
  })

  it('goes through all facts of one importance before it returns to any', () => {
    expect(names(studyOrder([card('a'), card('a'), card('b'), card('b'), card('c', 2)], []))).toBe(
      'a b c a b',
    )
  })

  it('keeps siblings together only where there is nothing to put between them', () => {
    expect(names(studyOrder([card('a'), card('a')], []))).toBe('a a')
  })

  const someCards = fc.array(
    fc.record({
      fact: fc.integer({ min: 0, max: 60 }).map(String),
      note: fc.integer({ min: 0, max: 40 }).map((n) => `event ${n}`),
      importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
    }),
    { maxLength: 200 },
  )

  it('loses no card and adds none', () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        expect(names([...studyOrder(cards, ['3'])].sort(byFact))).toBe(
          names([...cards].sort(byFact)),
        )
      }),
    )
  })

  it('holds siblings apart as long as another note has cards left', () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const ordered = studyOrder(cards, [])
        ordered.forEach((card, index) => {
          const recent = ordered.slice(Math.max(0, index - siblingGap), index)
          if (!recent.some(({ note }) => note === card.note)) return
          const recentNotes = new Set(recent.map(({ note }) => note))
          expect(ordered.slice(index).every(({ note }) => recentNotes.has(note))).toBe(true)
        })
      }),
    )
  })
})

const byFact = (a: Orderable, b: Orderable) =>
  a.fact.localeCompare(b.fact) || a.importance - b.importance
