import { describe, expect, test } from 'vitest'
import type { CardId, FactId } from '@/lib/cards/card-id'
import { markQuestion } from '@/lib/quiz/mark-question'
import type { Question, Response } from '@/lib/quiz/question'
import { resultOf } from '@/lib/quiz/quiz-result'
import { saidOfCards } from '@/lib/quiz/said-of-cards'
import { Again, Good, Hard } from '@/lib/schedule/review'

const both = (text: string) => ({ zh: text, en: text })
const fact = (n: number) => `p/f${n}` as FactId
const card = (n: number) => `p/f${n}#t` as CardId

const asked = (...numbers: number[]) => ({
  id: `q${numbers.join('-')}`,
  prompt: both('?'),
  facts: numbers.map(fact),
  cards: numbers.map(card),
  kind: 'date' as const,
  importance: 1 as const,
  loci: [{ page: numbers[0], section: `s${numbers[0]}`, footnotes: [] }],
  back: both('2022'),
  points: 1,
})
const single: Question = {
  ...asked(1),
  type: 'single',
  options: [both('a'), both('b')],
  right: 1,
}
const match: Question = {
  ...asked(2, 3, 4),
  cards: [card(4), card(2), card(3)],
  type: 'match',
  left: [both('x'), both('y'), both('z')],
  others: [both('1'), both('2'), both('3')],
  right: [2, 0, 1],
}
const typeIn: Question = {
  ...asked(5),
  type: 'type-in',
  answer: { type: 'date', value: '2022' },
}
const gaps: Question = {
  ...asked(6),
  type: 'gaps',
  between: { zh: ['', '', ''], en: ['', '', ''] },
  gaps: [
    { answer: { type: 'date', value: '2022-07' }, back: both('2022-07') },
    { answer: { type: 'name', value: 'NATO', also: [] }, back: both('NATO') },
  ],
}
const open: Question = {
  ...asked(7),
  kind: 'argument',
  type: 'open',
  holds: [both('a'), both('b')],
}

const said = (question: Question, response: Response) =>
  saidOfCards(question, response, markQuestion(question, response, 'en'))

describe('an answer among options', () => {
  test('says of its fact that it was recognised, or was not', () => {
    expect(said(single, { type: 'single', picked: 1 })).toEqual([
      { cardId: card(1), kind: 'recognition', rating: Good },
    ])
    expect(said(single, { type: 'single', picked: null })).toEqual([
      { cardId: card(1), kind: 'recognition', rating: Again },
    ])
  })

  test('speaks of each pair of a match by itself', () => {
    const of = said(match, { type: 'match', pairs: [2, 1, 0] })
    expect(of.map(({ cardId, rating }) => [cardId, rating])).toEqual([
      [card(2), Again],
      [card(3), Again],
      [card(4), Good],
    ])
  })
})

describe('a recall', () => {
  const ratingOf = (question: Question, response: Response) => {
    const [one, ...others] = said(question, response)
    expect(others).toEqual([])
    expect(one?.kind ?? 'recall').toBe('recall')
    return one?.rating ?? null
  }

  test('has the rating that its mark suggests, unless the person says it was right', () => {
    expect(ratingOf(typeIn, { type: 'type-in', typed: '2022年' })).toBe(Good)
    expect(ratingOf(typeIn, { type: 'type-in', typed: '2021' })).toBe(Again)
    expect(ratingOf(typeIn, { type: 'type-in', typed: '2021', overruled: true })).toBe(Good)
  })

  test('of several gaps is as good as the worst of them', () => {
    expect(ratingOf(gaps, { type: 'gaps', typed: ['2022-07', 'NATO'] })).toBe(Good)
    expect(ratingOf(gaps, { type: 'gaps', typed: ['2022', 'NATO'] })).toBe(Hard)
    expect(ratingOf(gaps, { type: 'gaps', typed: ['2022-07', ''] })).toBe(Again)
  })

  test('of an open question waits for the points that the person made', () => {
    const made = (...points: boolean[]): Response => ({ type: 'open', typed: '', made: points })
    expect(ratingOf(open, made())).toBeNull()
    expect(ratingOf(open, made(true, true))).toBe(Good)
    expect(ratingOf(open, made(true, false))).toBe(Hard)
    expect(ratingOf(open, made(false, false))).toBe(Again)
  })
})

test('a result tells points by kind and section, and what was known by less than half', () => {
  const responses = new Map<Question, Response>([
    [single, { type: 'single', picked: 0 }],
    [match, { type: 'match', pairs: [2, null, null] }],
    [typeIn, { type: 'type-in', typed: '2022' }],
    [open, { type: 'open', typed: '', made: [true, false] }],
  ])
  const responseTo = (question: Question) => responses.get(question) as Response
  expect(resultOf([open, typeIn, match, single], responseTo, 'en')).toEqual({
    got: 3,
    of: 7,
    kinds: [
      { kind: 'date', got: 2, of: 5 },
      { kind: 'argument', got: 1, of: 2 },
    ],
    sections: [
      { section: 's1', got: 0, of: 1 },
      { section: 's2', got: 1, of: 3 },
      { section: 's5', got: 1, of: 1 },
      { section: 's7', got: 1, of: 2 },
    ],
    misses: [
      { fact: fact(2), card: card(2) },
      { fact: fact(3), card: card(3) },
      { fact: fact(1), card: card(1) },
    ],
  })
})
