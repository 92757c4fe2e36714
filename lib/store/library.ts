import { Dexie } from 'dexie'
import type { CardId } from '../cards/card-id'
import type { Deck } from '../cards/deck-file'
import { compareRows, type EffectiveRow, voidedIds } from '../schedule/effective-log'
import { inAuthorsOrder } from './authors-order'
import { type CardMarks, readMarks } from './card-marks'
import { type LociDatabase, read } from './database'
import type { Bucket, BucketCounts, CardRow, FactRow, PaperRow, StateRow } from './rows'

export interface LibraryDeck extends Deck {
  /** Where the deck's cards stand. */
  readonly counts: BucketCounts
}

export interface LibraryPaper {
  readonly paper: PaperRow['paper']
  readonly revision: string
  readonly decks: readonly LibraryDeck[]
  /** Whether the paper's argument is written out as a tree. */
  readonly hasOutline: boolean
  /** Cards that the present revision left out and that are kept: `readDroppedCards`. */
  readonly dropped: number
}

export interface LibraryCard {
  readonly card: CardRow
  readonly state: StateRow
}

export interface CardWithHistory extends LibraryCard {
  readonly fact: FactRow
  readonly marks: CardMarks
  /** The note's other cards, in their author's order, dropped ones last. */
  readonly siblings: readonly CardRow[]
  /** All that happened to the card, oldest first, also what was taken back. */
  readonly history: readonly { readonly row: EffectiveRow; readonly voided: boolean }[]
}

/** Every paper with its decks, and how many cards of each are new, in learning, in review or out of the queue. */
export async function readLibrary(db: LociDatabase): Promise<LibraryPaper[]> {
  return read(db, [db.papers, db.cards, db.states], async () => {
    const papers = await db.papers.toArray()
    return Promise.all(
      papers.map(async ({ id, paper, revision, decks, outline }) => ({
        paper,
        revision,
        hasOutline: outline !== undefined,
        decks: await Promise.all(
          decks.map(async (deck) => ({ ...deck, counts: await countDeck(db, deck.id) })),
        ),
        dropped: await db.cards.where('[paper+dropped]').equals([id, 1]).count(),
      })),
    )
  })
}

async function countDeck(db: LociDatabase, deck: string): Promise<BucketCounts> {
  const count = (bucket: Bucket) =>
    db.states
      .where('[deck+bucket+position]')
      .between([deck, bucket, Dexie.minKey], [deck, bucket, Dexie.maxKey])
      .count()
  return {
    new: await count('new'),
    learning: await count('learning'),
    review: await count('review'),
    out: await count('out'),
  }
}

/** A deck's cards in their author's order, without dropped ones. */
export async function readDeckCards(db: LociDatabase, deck: string): Promise<LibraryCard[]> {
  return read(db, [db.cards, db.states], async () => {
    const cards = await db.cards.where('deck').equals(deck).toArray()
    return withStates(db, cards.filter((card) => card.dropped === 0).sort(inAuthorsOrder))
  })
}

/** The cards of a paper that its present revision left out. */
export async function readDroppedCards(db: LociDatabase, paper: string): Promise<LibraryCard[]> {
  return read(db, [db.cards, db.states], async () => {
    const cards = await db.cards.where('[paper+dropped]').equals([paper, 1]).toArray()
    return withStates(db, cards.sort(inAuthorsOrder))
  })
}

/** One card with all there is to say of it, or `null` when it is not here. */
export async function readCard(db: LociDatabase, cardId: CardId): Promise<CardWithHistory | null> {
  return read(db, [db.cards, db.facts, db.states, db.reviews, db.edits], async () => {
    const card = await db.cards.get(cardId)
    const state = await db.states.get(cardId)
    const fact = card && (await db.facts.get(card.fact))
    if (!card || !state || !fact) return null
    const notes = await db.cards.where('fact').equals(card.fact).toArray()
    const rows = await db.reviews.where('cardId').equals(cardId).toArray()
    const voided = voidedIds(rows)
    return {
      card,
      state,
      fact,
      marks: (await readMarks(db, [cardId]))[0] as CardMarks,
      siblings: notes.filter((other) => other.id !== cardId).sort(inAuthorsOrder),
      history: rows
        .filter((row) => row.kind !== 'void')
        .sort(compareRows)
        .map((row) => ({ row, voided: voided.has(row.id) })),
    }
  })
}

/** Cards by id with their states, in the order asked for; those that are not here are left out. */
export async function readCards(
  db: LociDatabase,
  cardIds: readonly CardId[],
): Promise<LibraryCard[]> {
  return read(db, [db.cards, db.states], async () => {
    const cards = await db.cards.bulkGet([...cardIds])
    return withStates(
      db,
      cards.filter((card) => card !== undefined),
    )
  })
}

/** Cards with how they stand; one without a state is left out. */
export async function withStates(
  db: LociDatabase,
  cards: readonly CardRow[],
): Promise<LibraryCard[]> {
  const states = await db.states.bulkGet(cards.map((card) => card.id))
  return cards.flatMap((card, i) => {
    const state = states[i]
    return state ? [{ card, state }] : []
  })
}
