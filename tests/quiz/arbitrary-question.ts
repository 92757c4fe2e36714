import fc from 'fast-check'
import { type FactId, factIdOf } from '@/lib/cards/card-id'
import type { Localized } from '@/lib/cards/deck-file'
import type { Question } from '@/lib/quiz/question'

const text = (words: string): Localized => ({ zh: `${words}。`, en: `${words}.` })
const texts = (name: string, n: number) => Array.from({ length: n }, (_, i) => text(`${name} ${i}`))
const permutation = (n: number) =>
  fc.shuffledSubarray(
    Array.from({ length: n }, (_, i) => i),
    { minLength: n, maxLength: n },
  )
const size = fc.integer({ min: 3, max: 6 })

/** What tells a question of one type from another; the rest of it says what it asks of. */
const typed: fc.Arbitrary<{ type: Question['type'] } & Record<string, unknown>> = fc.oneof(
  size.chain((n) =>
    fc.record({
      type: fc.constant('single' as const),
      options: fc.constant(texts('option', n)),
      right: fc.integer({ min: 0, max: n - 1 }),
    }),
  ),
  size.chain((n) =>
    fc.record({
      type: fc.constant('multiple' as const),
      options: fc.constant(texts('option', n)),
      right: fc
        .subarray(
          Array.from({ length: n }, (_, i) => i),
          { minLength: 2, maxLength: n - 1 },
        )
        .map((right) => [...right].sort((a, b) => a - b)),
    }),
  ),
  fc.record({ type: fc.constant('true-false' as const), right: fc.boolean() }),
  fc.constant({ type: 'type-in' as const, answer: { type: 'text' } }),
  size.chain((n) =>
    fc.record({
      type: fc.constant('order' as const),
      items: fc.constant(texts('item', n)),
      right: permutation(n),
    }),
  ),
  size.chain((n) =>
    fc.record({
      type: fc.constant('match' as const),
      left: fc.constant(texts('left', n)),
      others: fc.constant(texts('other', n)),
      right: permutation(n),
    }),
  ),
  size.map((n) => ({ type: 'list' as const, items: texts('item', n), ordered: false })),
  size.map((n) => ({ type: 'open' as const, holds: texts('point', n) })),
)

/** A few questions of any type, each with an id of its own. */
export const arbitraryQuestions: fc.Arbitrary<readonly Question[]> = fc
  .array(fc.tuple(typed, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 12 })
  .map((drawn) =>
    drawn.map(
      ([own, points], i) =>
        ({
          id: `q${i}`,
          prompt: text(`question ${i}`),
          facts: [factIdOf('paper', `fact-${i}`) as FactId],
          cards: [],
          kind: 'date' as const,
          importance: 1 as const,
          loci: [{ page: 50 + i, section: '一', footnotes: [] }],
          back: text(`answer ${i}`),
          points,
          ...own,
        }) as unknown as Question,
    ),
  )
