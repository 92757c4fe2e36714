import type { Review } from '../schedule/review'
import { markKey } from './card-marks'
import { clockOf } from './clock'
import { type LociDatabase, write } from './database'
import { deviceIdOf, madeAt, newRowId } from './device'
import { StoreError } from './errors'
import { setSuspended } from './mark-card'
import { type Moment, todayAt } from './moment'
import { readPlan } from './plans'
import { conclude, type Recorded, replayedState } from './record-review'
import type { StateRow } from './rows'

/**
 * Takes a row of the log back, as if it had never been, by adding a void that names it. Taking it back twice adds
 * nothing. A card that the row suspended as a leech comes back. Returns the card's state as it stands then.
 * @throws StoreError `unknown-review` when there is no such row, or it is a void itself
 */
export async function undoReview(
  db: LociDatabase,
  reviewId: string,
  moment: Moment,
): Promise<StateRow> {
  return write(db, [db.reviews, db.states, db.edits, db.meta, db.cards], async () => {
    const target = await db.reviews.get(reviewId)
    if (!target || target.kind === 'void') throw new StoreError('unknown-review', reviewId)
    const before = await db.states.get(target.cardId)
    if (!before) throw new StoreError('unknown-card', target.cardId)
    const voids = await db.reviews.where('targetId').equals(reviewId).count()
    if (voids > 0) return before

    const plan = await readPlan(db, before)
    await db.reviews.add({
      id: newRowId(moment.now),
      cardId: target.cardId,
      kind: 'void',
      targetId: reviewId,
      reviewedAt: moment.now,
      studyDay: todayAt(moment, plan.settings),
      deviceId: await deviceIdOf(db),
      v: 1,
    })
    const state = await replayedState(db, before, plan)
    await db.states.put(state)
    if (state.lapses === before.lapses || !(await wasSuspendedWith(db, target))) return state
    await setSuspended(db, target.cardId, false, moment)
    return (await db.states.get(target.cardId)) ?? state
  })
}

/** Whether a card was suspended in the very moment in which a row was made: nothing but a leech's action does so. */
async function wasSuspendedWith(db: LociDatabase, row: Review): Promise<boolean> {
  const mark = await db.edits.get(markKey(row.cardId, 'suspended'))
  return mark?.value === true && clockOf(mark.stamp).millis === madeAt(row.id)
}

/**
 * Gives a rating again that was taken back: a new row with the rating, the time and the study day of the old one, so
 * that memory is what it was. A void always wins, so the old row cannot come back itself.
 * `stale` when the card was rated since, as by another tab; then nothing is written.
 * @throws StoreError `unknown-review` when there is no such rating, or it was not taken back
 * @throws StorageFullError
 */
export async function redoReview(
  db: LociDatabase,
  reviewId: string,
  moment: Moment,
): Promise<Recorded> {
  return write(db, [db.reviews, db.states, db.edits, db.meta, db.cards], async () => {
    const target = await db.reviews.get(reviewId)
    const voids = await db.reviews.where('targetId').equals(reviewId).count()
    if (target?.kind !== 'review' || voids === 0) throw new StoreError('unknown-review', reviewId)
    const before = await db.states.get(target.cardId)
    if (!before) throw new StoreError('unknown-card', target.cardId)
    if (Number(before.lastReviewedAt) > target.reviewedAt) return { kind: 'stale', state: before }

    const review: Review = { ...target, id: newRowId(moment.now), deviceId: await deviceIdOf(db) }
    const plan = await readPlan(db, before)
    const state = await replayedState(db, before, plan, review)
    return conclude(db, review, before, state, plan, moment)
  })
}
