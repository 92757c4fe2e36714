import type { Table } from 'dexie'
import { type FactId, factIdOf, ownPaper } from '../cards/card-id'
import type { Deck } from '../cards/deck-file'
import {
  checkOwnNote,
  type OwnNote,
  ownDeckId,
  ownFactOf,
  ownNoteKinds,
  ownPaperTitle,
} from '../cards/own-note'
import { type CardMarks, readMarks, withWording } from './card-marks'
import type { LociDatabase } from './database'
import { madeAt, newRowId } from './device'
import { editsOf } from './edits-of'
import { ownDeckEntity, ownNoteEntity } from './entities'
import { cardRowOf, factRowOf } from './install'
import type { Moment } from './moment'
import { readPlans } from './plans'
import { replayCards } from './replay-cards'
import type { CardRow, EditRow, FactRow, Json } from './rows'

export const ownNoteFields = [
  'deck',
  'kind',
  'front',
  'back',
  'items',
  'locus',
  'deleted',
] as const satisfies readonly (keyof OwnNote | 'deleted')[]

/** What deriving rows reads and writes. */
export const ownTables = (db: LociDatabase): Table[] => [
  db.edits,
  db.meta,
  db.papers,
  db.facts,
  db.cards,
  db.states,
  db.reviews,
]

/** Ids of decks and notes are UUIDv7, so that they tell the order in which these were made. */
const isOwnId = (id: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)

/**
 * Makes the rows anew that hang on these edits, inside the caller's transaction over `ownTables`: the own paper with
 * its decks, and the fact and cards of every note that was changed or whose deck came or went. Cards whose note no
 * longer has them, or is deleted, stay with their history, out of the queue. States are read from the log.
 */
export async function deriveOwn(
  db: LociDatabase,
  edits: readonly Pick<EditRow, 'entity' | 'id'>[],
  moment: Moment,
): Promise<void> {
  const touched = (wanted: string) =>
    new Set(edits.flatMap(({ entity, id }) => (entity === wanted && isOwnId(id) ? [id] : [])))
  const noteIds = touched(ownNoteEntity)
  const deckIds = touched(ownDeckEntity)
  if (noteIds.size + deckIds.size === 0) return

  const decks = await readOwnDecks(db)
  const living = new Set(decks.map(({ id }) => id))
  for (const id of deckIds) {
    const deck = ownDeckId(id)
    for (const card of await db.cards.where('deck').equals(deck).toArray()) {
      if (living.has(deck) === (card.dropped === 1)) noteIds.add(ownIdOf(card.fact))
    }
  }
  await putOwnPaper(db, decks, moment)
  await putNotes(db, [...noteIds], living)
}

/** A note's id without its paper's. */
const ownIdOf = (fact: FactId): string => fact.slice(ownPaper.length + 1)

/** Without decks there is no paper; and it changes its revision with every change, for what is kept by that. */
async function putOwnPaper(db: LociDatabase, decks: Deck[], moment: Moment): Promise<void> {
  if (decks.length === 0) return db.papers.delete(ownPaper)
  await db.papers.put({
    id: ownPaper,
    revision: newRowId(moment.now),
    paper: { id: ownPaper, title: ownPaperTitle, authors: [] },
    decks,
  })
}

async function putNotes(
  db: LociDatabase,
  ids: readonly string[],
  livingDecks: ReadonlySet<string>,
): Promise<void> {
  const notes = await readOwnNotes(db, ids)
  const facts: FactRow[] = []
  const made = new Map<string, CardRow>()
  ids.forEach((id, i) => {
    const note = notes[i]
    if (!note) return
    const { fact, cards } = ownFactOf(id, note)
    const dropped = note.deleted || !livingDecks.has(fact.deck) ? 1 : 0
    facts.push({ ...factRowOf(ownPaper, fact), dropped })
    for (const [n, card] of cards.entries()) {
      const row = cardRowOf(ownPaper, card, fact, positionOf(id, n))
      made.set(row.id, { ...row, dropped })
    }
  })
  const factIds = ids.map((id) => factIdOf(ownPaper, id))
  const here = await db.cards.where('fact').anyOf(factIds).toArray()
  const left = here.filter(({ id }) => !made.has(id))
  const rows = [...made.values(), ...left.map((card): CardRow => ({ ...card, dropped: 1 }))]
  const marks = await readMarks(
    db,
    rows.map(({ id }) => id),
  )
  const cards = rows.map((card, i) => withWording(card, marks[i] as CardMarks))
  await db.facts.bulkPut(facts)
  await db.cards.bulkPut(cards)
  await replayCards(db, cards, await readPlans(db))
}

/** Notes are learned as they were written: by the time in their id, in milliseconds, and within a note in its order. */
const positionOf = (noteId: string, n: number): number => madeAt(noteId) * 1000 + n

/** The decks that are not deleted, as they were made. Ids are the store's. */
export async function readOwnDecks(db: LociDatabase): Promise<Deck[]> {
  const edits = await editsOf(db, ownDeckEntity)
  const decks = new Map<string, Map<string, Json>>()
  for (const { id, field, value } of edits) {
    decks.set(id, (decks.get(id) ?? new Map()).set(field, value))
  }
  return [...decks].flatMap(([id, fields]) => {
    const title = fields.get('title')
    const isThere = typeof title === 'string' && title !== '' && fields.get('deleted') !== true
    if (!isThere || !isOwnId(id)) return []
    return [{ id: ownDeckId(id), title: { zh: title, en: title } }]
  })
}

/** Notes as they are written now, in the order asked for; undefined where there is none that is whole. */
export async function readOwnNotes(
  db: LociDatabase,
  ids: readonly string[],
): Promise<((OwnNote & { readonly deleted: boolean }) | undefined)[]> {
  const keys = ids.flatMap((id) =>
    ownNoteFields.map((field): [string, string, string] => [ownNoteEntity, id, field]),
  )
  const edits = await db.edits.bulkGet(keys)
  return ids.map((_, i) => {
    const values = edits.slice(i * ownNoteFields.length, (i + 1) * ownNoteFields.length)
    return noteOf(values.map((edit) => edit?.value))
  })
}

/** A value of a form that this version does not know counts as not written. */
function noteOf(values: readonly (Json | undefined)[]) {
  const [deck, kind, front, back, items, locus, deleted] = values
  const known = ownNoteKinds.find((one) => one === kind)
  if (typeof deck !== 'string' || !known) return undefined
  const note: OwnNote = {
    deck,
    kind: known,
    front: textOf(front),
    back: textOf(back),
    items: Array.isArray(items) ? items.map(textOf) : [],
    locus: locusOf(locus),
  }
  return checkOwnNote(note).length === 0 ? { ...note, deleted: deleted === true } : undefined
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function locusOf(value: unknown): OwnNote['locus'] {
  if (typeof value !== 'object' || value === null) return {}
  const { page, section } = value as { readonly page?: unknown; readonly section?: unknown }
  return {
    ...(typeof page === 'number' && { page }),
    ...(typeof section === 'string' && section !== '' && { section }),
  }
}
