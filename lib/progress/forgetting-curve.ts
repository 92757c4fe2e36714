import type { CardId } from '../cards/card-id'
import type { CardState } from '../schedule/card-state'
import { effectiveLog } from '../schedule/effective-log'
import type { Parameters } from '../schedule/parameters'
import { extend, retrievabilityOf } from '../schedule/replay'
import type { Rating, Review } from '../schedule/review'
import { newCardState } from '../schedule/transition'
import { type StudyDay, studyDay } from '../schedule/units'

/** The chance of recall, 0 to 1, that is expected on a study day. */
export interface CurvePoint {
  readonly day: StudyDay
  readonly recall: number
}

/** What one review left behind: recall from its day to the next one's, never rising. */
export interface Fall {
  readonly rating: Rating
  /** What was expected on the day of the review, before it; null where there was no memory yet. */
  readonly before: number | null
  readonly points: readonly CurvePoint[]
}

/** A fall is drawn through at most this many points, however long it is. */
const mostPoints = 24

/**
 * How well a card was and will be remembered, told by its log: a fall for each review, in order, the last of them as
 * far as `until`. `rows` as for a replay. Recognition moves no memory and so has no fall; a reset ends one.
 */
export function forgettingCurve(
  cardId: CardId,
  rows: readonly Review[],
  until: StudyDay,
  parameters: Parameters,
): readonly Fall[] {
  const falls: Fall[] = []
  let state: CardState = newCardState
  let review: { readonly rating: Rating; readonly before: number | null } | null = null
  const fallTo = (day: StudyDay) => {
    if (review) falls.push({ ...review, points: pointsOf(state, day, parameters) })
  }
  for (const row of effectiveLog(rows.filter((row) => row.cardId === cardId))) {
    if (row.kind === 'recognition') continue
    fallTo(row.studyDay)
    review =
      row.kind === 'review'
        ? { rating: row.rating, before: retrievabilityOf(state, row.studyDay, parameters) }
        : null
    // The rows come in order, so each extends the state before it.
    state = extend(state, row, parameters) as CardState
  }
  fallTo(until)
  return falls
}

/** Recall from the last review to a day, both included: the day alone where it runs back or is the same. */
function pointsOf(state: CardState, until: StudyDay, parameters: Parameters): CurvePoint[] {
  const from = state.lastDay as StudyDay
  const days = Math.max(0, until - from)
  const steps = Math.min(days, mostPoints - 1)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const day = studyDay(from + (steps === 0 ? 0 : Math.round((i * days) / steps)))
    return { day, recall: retrievabilityOf(state, day, parameters) as number }
  })
}
