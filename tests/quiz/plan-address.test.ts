import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { factIdOf } from '@/lib/cards/card-id'
import { factKinds } from '@/lib/cards/fact-kinds'
import { paramsOf, planIn } from '@/lib/quiz/plan-address'
import { questionTypes } from '@/lib/quiz/question'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'

/** Some of them, at least one, in their usual order. */
const someOf = <T extends string>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 })
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((one) => one.trim() === one)

const plan: fc.Arbitrary<QuizPlan> = fc.record({
  seed: text,
  scope: fc.record(
    {
      paper: text,
      deck: text,
      sections: fc.array(text, { minLength: 1, maxLength: 4 }),
      kinds: someOf(factKinds),
      essentials: fc.constant(true),
      facts: fc
        .array(text, { minLength: 1, maxLength: 4 })
        .map((ids) => ids.map((id) => factIdOf('paper', id))),
    },
    { requiredKeys: [] },
  ),
  count: fc.integer({ min: 1, max: 1000 }),
  types: someOf(questionTypes),
  secondsEach: fc.option(fc.integer({ min: 1, max: 3600 })),
  marks: fc.constantFrom('each', 'end'),
})

test('an address gives back the plan that it was made of', () => {
  fc.assert(
    fc.property(plan, (one) => {
      const address = paramsOf(one).toString()
      expect(planIn(new URLSearchParams(address))).toEqual(one)
    }),
  )
})

test('an address is short, and can be read', () => {
  const address = paramsOf({
    seed: 'k3f9',
    scope: { paper: 'japan-nato-2023', kinds: ['date', 'figure'], essentials: true },
    count: 20,
    types: ['single', 'true-false'],
    secondsEach: 30,
    marks: 'end',
  })
  expect(address.toString()).toBe(
    'seed=k3f9&n=20&types=single.true-false&time=30&marks=end&paper=japan-nato-2023&kinds=date.figure&essentials=1',
  )
  const usual = { seed: 'a', scope: {}, count: 10, secondsEach: null, marks: 'each' } as const
  expect(paramsOf({ ...usual, types: questionTypes }).toString()).toBe('seed=a&n=10')
})

test('what an address says that nobody knows is left out', () => {
  const read = (address: string) => planIn(new URLSearchParams(address))
  const usual: QuizPlan = {
    seed: 'a',
    scope: {},
    count: 10,
    types: questionTypes,
    secondsEach: null,
    marks: 'each',
  }
  expect(read('seed=a')).toEqual(usual)
  expect(read('seed=a&n=-3&types=essay&time=soon&marks=maybe&kinds=&section=&colour=red')).toEqual(
    usual,
  )
  expect(read('seed=a&types=open.essay.single')?.types).toEqual(['single', 'open'])
  expect(read('seed=a&n=1e9')?.count).toBe(10)
  expect(read('seed=a&kinds=person.date')?.scope).toEqual({ kinds: ['date'] })
})

test('an address without a seed names no quiz', () => {
  expect(planIn(new URLSearchParams(''))).toBeNull()
  expect(planIn(new URLSearchParams('seed=+&n=5'))).toBeNull()
  fc.assert(
    fc.property(fc.webQueryParameters(), (address) => {
      expect(() => planIn(new URLSearchParams(address))).not.toThrow()
    }),
  )
})
