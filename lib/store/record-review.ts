import type { CardId } from '../cards/card-id'
import { isLeechLapse } from '../schedule/leech'
import { extend, replay } from '../schedule/replay'
import type { Rating, Review } from '../schedule/review'
import type { StudyDay } from '../schedule/units'
import { readMarks } from './card-marks'
import { type LociDatabase, write } from './database'
import { deviceIdOf, newRowId } from './device'
import { StoreError } from './errors'
import { setSuspended } from './mark-card'
import { type Moment, todayAt } from './moment'
import { type Plan, readPlan } from './plans'
import type { StateRow } from './rows'
import { cardStateOf, withState } from './state-row'

/** Longer than this says that the person went away, not how hard the card was. */
export const maxDurationMs = 60_000

/** A duration as the log has it: whole milliseconds within 0 and 60 s. */
export const recordedMs = (ms: number): number =>
  Math.round(Math.min(Math.max(ms, 0), maxDurationMs))

export interface GradedCard {
  readonly cardId: CardId
  readonly rating: Rating
  /** From the card's appearing to its rating. Recorded within 0 and 60 s. */
  readonly durationMs: number
  /** `lastReviewId` of the state that was on the screen. */
  readonly expectedLastReviewId: string | null
  /** The day that the button promised, where the load balancer chose it. */
  readonly dueDay?: StudyDay | undefined
}

export type Recorded =
  | {
      readonly kind: 'recorded'
      readonly review: Review
      readonly state: StateRow
      /** Whether this lapse made the card a leech, or says so once more. Then it is suspended, where its preset says so. */
      readonly leech: boolean
    }
  | { readonly kind: 'stale'; readonly state: StateRow }

/**
 * Writes a grade down: the log's row and the card's new state, or neither. When it returns, both are on disk.
 * `stale` when the card was graded, or a grade of it taken back, since it was put on the screen, as by another tab;
 * then nothing is written. The row says `moment.now` even when the clock ran back behind earlier rows. A card that
 * this makes a leech is suspended with it, where its preset says so and the person has not said that it is none.
 * @throws StoreError `unknown-card`
 * @throws StorageFullError
 */
export async function recordReview(
  db: LociDatabase,
  graded: GradedCard,
  moment: Moment,
): Promise<Recorded> {
  return write(db, [db.reviews, db.states, db.edits, db.meta, db.cards], async () => {
    const { cardId, rating, durationMs, expectedLastReviewId, dueDay } = graded
    const [before, deviceId] = await Promise.all([db.states.get(cardId), deviceIdOf(db)])
    if (!before) throw new StoreError('unknown-card', cardId)
    if (before.lastReviewId !== expectedLastReviewId) return { kind: 'stale', state: before }

    const plan = await readPlan(db, before)
    const row: Review = {
      id: newRowId(moment.now),
      cardId,
      kind: 'review',
      rating,
      reviewedAt: moment.now,
      studyDay: todayAt(moment, plan.settings),
      durationMs: recordedMs(durationMs),
      deviceId,
      v: 1,
    }
    const promised: Review = { ...row, ...(dueDay !== undefined && { dueDay }) }
    const extended =
      before.key === plan.key ? extend(cardStateOf(before), promised, plan.parameters) : null
    const state = extended
      ? withState(before, extended, plan.key)
      : await replayedState(db, before, plan, promised)
    // A day that cannot be, as when the study day has changed since the button was shown, is not written down.
    const review = state.dueDay === dueDay ? promised : row
    return conclude(db, review, before, state, plan, moment)
  })
}

/** Writes a review and the state that it leads to, inside the caller's transaction; and suspends the card as a leech. */
export async function conclude(
  db: LociDatabase,
  review: Review,
  before: StateRow,
  state: StateRow,
  { options }: Plan,
  moment: Moment,
): Promise<Recorded> {
  await Promise.all([db.reviews.add(review), db.states.put(state)])
  const lapsed = state.lapses > before.lapses
  const leech =
    lapsed &&
    isLeechLapse(state.lapses, options.leechThreshold) &&
    (await readMarks(db, [review.cardId]))[0]?.leech !== false
  const recorded = { kind: 'recorded', review, state, leech } as const
  if (!leech || options.leechAction === 'tag') return recorded
  await setSuspended(db, review.cardId, true, moment)
  return { ...recorded, state: (await db.states.get(review.cardId)) ?? state }
}

/**
 * The state that the card's whole log tells, inside the caller's transaction.
 * @param added rows that are not in the log yet
 */
export async function replayedState(
  db: LociDatabase,
  row: StateRow,
  plan: Plan,
  ...added: Review[]
): Promise<StateRow> {
  const log = await db.reviews.where('cardId').equals(row.cardId).toArray()
  return withState(row, replay(row.cardId, [...log, ...added], plan.parameters), plan.key)
}
