import { capitalised } from '../cards/capitalised'
import type { Localized, PartialLocus } from '../cards/deck-file'
import type { Dice } from './dice'
import { noteOf } from './pool'
import type { Question, QuestionType } from './question'
import type { QuizCard, QuizFact } from './quiz-content'

/** A question that could be asked of one fact, not yet made: most are never drawn. */
export interface Draft {
  readonly id: string
  readonly type: QuestionType
  readonly fact: QuizFact
  /** Null where the fact has no wrong answers that are near and surely wrong. */
  readonly make: (dice: Dice) => Question | null
}

type Common = Pick<
  Question,
  'id' | 'prompt' | 'facts' | 'cards' | 'kind' | 'importance' | 'loci' | 'back' | 'points'
>

/** What every question says of itself, of the facts and cards that it asks for. */
export function askedOf(
  id: string,
  { prompt, back, points }: Pick<Question, 'prompt' | 'back' | 'points'>,
  facts: readonly [QuizFact, ...QuizFact[]],
  cards: readonly QuizCard[],
): Common {
  const [first] = facts
  return {
    id,
    prompt,
    back,
    points,
    facts: facts.map((fact) => fact.id),
    cards: cards.map((card) => card.id),
    kind: first.kind,
    importance: first.importance,
    loci: lociOf(facts),
  }
}

function lociOf(facts: readonly QuizFact[]): PartialLocus[] {
  const loci = new Map(facts.map(({ locus }) => [JSON.stringify(locus), locus]))
  return [...loci.values()].filter(
    ({ page, section }) => page !== undefined || section !== undefined,
  )
}

/** All that is told of a fact, in which what is said is not surely wrong. */
export function toldOf(fact: QuizFact, cards: readonly QuizCard[]): Localized[] {
  const { statement, note, label, argument } = fact
  return [
    statement,
    ...(note ? [note] : []),
    ...(label ? [label] : []),
    ...(argument ? [argument.claim, ...argument.grounds] : []),
    ...cards.flatMap(({ front, back }) => [front, back]),
  ]
}

/** Whether two facts give each other away. */
export const areOfOneEvent = (a: QuizFact, b: QuizFact): boolean => noteOf(a) === noteOf(b)

/** A clause as it stands by itself. */
export const sentence = ({ zh, en }: Localized): Localized => ({ zh, en: capitalised(en) })
