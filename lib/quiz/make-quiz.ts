import { diceOf } from './dice'
import type { Draft } from './draft'
import { draftsIn } from './drafts'
import { type Drawing, drawingOf, firstInTurn } from './drawing'
import { isInScope, type Pool, poolsOf } from './pool'
import { type Question, type QuestionType, questionTypes } from './question'
import type { QuizContent, QuizFact } from './quiz-content'
import type { QuizPlan } from './quiz-plan'
import { matchPairs, putInOrder, type SeveralFacts } from './several-facts'

/**
 * The questions of a quiz, in the order to ask them. They follow from the content and the plan alone, whatever the order
 * of the content's rows: the same seed, the same quiz. As many of each type as of any other, as far as there are; kinds
 * and sections in about the shares that they have of what can be asked, the important facts much rather than details.
 * No fact is asked twice, and none of an event of which another is. Fewer than `plan.count` where the scope has no more.
 */
export function makeQuiz(content: QuizContent, plan: QuizPlan): readonly Question[] {
  const sources = sourcesOf(poolsOf(content), plan)
  const drawing = drawingOf(plan.seed, [...new Set(sources.flatMap(({ about }) => about))])
  const left = new Map(sources.map((source) => [source.type, source]))

  while (drawing.asked.length < plan.count) {
    const source = nextOf([...left.values()], drawing)
    if (!source) break
    const question = source.next(drawing)
    if (question) drawing.ask(question)
    else left.delete(source.type)
  }
  return diceOf(plan.seed).shuffled(drawing.asked)
}

/** Of a huge collection no more are counted: nobody sits a longer quiz. */
export const mostAskable = 300

/** How many questions there can be, for a setup screen: of all the plan's types together, and were there but one type. */
export interface Askable {
  readonly together: number
  readonly byType: Readonly<Record<QuestionType, number>>
}

/** How many questions a plan could have, up to `mostAskable`, if its own count were no bound. */
export function countAskable(content: QuizContent, plan: Omit<QuizPlan, 'count'>): Askable {
  const most = (types: readonly QuestionType[]) =>
    makeQuiz(content, { ...plan, types, count: mostAskable }).length
  return {
    together: most(plan.types),
    byType: Object.fromEntries(questionTypes.map((type) => [type, most([type])])) as Record<
      QuestionType,
      number
    >,
  }
}

/** Where the questions of one type come from. */
interface Source {
  readonly type: QuestionType
  /** The facts that it can ask for. */
  readonly about: readonly QuizFact[]
  /** A question for facts that are still free; null where there is no more. */
  readonly next: (drawing: Drawing) => Question | null
}

function sourcesOf(pools: readonly Pool[], { types, scope, seed }: QuizPlan): Source[] {
  const isAsked = ({ fact }: { readonly fact: QuizFact }) => isInScope(fact, scope)
  const drafts = pools.flatMap(draftsIn).filter(isAsked)
  const turns = pools
    .flatMap((pool) => pool.facts.map((fact) => ({ fact, id: fact.id, pool })))
    .filter(isAsked)
  const some = firstInTurn(seed, turns, (turn) => turn)
  return questionTypes
    .filter((type) => types.includes(type))
    .map((type) => {
      if (type === 'order') return severalFrom(type, some, putInOrder)
      if (type === 'match') return severalFrom(type, some, matchPairs)
      const ofType = drafts.filter((draft) => draft.type === type)
      return draftsFrom(
        type,
        firstInTurn(seed, ofType, (draft) => draft),
      )
    })
}

function draftsFrom(type: QuestionType, drafts: readonly Draft[]): Source {
  return {
    type,
    about: drafts.map(({ fact }) => fact),
    next: (drawing) => {
      const turns = drawing.inTurn(drafts, (draft) => draft)
      let revealed: Question | null = null
      for (const draft of turns) {
        const question = draft.make(drawing.diceFor(draft.id))
        if (question && !drawing.isGivenAway(question)) return question
        revealed ??= question
      }
      return revealed
    },
  }
}

/** Questions of several facts are of one paper: of the one whose turn it is, if it has such. */
function severalFrom(
  type: QuestionType,
  facts: readonly { readonly fact: QuizFact; readonly pool: Pool }[],
  make: SeveralFacts,
): Source {
  return {
    type,
    about: [],
    next: (drawing) => {
      const free = drawing.inTurn(facts, ({ fact }) => ({ fact, id: `${type}:${fact.id}` }))
      let revealed: Question | null = null
      for (const pool of new Set(free.map((turn) => turn.pool))) {
        const own = free.filter((turn) => turn.pool === pool).map(({ fact }) => fact)
        for (let throws = 0; throws < mostThrows; throws++) {
          const dice = drawing.diceFor(`${type}|${drawing.asked.length}|${throws}`)
          const question = make(own, pool, dice)
          if (!question) break
          if (!drawing.isGivenAway(question)) return question
          revealed ??= question
        }
      }
      return revealed
    },
  }
}

/** How often facts are put together anew so that they do not give another question away. */
const mostThrows = 4

/** The type asked least so far; of equals, the one with least to ask. */
function nextOf(sources: readonly Source[], drawing: Drawing): Source | undefined {
  const asked = ({ type }: Source) =>
    drawing.asked.filter((question) => question.type === type).length
  return [...sources].sort((a, b) => asked(a) - asked(b) || a.about.length - b.about.length)[0]
}
