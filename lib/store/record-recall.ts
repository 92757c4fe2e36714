import type { Review } from '../schedule/review'
import type { LociDatabase } from './database'
import { type Moment, todayAt } from './moment'
import type { QuizAnswered } from './record-recognition'
import { recordReview } from './record-review'
import { readSettings } from './settings'
import { isShownOn } from './state-row'

/**
 * Writes the recall of a card down as the review that it is, inside the caller's transaction, where the card is in
 * review and due by today: null where it is not, and nothing is written. So practising a quiz again and again leaves
 * the schedule as it was: a card that was known is due later, and one that was forgotten is in relearning, which is
 * left to the review.
 */
export async function recordRecall(
  db: LociDatabase,
  recalled: QuizAnswered,
  moment: Moment,
): Promise<Review | null> {
  const state = await db.states.get(recalled.cardId)
  const today = todayAt(moment, await readSettings(db))
  const isDue = state?.bucket === 'review' && state.dueDay !== null && state.dueDay <= today
  if (!isDue || !isShownOn(state, today)) return null
  const expectedLastReviewId = state.lastReviewId
  const recorded = await recordReview(db, { ...recalled, expectedLastReviewId }, moment)
  return recorded.kind === 'recorded' ? recorded.review : null
}
