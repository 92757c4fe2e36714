import type { CardState } from '../schedule/card-state'
import type { StudyDay } from '../schedule/units'

/**
 * Why a card is shown today. `days` is how long after its last review it was to come back; `late` how many days ago
 * that was, `early` how many days ahead it still is.
 */
export type Reason =
  | { readonly why: 'new' }
  | { readonly why: 'learning' }
  | { readonly why: 'relearning' }
  | { readonly why: 'due'; readonly days: number }
  | { readonly why: 'overdue'; readonly days: number; readonly late: number }
  | { readonly why: 'ahead'; readonly days: number; readonly early: number }

/** Why a card that stands so is shown on a study day. */
export function whyNow(state: CardState, today: StudyDay): Reason {
  if (state.phase !== 'review' || state.dueDay === null) {
    return { why: state.phase === 'review' ? 'learning' : state.phase }
  }
  const days = state.intervalDays
  const late = today - state.dueDay
  if (late === 0) return { why: 'due', days }
  return late > 0 ? { why: 'overdue', days, late } : { why: 'ahead', days, early: -late }
}
