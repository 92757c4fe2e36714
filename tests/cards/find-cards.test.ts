import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCards, fold, foldBoth, queryWords } from '@/lib/cards/find-cards'

const cardOf = (question: string, answer = '', statement = '') => ({
  question: foldBoth({ zh: '', en: question }),
  answer: foldBoth({ zh: '', en: answer }),
  fact: { statement: foldBoth({ zh: statement, en: '' }) },
})
const find = (cards: ReturnType<typeof cardOf>[], query: string, limit = 10) =>
  findCards(
    cards,
    queryWords(query).map((word) => [word]),
    limit,
  ).map((card) => cards.indexOf(card))

describe('the order of what is found', () => {
  test('is question, answer, statement', () => {
    const cards = [cardOf('a', 'b', '北约'), cardOf('a', '北约'), cardOf('北约')]
    expect(find(cards, '北约')).toEqual([2, 1, 0])
  })

  test('is whole word, beginning, part within one text', () => {
    const cards = [cardOf('a senator'), cardOf('natoists'), cardOf('senator, and NATO')]
    expect(find(cards, 'nato')).toEqual([2, 1, 0])
  })

  test('goes by all words together, and equals stay as they were', () => {
    const cards = [
      cardOf('x', 'kishida madrid'),
      cardOf('kishida', 'madrid'),
      cardOf('x', 'madrid kishida'),
    ]
    expect(find(cards, 'kishida madrid')).toEqual([1, 0, 2])
  })

  test('does not change where the search ends early', () => {
    const cards = [cardOf('', 'nato'), cardOf('nato 1'), cardOf('nato 2'), cardOf('nato 3')]
    expect(find(cards, 'nato', 2)).toEqual([1, 2])
    expect(find(cards, 'nato', 4)).toEqual([1, 2, 3, 0])
  })
})

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '北', '约', 'Ａ', '1'),
  maxLength: 6,
})

test('a card is found exactly when each word is somewhere in one of its texts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 8 }), text, (rows, query) => {
      const cards = rows.map((texts) => cardOf(...texts))
      const words = queryWords(query)
      const expected = rows.flatMap((texts, i) =>
        words.length > 0 && words.every((word) => texts.some((one) => fold(one).includes(word)))
          ? [i]
          : [],
      )
      expect(find(cards, query).sort((a, b) => a - b)).toEqual(expected)
    }),
  )
})
