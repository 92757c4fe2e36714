import { baselineRecall } from './baseline'
import type { CardMask } from './card-columns'
import { isWithin, type Period } from './period'
import type { ProgressBase } from './progress-base'
import { rowKinds } from './review-columns'
import type { BinnedRecall } from './rmse-bins'

/** The reviews that predictions are judged by, a column a field, in the order of replay. */
export interface EvaluatedReviews extends BinnedRecall {
  readonly length: number
  readonly studyDay: Int32Array
  /** What the model predicted just before the review, 0 to 1. */
  readonly recall: Float64Array
  /** What the plain baseline predicted. */
  readonly baseline: Float64Array
  readonly known: Uint8Array
  readonly elapsedDays: Int32Array
  readonly reviewNumber: Uint16Array
  readonly lapses: Uint16Array
}

/**
 * The reviews of a cut and a period that tell what was kept (`ReviewGaps.counts`): a card's first of its study day, a day
 * or more after the one before. Known is Hard, Good or Easy. This is what srs-benchmark evaluates (`delta_t > 0`), but
 * for the outliers that it leaves out. What was reviewed before the period is history here as well: for the memory, for
 * the baseline, and for how many reviews and lapses a card had, which a reset begins anew.
 */
export function evaluatedReviews(
  { log, gaps, trace, cards }: Pick<ProgressBase, 'log' | 'gaps' | 'trace' | 'cards'>,
  mask: CardMask,
  period: Period,
): EvaluatedReviews {
  const columns = emptyColumns(howMany(gaps.counts))
  const nights = new Int32Array(cards.length)
  const lapses = new Int32Array(cards.length)
  let length = 0
  let known = 0
  let before = 0
  for (let i = 0; i < log.length; i++) {
    const card = log.card[i] as number
    if (!mask[card]) continue
    if (log.kind[i] === rowKinds.reset) nights[card] = lapses[card] = 0
    const elapsedDays = gaps.days[i] as number
    if (elapsedDays < 1) continue
    const isKnown = (log.rating[i] as number) > 1
    nights[card] = (nights[card] as number) + 1
    if (gaps.counts[i]) {
      if (isWithin(log.studyDay[i] as number, period)) {
        columns.studyDay[length] = log.studyDay[i] as number
        columns.recall[length] = trace.recall[i] as number
        columns.baseline[length] = baselineRecall(known, before)
        columns.known[length] = isKnown ? 1 : 0
        columns.elapsedDays[length] = elapsedDays
        columns.reviewNumber[length] = (nights[card] as number) + 1
        columns.lapses[length] = lapses[card] as number
        length += 1
      }
      before += 1
      if (isKnown) known += 1
    }
    if (!isKnown) lapses[card] = (lapses[card] as number) + 1
  }
  return sliced(columns, 0, length)
}

/** The reviews from one place up to another, which is none of them; nothing is copied. */
export const sliced = (columns: EvaluatedReviews, from: number, to: number): EvaluatedReviews => ({
  length: to - from,
  studyDay: columns.studyDay.subarray(from, to),
  recall: columns.recall.subarray(from, to),
  baseline: columns.baseline.subarray(from, to),
  known: columns.known.subarray(from, to),
  elapsedDays: columns.elapsedDays.subarray(from, to),
  reviewNumber: columns.reviewNumber.subarray(from, to),
  lapses: columns.lapses.subarray(from, to),
})

function howMany(counts: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < counts.length; i++) sum += counts[i] as number
  return sum
}

const emptyColumns = (length: number): EvaluatedReviews => ({
  length,
  studyDay: new Int32Array(length),
  recall: new Float64Array(length),
  baseline: new Float64Array(length),
  known: new Uint8Array(length),
  elapsedDays: new Int32Array(length),
  reviewNumber: new Uint16Array(length),
  lapses: new Uint16Array(length),
})
