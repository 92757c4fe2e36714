import { paramsOf } from '@/lib/quiz/plan-address'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'

/** Where a plan's quiz is taken; with an id, that one, begun or ended. */
export function takeHref(plan: QuizPlan, id?: string): string {
  const params = paramsOf(plan)
  if (id !== undefined) params.set('quiz', id)
  return `/quiz/take?${params}`
}

/** The same questions on paper. */
export const sheetHref = (plan: QuizPlan): string => `/quiz/sheet?${paramsOf(plan)}`

/** The same questions on a wall. */
export const presentHref = (plan: QuizPlan): string => `/quiz/present?${paramsOf(plan)}`

/** A seed that nobody has had: six characters, to be read out if need be. */
export const newSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(6)), (n) => (n % 36).toString(36)).join('')
