import { type StudyDay, studyDay } from '../schedule/units'
import type { EvaluatedReviews } from './evaluated-reviews'
import { type Kept, keptOf } from './kept'
import { daysIn, type Period } from './period'

/** A part of a period: what was predicted of its reviews, and what came. */
export interface PredictedPart extends Kept, Period {
  /** The mean of the predictions; null where nothing came back. */
  readonly predicted: number | null
}

export interface PredictedOverTime {
  /** How long a part is. */
  readonly days: number
  /** In order from the first one with a review on, the last ending with the period. */
  readonly parts: readonly PredictedPart[]
}

/** The lengths of a part, and how many parts there may be before the next length is taken. */
const lengths = [7, 28, 91] as const
const most = 30

/**
 * The mean predicted chance of recall of the reviews of a period against the share that was known, with its 95 %
 * interval: in weeks, stretches of four weeks or quarters of 91 days, counted back from the period's end so that the
 * newest is whole. A prediction is what the present parameters would have said, knowing what came before.
 */
export function predictedOverTime(reviews: EvaluatedReviews, period: Period): PredictedOverTime {
  const first = reviews.studyDay.reduce((least, day) => Math.min(least, day), period.to + 1)
  const span = daysIn({ from: studyDay(first), to: period.to })
  const days = lengths.find((length) => span / length <= most) ?? lengths[lengths.length - 1]
  const parts = Math.ceil(span / (days as number))
  const total = new Uint32Array(parts)
  const passed = new Uint32Array(parts)
  const predicted = new Float64Array(parts)
  for (let i = 0; i < reviews.length; i++) {
    // Counted from the end: the newest part is 0.
    const part = Math.floor((period.to - (reviews.studyDay[i] as number)) / (days as number))
    total[part] = (total[part] as number) + 1
    passed[part] = (passed[part] as number) + (reviews.known[i] as number)
    predicted[part] = (predicted[part] as number) + (reviews.recall[i] as number)
  }
  return {
    days: days as number,
    parts: Array.from(total, (n, part) => ({
      from: Math.max(period.from, period.to - (part + 1) * (days as number) + 1) as StudyDay,
      to: studyDay(period.to - part * (days as number)),
      predicted: n === 0 ? null : (predicted[part] as number) / n,
      ...keptOf(passed[part] as number, n),
    })).reverse(),
  }
}
