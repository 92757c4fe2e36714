import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { markQuestion } from '@/lib/quiz/mark-question'
import {
  type FillGaps,
  type Match,
  type MultipleChoice,
  type OpenQuestion,
  type PutInOrder,
  questionTypes,
  type RecallList,
  type Response,
  type TypeIn,
} from '@/lib/quiz/question'
import { shippedContent } from './content'

const both = (text: string) => ({ zh: text, en: text })
const items = ['a', 'b', 'c', 'd'].map(both)
const asked = {
  id: 'q',
  prompt: both('?'),
  facts: [],
  cards: [],
  kind: 'date',
  importance: 1,
  loci: [],
  back: both('2022年7月'),
  points: 1,
} as const

const earned = (...args: Parameters<typeof markQuestion>) => {
  const { earned, of, outcome } = markQuestion(...args)
  return [earned, of, outcome]
}

describe('multiple choice', () => {
  const question: MultipleChoice = {
    ...asked,
    type: 'multiple',
    options: [...items, both('e')],
    right: [0, 2, 3],
  }
  const pick = (...picked: number[]) => earned(question, { type: 'multiple', picked }, 'zh')

  test('earns a point for each right pick and loses one for each wrong one, never below 0', () => {
    expect(pick(0, 2, 3)).toEqual([3, 3, 'right'])
    expect(pick(0, 2)).toEqual([2, 3, 'part'])
    expect(pick(0, 1, 2)).toEqual([1, 3, 'part'])
    expect(pick(0, 1)).toEqual([0, 3, 'wrong'])
    expect(pick(1, 4)).toEqual([0, 3, 'wrong'])
  })

  test('earns no more by picking everything', () => {
    expect(pick(0, 1, 2, 3, 4)).toEqual([1, 3, 'part'])
    expect(pick(0, 0, 0)).toEqual([1, 3, 'part'])
  })

  test('tells of each option whether it was ticked or left rightly', () => {
    const { parts } = markQuestion(question, { type: 'multiple', picked: [0, 1] }, 'zh')
    expect(parts).toEqual([true, false, false, false, true])
  })
})

describe('an order', () => {
  const question: PutInOrder = { ...asked, type: 'order', items, right: [2, 0, 3, 1] }
  const put = (...order: number[]) => earned(question, { type: 'order', order }, 'zh')

  test('earns each two neighbours that stand the right way round', () => {
    expect(put(2, 0, 3, 1)).toEqual([3, 3, 'right'])
    expect(put(0, 2, 3, 1)).toEqual([2, 3, 'part'])
    expect(put(1, 3, 0, 2)).toEqual([0, 3, 'wrong'])
    expect(put(2, 0)).toEqual([1, 3, 'part'])
  })
})

test('a match and an open question earn each part', () => {
  const match: Match = { ...asked, type: 'match', left: items, others: items, right: [1, 0, 3, 2] }
  expect(earned(match, { type: 'match', pairs: [1, 0, null, 3] }, 'zh')).toEqual([2, 4, 'part'])
  const open: OpenQuestion = { ...asked, type: 'open', holds: items.slice(0, 2) }
  expect(earned(open, { type: 'open', typed: '…', made: [false, true] }, 'zh')).toEqual([
    1,
    2,
    'part',
  ])
})

describe('what is typed', () => {
  const date: TypeIn = { ...asked, type: 'type-in', answer: { type: 'date', value: '2022-07' } }

  test('is marked by its meaning; what is close is worth half', () => {
    expect(earned(date, { type: 'type-in', typed: 'July 2022' }, 'zh')).toEqual([1, 1, 'right'])
    expect(earned(date, { type: 'type-in', typed: '2022' }, 'zh')).toEqual([0.5, 1, 'part'])
    expect(earned(date, { type: 'type-in', typed: '2021年7月' }, 'zh')).toEqual([0, 1, 'wrong'])
  })

  test('is right where the person overruled the mark, which stays to be seen', () => {
    const response = { type: 'type-in', typed: 'the summer', overruled: true } as const
    const mark = markQuestion(date, response, 'zh')
    expect([mark.earned, mark.outcome]).toEqual([1, 'right'])
    expect(mark.typed?.[0]?.outcome).toBe('wrong')
  })

  test('in gaps earns each gap', () => {
    const gaps: FillGaps = {
      ...asked,
      type: 'gaps',
      between: { zh: ['', '，', ''], en: ['', ', ', ''] },
      gaps: [
        { answer: { type: 'date', value: '2022-07' }, back: both('2022-07') },
        { answer: { type: 'name', value: '马德里', also: ['Madrid'] }, back: both('马德里') },
      ],
    }
    expect(earned(gaps, { type: 'gaps', typed: ['2022.7', 'Madrid'] }, 'en')).toEqual([
      2,
      2,
      'right',
    ])
    expect(earned(gaps, { type: 'gaps', typed: ['2022'] }, 'en')).toEqual([0.5, 2, 'part'])
    const { parts } = markQuestion(gaps, { type: 'gaps', typed: ['', 'Madrid'] }, 'en')
    expect(parts).toEqual([false, true])
  })

  test('in a list earns each item, and loses a point out of order', () => {
    const list: RecallList = {
      ...asked,
      type: 'list',
      back: both('1. …'),
      items: ['Britain', 'France', 'Germany'].map(both),
      ordered: true,
    }
    const type = (typed: string) => earned(list, { type: 'list', typed }, 'en')
    expect(type('Britain, France, Germany')).toEqual([3, 3, 'right'])
    expect(type('Britain\nGermany')).toEqual([2, 3, 'part'])
    expect(type('Germany\nFrance\nBritain')).toEqual([2, 3, 'part'])
    expect(type('Italy')).toEqual([0, 3, 'wrong'])
  })
})

test('no response of any kind is marked below nothing or above all, nor throws', () => {
  const content = shippedContent()
  const plan = { seed: 'a', scope: {}, count: 45, types: questionTypes, secondsEach: null } as const
  const quiz = makeQuiz(content, { ...plan, marks: 'each' })
  const index = fc.integer({ min: -2, max: 8 })
  const typed = fc.string({ unit: 'grapheme', maxLength: 40 })
  const response: fc.Arbitrary<Response> = fc.oneof(
    fc.record({ type: fc.constant('single' as const), picked: fc.option(index) }),
    fc.record({ type: fc.constant('multiple' as const), picked: fc.array(index) }),
    fc.record({ type: fc.constant('true-false' as const), picked: fc.option(fc.boolean()) }),
    fc.record({ type: fc.constant('type-in' as const), typed, overruled: fc.boolean() }),
    fc.record({ type: fc.constant('order' as const), order: fc.array(index) }),
    fc.record({ type: fc.constant('match' as const), pairs: fc.array(fc.option(index)) }),
    fc.record({ type: fc.constant('gaps' as const), typed: fc.array(typed) }),
    fc.record({ type: fc.constant('list' as const), typed }),
    fc.record({ type: fc.constant('open' as const), typed, made: fc.array(fc.boolean()) }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...quiz),
      response,
      fc.constantFrom('zh', 'en'),
      (one, said, as) => {
        const { earned, of, outcome } = markQuestion(one, said, as)
        expect(of).toBe(one.points)
        expect(earned).toBeGreaterThanOrEqual(0)
        expect(earned).toBeLessThanOrEqual(of)
        expect(outcome).toBe(earned === of ? 'right' : earned > 0 ? 'part' : 'wrong')
        if (said.type !== one.type) expect(earned).toBe(0)
      },
    ),
    { numRuns: 500 },
  )
})
