import type { CardId } from '../cards/card-id'
import { Again } from '../schedule/review'
import { type LociDatabase, read, write } from './database'
import type { Moment } from './moment'
import { recordReview } from './record-review'
import type { StateRow } from './rows'
import { undoReview } from './undo-review'

/** What adding missed cards to review would do to them. */
export interface Addable {
  /** In review: entered as Again, so that they come back today. */
  readonly forgotten: readonly CardId[]
  /** New: begun as not known, above the day's limit. */
  readonly fresh: readonly CardId[]
  /** In learning: they come back today in any case. */
  readonly coming: readonly CardId[]
  /** Suspended or dropped: they stay as they are. */
  readonly out: readonly CardId[]
}

/** Sorts missed cards by what adding them would do; each once. */
export async function readAddable(db: LociDatabase, cardIds: readonly CardId[]): Promise<Addable> {
  return read(db, [db.states], async () => {
    const states = await db.states.bulkGet([...new Set(cardIds)])
    const of = (bucket: StateRow['bucket']) =>
      states.flatMap((state) => (state?.bucket === bucket ? [state.cardId] : []))
    return {
      forgotten: of('review'),
      fresh: of('new'),
      coming: of('learning'),
      out: of('out'),
    }
  })
}

/**
 * Enters missed cards as Again because the person says so, all or none: those in review are forgotten, new ones are
 * begun. Returns the rows of the log, for `undoMisses`.
 * @throws StorageFullError
 */
export async function addMisses(
  db: LociDatabase,
  cardIds: readonly CardId[],
  moment: Moment,
): Promise<string[]> {
  return write(db, [db.reviews, db.states, db.edits, db.meta, db.cards], async () => {
    const { forgotten, fresh } = await readAddable(db, cardIds)
    const rows: string[] = []
    for (const cardId of [...forgotten, ...fresh]) {
      const expectedLastReviewId = (await db.states.get(cardId))?.lastReviewId ?? null
      const grade = { cardId, rating: Again, durationMs: 0, expectedLastReviewId } as const
      const recorded = await recordReview(db, grade, moment)
      if (recorded.kind === 'recorded') rows.push(recorded.review.id)
    }
    return rows
  })
}

/** Takes back what `addMisses` entered: the cards stand as they stood. */
export async function undoMisses(
  db: LociDatabase,
  rowIds: readonly string[],
  moment: Moment,
): Promise<void> {
  await write(db, [db.reviews, db.states, db.edits, db.meta, db.cards], async () => {
    for (const id of rowIds) await undoReview(db, id, moment)
  })
}
