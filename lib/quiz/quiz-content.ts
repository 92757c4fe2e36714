import type { CardId, FactId } from '../cards/card-id'
import type { Card, Fact, PartialLocus } from '../cards/deck-file'

/** A fact as the store has it: its id over all papers. */
export interface QuizFact extends Omit<Fact, 'id' | 'locus'> {
  readonly id: FactId
  readonly locus: PartialLocus
  readonly paper: string
}

/** A card as the store has it. */
export interface QuizCard extends Omit<Card, 'id' | 'fact'> {
  readonly id: CardId
  readonly fact: FactId
  readonly deck: string
}

/** What a quiz is made from: all facts and cards of the papers in question, those too that the scope leaves out, since wrong answers are drawn from them. */
export interface QuizContent {
  readonly facts: readonly QuizFact[]
  readonly cards: readonly QuizCard[]
}
