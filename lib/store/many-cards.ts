import type { CardId } from '../cards/card-id'
import type { Review } from '../schedule/review'
import { type CardMarks, markKey } from './card-marks'
import { type LociDatabase, write } from './database'
import { deviceIdOf, newRowId } from './device'
import { setFields } from './edits'
import type { MarkChange } from './mark-card'
import { type Moment, todayAt } from './moment'
import { deriveOwn, ownTables } from './own-rows'
import { readPlans } from './plans'
import { replayCards } from './replay-cards'
import type { EditRow } from './rows'
import { readSettings } from './settings'

/** What an action on many cards did, as far as is needed to take all of it back. */
export interface CardsChange {
  /** The fields that were set, with what each held before. */
  readonly before: readonly Omit<EditRow, 'stamp'>[]
  /** Rows of the log that were added. */
  readonly rowIds: readonly string[]
}

/** Sets one mark on many cards, all or none. */
export async function markCards<M extends Exclude<keyof CardMarks, 'wording'>>(
  db: LociDatabase,
  cardIds: readonly CardId[],
  mark: M,
  value: CardMarks[M],
  moment: Moment,
): Promise<CardsChange> {
  return write(db, [db.edits, db.meta, db.cards, db.states], async () => {
    const keys = cardIds.map((id) => markKey(id, mark))
    const held = await db.edits.bulkGet(keys)
    const fields = keys.map(([entity, id, field]) => ({ entity, id, field }))
    await setFields(
      db,
      fields.map((field) => ({ ...field, value })),
      moment,
    )
    const before = fields.map((field, i) => ({ ...field, value: held[i]?.value ?? null }))
    return { before, rowIds: [] }
  })
}

/** A change of one mark on one card, to be taken back as one on many is. */
export function changeOfOne({ cardId, mark, before }: MarkChange): CardsChange {
  const [entity, id, field] = markKey(cardId, mark)
  return { before: [{ entity, id, field, value: before }], rowIds: [] }
}

/**
 * Lets cards begin anew, all or none: each that was ever reviewed gets a `reset` in the log, and what came before
 * stays there.
 */
export async function resetCards(
  db: LociDatabase,
  cardIds: readonly CardId[],
  moment: Moment,
): Promise<CardsChange> {
  return write(db, [db.reviews, db.states, db.cards, db.edits, db.meta], async () => {
    const states = await db.states.bulkGet([...cardIds])
    const begun = cardIds.filter((_, i) => (states[i]?.reps ?? 0) > 0)
    const rows = await logRows(
      db,
      begun.map((cardId) => ({ cardId, kind: 'reset' })),
      moment,
    )
    await addAndReplay(db, rows)
    return { before: [], rowIds: rows.map(({ id }) => id) }
  })
}

/** Takes back all that an action did: fields hold what they held, and what it added to the log is as if it had never been. */
export async function undoCardsChange(
  db: LociDatabase,
  { before, rowIds }: CardsChange,
  moment: Moment,
): Promise<void> {
  await write(db, ownTables(db), async () => {
    await setFields(db, before, moment)
    await deriveOwn(db, before, moment)
    const targets = (await db.reviews.bulkGet([...rowIds])).filter((row) => row !== undefined)
    const voids = await logRows(
      db,
      targets.map(({ id, cardId }) => ({ cardId, kind: 'void', targetId: id })),
      moment,
    )
    await addAndReplay(db, voids)
  })
}

type Entry = { readonly cardId: CardId } & (
  | { readonly kind: 'reset' }
  | { readonly kind: 'void'; readonly targetId: string }
)

/** Rows of the log that say so now. */
async function logRows(
  db: LociDatabase,
  entries: readonly Entry[],
  moment: Moment,
): Promise<Review[]> {
  const deviceId = await deviceIdOf(db)
  const settings = await readSettings(db)
  const at = {
    reviewedAt: moment.now,
    studyDay: todayAt(moment, settings),
    deviceId,
    v: 1 as const,
  }
  return entries.map((entry) => ({ id: newRowId(moment.now), ...entry, ...at }))
}

async function addAndReplay(db: LociDatabase, rows: readonly Review[]): Promise<void> {
  await db.reviews.bulkAdd(rows)
  const cards = await db.cards.bulkGet([...new Set(rows.map(({ cardId }) => cardId))])
  await replayCards(
    db,
    cards.filter((card) => card !== undefined),
    await readPlans(db),
  )
}
