import type { FactId } from '../cards/card-id'
import type { FactKind } from '../cards/deck-file'
import type { QuestionType } from './question'

/** What a quiz asks about. Each narrows; absent means all. */
export interface QuizScope {
  readonly paper?: string | undefined
  readonly deck?: string | undefined
  readonly sections?: readonly string[] | undefined
  readonly kinds?: readonly FactKind[] | undefined
  /** Only facts of importance 1. */
  readonly essentials?: boolean | undefined
  /** Only these facts, as those that somebody is about to forget: so that the address alone says what is asked. */
  readonly facts?: readonly FactId[] | undefined
}

/** All that decides a quiz, so that an address of it gives two people the same. */
export interface QuizPlan {
  readonly seed: string
  readonly scope: QuizScope
  /** As many questions, or as many as the scope has. */
  readonly count: number
  /** At least one. */
  readonly types: readonly QuestionType[]
  /** The time for each question; null is none. */
  readonly secondsEach: number | null
  /** Whether each answer is marked as it is given, or all at the end. */
  readonly marks: 'each' | 'end'
}
