import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardIdOf, type FactId, factIdOf } from '@/lib/cards/card-id'
import {
  afterGrade,
  buildQueue,
  learnAheadMs,
  nextCard,
  type QueueCard,
  queueCounts,
} from '@/lib/schedule/queue'
import { epochMs, studyDay } from '@/lib/schedule/units'

const today = studyDay(20_000)
const now = epochMs(1_728_000_000_000)

/** A card `fact#template`; its note is the fact. */
const card = (id: string, rest: Partial<QueueCard> = {}): QueueCard => ({
  cardId: cardIdOf('paper', id),
  note: factIdOf('paper', id.split('#')[0] ?? ''),
  deck: 'deck',
  phase: 'new',
  dueAt: null,
  dueDay: null,
  position: 0,
  ...rest,
})
const fresh = (id: string, position = 0) => card(id, { position })
const due = (id: string, daysAgo = 0) =>
  card(id, { phase: 'review', dueDay: studyDay(today - daysAgo) })
const learning = (id: string, inMs: number) =>
  card(id, { phase: 'learning', dueAt: epochMs(now + inMs) })

const build = (input: Partial<Parameters<typeof buildQueue>[0]>) =>
  buildQueue({
    learning: [],
    reviews: [],
    fresh: [],
    done: { newCards: 0, reviews: 0, notes: new Set(), decks: new Map() },
    limits: { newPerDay: 20, reviewsPerDay: 200 },
    deckLimits: new Map(),
    waits: () => true,
    rank: (card) => Number(card.dueDay),
    seed: 'seed',
    today,
    ...input,
  })
const names = (cards: readonly QueueCard[]) => cards.map(({ cardId }) => cardId.split('/')[1])
const notes = (...ids: string[]): ReadonlySet<FactId> =>
  new Set(ids.map((id) => factIdOf('paper', id)))
const many = (n: number, make: (id: string, i: number) => QueueCard) =>
  Array.from({ length: n }, (_, i) => make(`n${i}#a`, i))

describe('the main queue', () => {
  test('spreads new cards evenly among reviews', () => {
    const reviews = [5, 4, 3, 2].map((ago) => due(`r${ago}#a`, ago))
    const queue = build({ reviews, fresh: [fresh('n1#a', 1), fresh('n2#a', 2)] })
    expect(names(queue.main)).toEqual(['r5#a', 'n1#a', 'r4#a', 'r3#a', 'n2#a', 'r2#a'])
  })

  test('has the longest overdue first, and leaves out what is due later', () => {
    const reviews = [due('b#a', 1), due('later#a', -1), due('a#a', 9), due('c#a', 0)]
    expect(names(build({ reviews }).main)).toEqual(['a#a', 'b#a', 'c#a'])
  })

  test('has reviews of one day in an order that the seed gives, whatever order they came in', () => {
    const reviews = many(12, (id) => due(id))
    const order = (seed: string, cards = reviews) => names(build({ reviews: cards, seed }).main)
    expect(order('one')).toEqual(order('one', [...reviews].reverse()))
    expect(order('one')).not.toEqual(order('two'))
    expect(order('one')).not.toEqual(names(reviews))
    expect(order('one').sort()).toEqual(names(reviews).sort())
  })

  test('has new cards in the order of their author', () => {
    const cards = [fresh('c#a', 7), fresh('a#a', 2), fresh('b#a', 3)]
    expect(names(build({ fresh: cards }).main)).toEqual(['a#a', 'b#a', 'c#a'])
  })
})

describe('the limits', () => {
  test('count what was done today', () => {
    const queue = build({
      reviews: many(30, (id) => due(`r${id}`)),
      fresh: many(30, fresh),
      limits: { newPerDay: 20, reviewsPerDay: 10 },
      done: { newCards: 17, reviews: 4, notes: new Set(), decks: new Map() },
    })
    expect(queueCounts(queue)).toEqual({ learning: 0, reviews: 6, fresh: 3 })
  })

  test('overrun leave nothing, but learning cards stay', () => {
    const queue = build({
      learning: [learning('l#a', 0)],
      reviews: [due('r#a')],
      fresh: [fresh('n#a')],
      done: { newCards: 25, reviews: 201, notes: new Set(), decks: new Map() },
    })
    expect(queueCounts(queue)).toEqual({ learning: 1, reviews: 0, fresh: 0 })
  })

  test('are not used up by cards that wait for a sibling', () => {
    const queue = build({
      fresh: [fresh('x#a', 1), fresh('x#b', 2), fresh('y#a', 3)],
      limits: { newPerDay: 2, reviewsPerDay: 0 },
    })
    expect(names(queue.main)).toEqual(['x#a', 'y#a'])
  })
})

describe('a deck with limits of its own', () => {
  const inDeck = (deck: string, card: QueueCard) => ({ ...card, deck })
  const cards = (make: (id: string, i: number) => QueueCard) => [
    ...many(4, (id, i) => inDeck('a', make(`a${id}`, i))),
    ...many(4, (id, i) => inDeck('b', make(`b${id}`, i))),
  ]
  const decksOf = (queue: { main: readonly QueueCard[] }) =>
    queue.main
      .map(({ deck }) => deck)
      .sort()
      .join('')

  test('keeps to them, and leaves the rest of the day to the others', () => {
    const queue = build({
      reviews: cards((id) => due(`r${id}`)),
      limits: { newPerDay: 0, reviewsPerDay: 5 },
      deckLimits: new Map([['a', { newPerDay: 9, reviewsPerDay: 2 }]]),
    })
    expect(decksOf(queue)).toMatch(/^a{1,2}b{3,4}$/)
    expect(queue.main).toHaveLength(5)
  })

  test('stays within those of the paper', () => {
    const queue = build({
      fresh: cards((id, i) => fresh(id, i)),
      limits: { newPerDay: 3, reviewsPerDay: 0 },
      deckLimits: new Map([['a', { newPerDay: 9, reviewsPerDay: 9 }]]),
    })
    expect(queue.main).toHaveLength(3)
  })

  test('counts what was done in it today', () => {
    const queue = build({
      fresh: cards((id, i) => fresh(id, i)),
      done: {
        newCards: 2,
        reviews: 0,
        notes: new Set(),
        decks: new Map([['a', { newCards: 2, reviews: 0 }]]),
      },
      deckLimits: new Map([['a', { newPerDay: 3, reviewsPerDay: 0 }]]),
    })
    expect(decksOf(queue)).toBe('abbbb')
  })
})

describe('siblings', () => {
  test('do not wait where their deck says so', () => {
    const queue = build({
      fresh: [fresh('x#a', 1), fresh('x#b', 2)],
      waits: () => false,
    })
    expect(names(queue.main)).toEqual(['x#a', 'x#b'])
  })

  test('of one note one card is shown, a review before a new one, an older before a younger', () => {
    const queue = build({
      reviews: [due('x#b', 1), due('x#a', 3)],
      fresh: [fresh('x#c'), fresh('y#a', 1), fresh('y#b', 2)],
    })
    expect(names(queue.main).sort()).toEqual(['x#a', 'y#a'])
  })

  test('of a card reviewed today wait until tomorrow, reviews and new cards alike', () => {
    const queue = build({
      reviews: [due('x#a'), due('z#a')],
      fresh: [fresh('x#b'), fresh('y#a')],
      done: { newCards: 1, reviews: 0, notes: notes('x', 'z'), decks: new Map() },
    })
    expect(names(queue.main)).toEqual(['y#a'])
  })

  test('in learning do not wait for one another', () => {
    const queue = build({
      learning: [learning('x#a', 0), learning('x#b', 1)],
      fresh: [fresh('y#a')],
      done: { newCards: 2, reviews: 0, notes: notes('x'), decks: new Map() },
    })
    expect(names(queue.learning)).toEqual(['x#a', 'x#b'])
    expect(names(queue.main)).toEqual(['y#a'])
  })

  test('of a card in learning wait, though that card was not reviewed today', () => {
    const queue = build({ learning: [learning('x#a', 0)], fresh: [fresh('x#b'), fresh('y#a')] })
    expect(names(queue.main)).toEqual(['y#a'])
  })

  test('never two of a note in one queue, never more than the limits, always the same for the same input', () => {
    const id = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('a', 'b', 'c'))
      .map(([note, template]) => `n${note}#${template}`)
    const input = fc.record({
      reviews: fc.uniqueArray(id).map((ids) => ids.map((id, i) => due(id, i % 4))),
      fresh: fc.uniqueArray(id).map((ids) => ids.map((id, i) => fresh(id, i))),
      limits: fc.record({ newPerDay: fc.nat(5), reviewsPerDay: fc.nat(5) }),
      seed: fc.string(),
    })
    fc.assert(
      fc.property(input, (given) => {
        const queue = build(given)
        const shown = queue.main.map(({ note }) => note)
        expect(new Set(shown).size).toBe(shown.length)
        const counts = queueCounts(queue)
        expect(counts.fresh).toBeLessThanOrEqual(given.limits.newPerDay)
        expect(counts.reviews).toBeLessThanOrEqual(given.limits.reviewsPerDay)
        const reversed = { ...given, reviews: [...given.reviews].reverse() }
        expect(build(reversed)).toEqual(queue)
      }),
    )
  })
})

describe('the next card', () => {
  const main = { fresh: [fresh('n#a')] }

  test('is a learning card that is due, the one that waited longest', () => {
    const queue = build({ ...main, learning: [learning('b#a', -1), learning('a#a', -9)] })
    expect(nextCard(queue, now)?.cardId).toBe('paper/a#a')
  })

  test('is a learning card in the very moment it falls due', () => {
    const queue = build({ ...main, learning: [learning('a#a', 0)] })
    expect(nextCard(queue, now)?.cardId).toBe('paper/a#a')
  })

  test('is of the main queue while no learning card is due', () => {
    const queue = build({ ...main, learning: [learning('a#a', 1)] })
    expect(nextCard(queue, now)?.cardId).toBe('paper/n#a')
  })

  test('is a learning card due within twenty minutes when nothing else is left', () => {
    const soon = build({ learning: [learning('a#a', learnAheadMs)] })
    expect(nextCard(soon, now)?.cardId).toBe('paper/a#a')
    const later = build({ learning: [learning('a#a', learnAheadMs + 1)] })
    expect(nextCard(later, now)).toBeNull()
    expect(queueCounts(later).learning).toBe(1)
  })

  test('is none in an empty queue', () => {
    expect(nextCard(build({}), now)).toBeNull()
  })
})

describe('the queue after a grade', () => {
  test('has a card that goes on learning among the learning ones, by when it is due', () => {
    const queue = build({
      learning: [learning('l#a', 60_000)],
      fresh: [fresh('n#a'), fresh('m#a', 1)],
    })
    const graded = learning('n#a', 30_000)
    expect(names(afterGrade(queue, graded).learning)).toEqual(['n#a', 'l#a'])
    expect(names(afterGrade(queue, graded).main)).toEqual(['m#a'])
  })

  test('has a learning card once, where it is due next', () => {
    const queue = build({ learning: [learning('a#a', 0), learning('b#a', 60_000)] })
    expect(names(afterGrade(queue, learning('a#a', 600_000)).learning)).toEqual(['b#a', 'a#a'])
  })

  test('has no more of a card that has graduated', () => {
    const queue = build({ learning: [learning('a#a', 0)], reviews: [due('r#a')] })
    expect(names(afterGrade(queue, due('a#a', -4)).learning)).toEqual([])
    expect(names(afterGrade(queue, due('r#a', -9)).main)).toEqual([])
  })
})
