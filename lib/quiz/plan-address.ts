import type { FactId } from '../cards/card-id'
import { factKinds } from '../cards/fact-kinds'
import { questionTypes } from './question'
import type { QuizPlan, QuizScope } from './quiz-plan'

/** What an address without a number, or with none that can be, asks. */
const usualCount = 10
/** More than any paper has; a number beyond it is one of a broken address. */
const mostCount = 1000
const mostSeconds = 3600

/**
 * The plan that an address names, by its parameters: `seed`, `n` questions, `types`, `time` in seconds for each,
 * `marks=end`, and of the scope `paper`, `deck`, `section`s, `kind`s, `essentials=1` and `fact`s. Types and kinds are
 * parted by dots, sections and facts each their own. What it does not know it leaves out, and no known type means all.
 * Null without a seed, which alone makes a quiz.
 */
export function planIn(params: URLSearchParams): QuizPlan | null {
  const seed = params.get('seed')?.trim()
  if (!seed) return null
  const types = known(params.get('types'), questionTypes)
  return {
    seed,
    scope: scopeIn(params),
    count: wholeIn(params.get('n'), mostCount) ?? usualCount,
    types: types.length > 0 ? types : questionTypes,
    secondsEach: wholeIn(params.get('time'), mostSeconds),
    marks: params.get('marks') === 'end' ? 'end' : 'each',
  }
}

/** A plan as parameters of an address. Read again they give the same plan, its types and kinds in their usual order. */
export function paramsOf({
  seed,
  scope,
  count,
  types,
  secondsEach,
  marks,
}: QuizPlan): URLSearchParams {
  const params = new URLSearchParams({ seed, n: String(count) })
  const isAll = questionTypes.every((type) => types.includes(type))
  if (!isAll) params.set('types', questionTypes.filter((type) => types.includes(type)).join('.'))
  if (secondsEach !== null) params.set('time', String(secondsEach))
  if (marks === 'end') params.set('marks', 'end')
  const { paper, deck, sections, kinds, essentials, facts } = scope
  if (paper !== undefined) params.set('paper', paper)
  if (deck !== undefined) params.set('deck', deck)
  for (const section of sections ?? []) params.append('section', section)
  if (kinds) params.set('kinds', factKinds.filter((kind) => kinds.includes(kind)).join('.'))
  if (essentials) params.set('essentials', '1')
  for (const fact of facts ?? []) params.append('fact', fact)
  return params
}

function scopeIn(params: URLSearchParams): QuizScope {
  const paper = params.get('paper')
  const deck = params.get('deck')
  const sections = params.getAll('section').filter((section) => section !== '')
  const kinds = known(params.get('kinds'), factKinds)
  const facts = params.getAll('fact').filter((fact) => fact !== '') as FactId[]
  return {
    ...(paper && { paper }),
    ...(deck && { deck }),
    ...(sections.length > 0 && { sections }),
    ...(kinds.length > 0 && { kinds }),
    ...(params.get('essentials') === '1' && { essentials: true }),
    ...(facts.length > 0 && { facts }),
  }
}

function known<T extends string>(list: string | null, all: readonly T[]): T[] {
  const named = new Set(list?.split('.'))
  return all.filter((one) => named.has(one))
}

/** A whole number from 1 to the most there can be; null where it is none. */
function wholeIn(text: string | null, most: number): number | null {
  const value = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : 0
  return value >= 1 && value <= most ? value : null
}
