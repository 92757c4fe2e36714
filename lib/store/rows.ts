import type { CardId, FactId } from '../cards/card-id'
import type { Answer, Deck, FactKind, Localized, Locus, Paper } from '../cards/deck-file'
import type { CardState } from '../schedule/card-state'
import type { StudyDay } from '../schedule/units'

/** A paper that is installed, with its decks as its author ordered them. */
export interface PaperRow {
  readonly id: string
  /** The deck file's revision. */
  readonly revision: string
  readonly paper: Paper
  readonly decks: readonly Deck[]
}

export interface FactRow {
  readonly id: FactId
  readonly paper: string
  readonly deck: string
  readonly kind: FactKind
  readonly importance: 1 | 2 | 3
  readonly locus: Locus
  readonly statement: Localized
  readonly note?: Localized | undefined
  /** 1 when the paper's present revision no longer has it. */
  readonly dropped: 0 | 1
}

export interface CardRow {
  readonly id: CardId
  readonly paper: string
  readonly deck: string
  readonly fact: FactId
  readonly kind: FactKind
  readonly importance: 1 | 2 | 3
  readonly asks: string
  readonly front: Localized
  readonly back: Localized
  readonly answer: Answer
  /** Index in the deck file's cards: the order in which its author wants them learned. Dropped ones come after. */
  readonly position: number
  /** 1 when the paper's present revision no longer has it: kept with its history, out of the queue. */
  readonly dropped: 0 | 1
}

/** Which queue a card stands in; `out` when it is suspended or dropped. */
export type Bucket = 'new' | 'learning' | 'review' | 'out'

/**
 * Where a card stands, kept at hand for every card so that counts and queues read no more than they show. All of it
 * follows from the log, the edits and the deck file, so any row may be thrown away and made anew.
 */
export interface StateRow extends CardState {
  readonly cardId: CardId
  readonly paper: string
  readonly deck: string
  readonly note: FactId
  readonly position: number
  readonly bucket: Bucket
  /** The replay key that the state was made under. Under another one it is still a usable guess until it is rebuilt. */
  readonly key: string
}

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** What a person set, field by field; the latest stamp wins. Deletion is a field too. */
export interface EditRow {
  /** What sort of thing: `card`, `settings`. */
  readonly entity: string
  readonly id: string
  readonly field: string
  readonly value: Json
  /** Hybrid logical clock, compared as text: see `clock.ts`. */
  readonly stamp: string
}

export interface MetaRow {
  readonly key: 'deviceId' | 'clock' | 'lastBackupAt'
  readonly value: string | number
}

/** How many cards stand where; `out` are the suspended and the dropped ones. */
export type BucketCounts = Readonly<Record<Bucket, number>>

/** The part of a state that due dates are told from. */
export interface DueRow {
  readonly dueDay: StudyDay | null
}
