import type { CardId } from '../cards/card-id'
import { extend, replay } from '../schedule/replay'
import type { Rating, Review } from '../schedule/review'
import { type LociDatabase, write } from './database'
import { deviceIdOf, newRowId } from './device'
import { StoreError } from './errors'
import { type Moment, todayAt } from './moment'
import type { StateRow } from './rows'
import { type Plan, readPlan } from './settings'
import { cardStateOf, withState } from './state-row'

/** Longer than this says that the person went away, not how hard the card was. */
export const maxDurationMs = 60_000

export interface GradedCard {
  readonly cardId: CardId
  readonly rating: Rating
  /** From the card's appearing to its rating. Recorded within 0 and 60 s. */
  readonly durationMs: number
  /** `lastReviewId` of the state that was on the screen. */
  readonly expectedLastReviewId: string | null
}

export type Recorded =
  | { readonly kind: 'recorded'; readonly review: Review; readonly state: StateRow }
  | { readonly kind: 'stale'; readonly state: StateRow }

/**
 * Writes a grade down: the log's row and the card's new state, or neither. When it returns, both are on disk.
 * `stale` when the card was graded, or a grade of it taken back, since it was put on the screen, as by another tab;
 * then nothing is written. The row says `moment.now` even when the clock ran back behind earlier rows.
 * @throws StoreError `unknown-card`
 * @throws StorageFullError
 */
export async function recordReview(
  db: LociDatabase,
  graded: GradedCard,
  moment: Moment,
): Promise<Recorded> {
  return write(db, [db.reviews, db.states, db.edits, db.meta], async () => {
    const { cardId, rating, durationMs, expectedLastReviewId } = graded
    const before = await db.states.get(cardId)
    if (!before) throw new StoreError('unknown-card', cardId)
    if (before.lastReviewId !== expectedLastReviewId) return { kind: 'stale', state: before }

    const plan = await readPlan(db)
    const review: Review = {
      id: newRowId(moment.now),
      cardId,
      kind: 'review',
      rating,
      reviewedAt: moment.now,
      studyDay: todayAt(moment, plan.settings),
      durationMs: Math.round(Math.min(Math.max(durationMs, 0), maxDurationMs)),
      deviceId: await deviceIdOf(db),
      v: 1,
    }
    await db.reviews.add(review)
    const extended =
      before.key === plan.key ? extend(cardStateOf(before), review, plan.parameters) : null
    const state = extended
      ? withState(before, extended, plan.key)
      : await replayedState(db, before, plan)
    await db.states.put(state)
    return { kind: 'recorded', review, state }
  })
}

/**
 * Takes a row of the log back, as if it had never been, by adding a void that names it. Taking it back twice adds
 * nothing. Returns the card's state as it stands then.
 * @throws StoreError `unknown-review` when there is no such row, or it is a void itself
 */
export async function undoReview(
  db: LociDatabase,
  reviewId: string,
  moment: Moment,
): Promise<StateRow> {
  return write(db, [db.reviews, db.states, db.edits, db.meta], async () => {
    const target = await db.reviews.get(reviewId)
    if (!target || target.kind === 'void') throw new StoreError('unknown-review', reviewId)
    const before = await db.states.get(target.cardId)
    if (!before) throw new StoreError('unknown-card', target.cardId)
    const voids = await db.reviews.where('targetId').equals(reviewId).count()
    if (voids > 0) return before

    const plan = await readPlan(db)
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
    return state
  })
}

async function replayedState(db: LociDatabase, row: StateRow, plan: Plan): Promise<StateRow> {
  const log = await db.reviews.where('cardId').equals(row.cardId).toArray()
  return withState(row, replay(row.cardId, log, plan.parameters), plan.key)
}
