import type { CardId, FactId } from '../cards/card-id'
import type { Card, DeckFile, Fact, FactKind, Paper, PartialLocus } from '../cards/deck-file'
import type { CardState } from '../schedule/card-state'
import type { StudyDay } from '../schedule/units'

/** A paper that is installed, with its decks and sections as its author ordered them, and its argument if they wrote it out. */
export interface PaperRow extends Pick<DeckFile, 'decks' | 'sections' | 'outline'> {
  readonly id: string
  /** The deck file's revision; of a person's own decks, another one whenever they change. */
  readonly revision: string
  /** The person's own cards were published nowhere. */
  readonly paper: Omit<Paper, 'published'> & Partial<Pick<Paper, 'published'>>
}

export interface FactRow extends Omit<Fact, 'id' | 'locus'> {
  readonly id: FactId
  readonly locus: PartialLocus
  readonly paper: string
  /** 1 when the paper's present revision no longer has it. */
  readonly dropped: 0 | 1
}

/** A coloured flag that a person puts on a card: red, orange, green, blue. */
export type Flag = 1 | 2 | 3 | 4

export interface CardRow extends Omit<Card, 'id' | 'fact'> {
  readonly id: CardId
  readonly paper: string
  readonly deck: string
  readonly fact: FactId
  /** The event that the fact is of, if any: cards of its other facts give the answer away, so they are siblings too. */
  readonly event?: FactId | undefined
  readonly kind: FactKind
  readonly importance: 1 | 2 | 3
  /** What the deck has, where `front` and `back` are the person's own. */
  readonly shipped?: Pick<Card, 'front' | 'back'> | undefined
  /** The order in which its author wants cards learned: the index in the deck file's cards, dropped ones after; of a person's own cards, when they were written. */
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
  /** Cards of one note are siblings: the fact, or the event that it is of. */
  readonly note: FactId
  readonly position: number
  readonly importance: 1 | 2 | 3
  readonly bucket: Bucket
  /** Absent on a card without a flag. */
  readonly flag?: Flag | undefined
  /** The first study day on which a buried card is shown again; absent on one that never was. */
  readonly buriedUntil?: StudyDay | undefined
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
  /** What sort of thing: `card`, `deck` (a paper too), `own-deck`, `own-note`, `preset`, `quiz`, `settings`. */
  readonly entity: string
  readonly id: string
  readonly field: string
  readonly value: Json
  /** Hybrid logical clock, compared as text: see `clock.ts`. */
  readonly stamp: string
}

export interface MetaRow {
  /** `rowsInFiles` and `editsInFiles` say what is in backups: see `exchange/only-here.ts`. */
  readonly key: 'deviceId' | 'clock' | 'lastBackupAt' | 'rowsInFiles' | 'editsInFiles'
  readonly value: string | number
}

/** How many cards stand where; `out` are the suspended and the dropped ones. */
export type BucketCounts = Readonly<Record<Bucket, number>>
