import type { Localized } from '../cards/deck-file'
import { nearDates, ordinal, writtenDate } from './date-choice'
import { toldOf } from './draft'
import { nearFigures, writtenFigure } from './figure-choice'
import { asksMeaning, meaningIn, nearMeanings } from './meaning-distractors'
import { exchangeable, nearNames } from './name-distractors'
import type { Value } from './near-values'
import { once } from './once'
import type { Pair, Pool } from './pool'

/** A wrong answer in words, and every form of it. */
export interface WrongAnswer {
  readonly form: Localized
  readonly forms: readonly string[]
}

/**
 * The right answer to a card in words, and the wrong ones that a good examiner would set beside it, the nearest first:
 * `values` have an order of their own, `words` have none.
 */
export type WrongAnswers =
  | {
      readonly sort: 'values'
      readonly right: Localized
      readonly at: number
      readonly near: () => readonly Value[]
    }
  | {
      readonly sort: 'words'
      readonly right: Localized
      readonly near: () => readonly WrongAnswer[]
      /** Those of them that can stand in a sentence for the right one, and it reads as before. */
      readonly exchangeable: () => readonly WrongAnswer[]
    }

/**
 * Wrong answers for dates, figures, names of a known sort and meanings of terms; null for all else. What is told in
 * sentences (claims, deeds, contents) has none, for nobody can say by the facts alone that another sentence of the
 * paper is no answer too.
 */
export function wrongAnswersOf({ card, fact }: Pair, pool: Pool): WrongAnswers | null {
  const { answer } = card
  const told = () => toldOf(fact, pool.cardsOf.get(fact.id) ?? [])
  switch (answer.type) {
    case 'date':
      return {
        sort: 'values',
        right: writtenDate(answer.value),
        at: ordinal(answer.value),
        near: once(() => nearDates(answer.value, pool, told(), card.front)),
      }
    case 'number':
    case 'money':
      return {
        sort: 'values',
        right: writtenFigure(answer),
        at: answer.value,
        near: once(() => nearFigures(answer, pool, told())),
      }
    case 'name': {
      const right = pool.nameOf.get(card.id)
      if (!right) return null
      const near = once(() => nearNames(right, pool))
      return {
        sort: 'words',
        right: right.form,
        near,
        exchangeable: () => exchangeable(right, near()),
      }
    }
    case 'text': {
      if (!asksMeaning({ card, fact })) return null
      return {
        sort: 'words',
        right: meaningIn(card.back),
        near: once(() => nearMeanings({ card, fact }, pool)),
        exchangeable: () => [],
      }
    }
    default:
      return null
  }
}
