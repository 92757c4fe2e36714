import type { CardId } from '../cards/card-id'
import type { Rating, Review } from '../schedule/review'
import type { LociDatabase } from './database'
import { deviceIdOf, newRowId } from './device'
import { type Moment, todayAt } from './moment'
import { recordedMs } from './record-review'
import { readSettings } from './settings'

/** An answer of a quiz as the log is told of it. */
export interface QuizAnswered {
  readonly cardId: CardId
  readonly rating: Rating
  readonly durationMs: number
}

/**
 * Writes down that an answer was recognised, or was not, inside the caller's transaction over the log, `meta` and
 * `edits`. It is counted apart and moves no memory: recognising is easier than recalling.
 */
export async function recordRecognition(
  db: LociDatabase,
  { cardId, rating, durationMs }: QuizAnswered,
  moment: Moment,
): Promise<Review> {
  const row: Review = {
    id: newRowId(moment.now),
    cardId,
    kind: 'recognition',
    rating,
    reviewedAt: moment.now,
    studyDay: todayAt(moment, await readSettings(db)),
    durationMs: recordedMs(durationMs),
    deviceId: await deviceIdOf(db),
    v: 1,
  }
  await db.reviews.add(row)
  return row
}
