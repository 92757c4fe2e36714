import type { CardId } from '../cards/card-id'
import type { Wording } from '../cards/wording'
import type { StudyDay } from '../schedule/units'
import { type CardMarks, markKey } from './card-marks'
import { type LociDatabase, write } from './database'
import { setField } from './edits'
import { StoreError } from './errors'
import type { Moment } from './moment'
import type { Flag, Json } from './rows'

/** A mark as it was and as it is now, so that the change can be taken back and made again. */
export interface MarkChange {
  readonly cardId: CardId
  readonly mark: keyof CardMarks
  readonly before: Json
  readonly after: Json
}

/** Takes a card out of the queue, or puts it back where its history says. */
export const setSuspended = (
  db: LociDatabase,
  cardId: CardId,
  suspended: boolean,
  moment: Moment,
): Promise<MarkChange> => setMark(db, cardId, 'suspended', suspended, moment)

/** Calls a card a leech, or says that it is none; `null` leaves it to its lapses. */
export const setLeech = (
  db: LociDatabase,
  cardId: CardId,
  leech: boolean | null,
  moment: Moment,
): Promise<MarkChange> => setMark(db, cardId, 'leech', leech, moment)

/** Puts a flag on a card, or takes it off. */
export const setFlag = (
  db: LociDatabase,
  cardId: CardId,
  flag: Flag | null,
  moment: Moment,
): Promise<MarkChange> => setMark(db, cardId, 'flag', flag, moment)

/** Hides a card until a study day; `null` shows it again at once. */
export const buryUntil = (
  db: LociDatabase,
  cardId: CardId,
  day: StudyDay | null,
  moment: Moment,
): Promise<MarkChange> => setMark(db, cardId, 'buriedUntil', day, moment)

/**
 * Gives a card the person's own wording, which holds through updates of its deck; `null` goes back to the deck's.
 * What the deck says now is what it was made from: with the words that are there it keeps them, and what the deck
 * has changed meanwhile is asked about no more. Its history stays as it is.
 * @throws StoreError `unknown-card`
 */
export async function setWording(
  db: LociDatabase,
  cardId: CardId,
  wording: Wording | null,
  moment: Moment,
): Promise<MarkChange> {
  return write(db, [db.edits, db.meta, db.cards, db.states], async () => {
    const card = await db.cards.get(cardId)
    if (!card) throw new StoreError('unknown-card', cardId)
    const { front, back } = card.shipped ?? card
    const value = wording && { ...wording, base: { front, back } }
    return setMark(db, cardId, 'wording', value as unknown as Json, moment)
  })
}

/** Takes a change of a mark back: it is as it was before, whatever else was set on the card meanwhile. */
export const undoMark = (
  db: LociDatabase,
  change: MarkChange,
  moment: Moment,
): Promise<MarkChange> => setMark(db, change.cardId, change.mark, change.before, moment)

/** Makes a change again that was taken back. */
export const redoMark = (
  db: LociDatabase,
  change: MarkChange,
  moment: Moment,
): Promise<MarkChange> => setMark(db, change.cardId, change.mark, change.after, moment)

async function setMark(
  db: LociDatabase,
  cardId: CardId,
  mark: keyof CardMarks,
  value: Json,
  moment: Moment,
): Promise<MarkChange> {
  return write(db, [db.edits, db.meta, db.cards, db.states], async () => {
    const [entity, id, field] = markKey(cardId, mark)
    const held = await db.edits.get([entity, id, field])
    await setField(db, { entity, id, field, value }, moment)
    return { cardId, mark, before: held?.value ?? null, after: value }
  })
}
