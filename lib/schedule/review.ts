import type { CardId } from '../cards/card-id'
import type { EpochMs, StudyDay } from './units'

/** Again, Hard, Good, Easy, by their FSRS grade. */
export type Rating = 1 | 2 | 3 | 4
export const Again = 1
export const Hard = 2
export const Good = 3
export const Easy = 4
export const ratings = [Again, Hard, Good, Easy] as const
/** What each is called in messages and style sheets. */
export const ratingNames = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

interface Row {
  /** UUIDv7. Unique over all devices; two rows of one id are one row. */
  readonly id: string
  readonly cardId: CardId
  /** By the device's clock. Orders replay (with `id`), never a sync cursor: clocks run back. */
  readonly reviewedAt: EpochMs
  /** The study day it counted to on the device and in the zone it was made in. Kept, never computed anew. */
  readonly studyDay: StudyDay
  readonly deviceId: string
  readonly v: 1
}

interface Rated {
  readonly rating: Rating
  /** From the card's appearing to its rating, at most 60 s. */
  readonly durationMs: number
}

/**
 * A row of the append-only log. Never changed, never deleted.
 * - `review`: a recall, rated. The only kind that moves memory.
 * - `recognition`: a quiz answer picked among options. Counted apart, never replayed.
 * - `reset`: the card begins anew; what came before stays in the log.
 * - `void`: takes back the row `targetId`, as if it had never been. A void always wins, whenever it arrives.
 */
export type Review =
  | (Row &
      Rated & {
        readonly kind: 'review'
        /**
         * The day that the load balancer chose, of those that the fuzz allows. Where it is absent, or not among them by
         * the parameters of now, the fuzz's own day holds: as for a reader that does not know the field.
         */
        readonly dueDay?: StudyDay | undefined
      })
  | (Row & Rated & { readonly kind: 'recognition' })
  | (Row & { readonly kind: 'reset' })
  | (Row & { readonly kind: 'void'; readonly targetId: string })
