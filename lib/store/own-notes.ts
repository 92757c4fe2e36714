import { type CardId, factIdOf, factOfCard, ownPaper } from '../cards/card-id'
import { checkOwnNote, type OwnNote, trimmedNote } from '../cards/own-note'
import { markKey } from './card-marks'
import { type LociDatabase, read, write } from './database'
import { newRowId } from './device'
import { isSame, keyOf, setFields } from './edits'
import { ownDeckEntity, ownNoteEntity } from './entities'
import { StoreError } from './errors'
import type { CardsChange } from './many-cards'
import type { Moment } from './moment'
import { deriveOwn, ownNoteFields, ownTables, readOwnNotes } from './own-rows'
import type { EditRow, Json } from './rows'

/** What was written to a deck or a note. `undoCardsChange` takes it back, cards with their histories too. */
export interface OwnChange extends CardsChange {
  /** The deck's or the note's own id, without its paper. */
  readonly id: string
}

type Field = Omit<EditRow, 'stamp'>

/**
 * Writes a note, or writes it anew: only what differs is set, so that what another device changed in it stands. Its
 * cards are there with the next breath, those that it had with their history, and say what the note says.
 * @param id of a note that is there; without one it is a new note
 * @throws StoreError `invalid-note` where `checkOwnNote` finds something
 * @throws StorageFullError
 */
export async function saveNote(
  db: LociDatabase,
  written: OwnNote,
  moment: Moment,
  id: string = newRowId(moment.now),
): Promise<OwnChange> {
  const problem = checkOwnNote(written)[0]
  if (problem) throw new StoreError('invalid-note', problem.code)
  const note = trimmedNote(written)
  return write(db, ownTables(db), async () => {
    const values = { ...note, deleted: false }
    const fields = ownNoteFields.map((field) => ({
      ...{ entity: ownNoteEntity, id, field },
      value: values[field] as Json,
    }))
    return change(db, id, [...fields, ...(await wordingsOf(db, id))], moment)
  })
}

/** Deletes a note: its cards go out of the queue and keep their history. */
export const deleteNote = (db: LociDatabase, id: string, moment: Moment): Promise<OwnChange> =>
  change(db, id, [{ entity: ownNoteEntity, id, field: 'deleted', value: true }], moment)

/**
 * Makes a deck, or gives one another title.
 * @param id of a deck that is there; without one it is a new deck
 * @throws StoreError `invalid-note` without a title
 */
export async function saveDeck(
  db: LociDatabase,
  title: string,
  moment: Moment,
  id: string = newRowId(moment.now),
): Promise<OwnChange> {
  const value = title.trim()
  if (value === '') throw new StoreError('invalid-note', 'a deck without a title')
  const entity = ownDeckEntity
  return change(
    db,
    id,
    [
      { entity, id, field: 'title', value },
      { entity, id, field: 'deleted', value: false },
    ],
    moment,
  )
}

/** Deletes a deck with all notes in it: their cards go out of the queue and keep their history. */
export const deleteDeck = (db: LociDatabase, id: string, moment: Moment): Promise<OwnChange> =>
  change(db, id, [{ entity: ownDeckEntity, id, field: 'deleted', value: true }], moment)

/**
 * Moves the notes that these cards are of to another deck, all or none: each with all its cards and their histories.
 * Cards of papers stay where they are.
 * @param deck its own id, without its paper
 */
export const moveNotes = (
  db: LociDatabase,
  cardIds: readonly CardId[],
  deck: string,
  moment: Moment,
): Promise<CardsChange> =>
  setOwn(
    db,
    ownNotesOf(cardIds).map((id) => ({ entity: ownNoteEntity, id, field: 'deck', value: deck })),
    moment,
  )

/** Deletes the notes that these cards are of, all or none, as `deleteNote` does. Cards of papers stay. */
export const deleteNotes = (
  db: LociDatabase,
  cardIds: readonly CardId[],
  moment: Moment,
): Promise<CardsChange> =>
  setOwn(
    db,
    ownNotesOf(cardIds).map((id) => ({ entity: ownNoteEntity, id, field: 'deleted', value: true })),
    moment,
  )

/** The person's own notes among those that the cards are of, each once: own ids, without their paper. */
const ownNotesOf = (cardIds: readonly CardId[]): string[] => [
  ...new Set(
    cardIds.flatMap((id) =>
      id.startsWith(`${ownPaper}/`) ? [factOfCard(id).slice(ownPaper.length + 1)] : [],
    ),
  ),
]

/** A note as it is written now; null where there is none. */
export async function readOwnNote(
  db: LociDatabase,
  id: string,
): Promise<(OwnNote & { readonly deleted: boolean }) | null> {
  return read(db, [db.edits], async () => (await readOwnNotes(db, [id]))[0] ?? null)
}

const change = async (
  db: LociDatabase,
  id: string,
  fields: readonly Field[],
  moment: Moment,
): Promise<OwnChange> => ({ id, ...(await setOwn(db, fields, moment)) })

async function setOwn(
  db: LociDatabase,
  fields: readonly Field[],
  moment: Moment,
): Promise<CardsChange> {
  return write(db, ownTables(db), async () => {
    const held = await db.edits.bulkGet(fields.map(keyOf))
    const differ = fields.flatMap((field, i) => {
      const before = held[i]?.value ?? null
      return isSame(before, field.value) ? [] : [{ field, before }]
    })
    if (differ.length > 0) {
      const set = differ.map(({ field }) => field)
      await setFields(db, set, moment)
      await deriveOwn(db, set, moment)
    }
    return { before: differ.map(({ field, before }) => ({ ...field, value: before })), rowIds: [] }
  })
}

/** Wordings that the note's cards were given one by one, as fields without them: the note is written anew. */
async function wordingsOf(db: LociDatabase, noteId: string): Promise<Field[]> {
  const cards = await db.cards.where('fact').equals(factIdOf(ownPaper, noteId)).primaryKeys()
  return (cards as CardId[]).map((cardId) => {
    const [entity, id, field] = markKey(cardId, 'wording')
    return { entity, id, field, value: null }
  })
}
