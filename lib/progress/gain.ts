import { lossOf } from './log-loss'
import { z } from './wilson-interval'

/** A difference with its 95 % interval. */
export interface Gain {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/**
 * How much log loss predictions spare against others of the same reviews: the mean of the difference, review by review,
 * and its interval by the normal distribution. Null under two reviews.
 * @param known 1 where the card was known, 0 where it was forgotten
 */
export function gainOver(
  recall: ArrayLike<number>,
  others: ArrayLike<number>,
  known: ArrayLike<number>,
): Gain | null {
  const { length } = known
  if (length < 2) return null
  let sum = 0
  let squares = 0
  for (let i = 0; i < length; i++) {
    const is = known[i] as number
    const spared = lossOf(others[i] as number, is) - lossOf(recall[i] as number, is)
    sum += spared
    squares += spared ** 2
  }
  const mean = sum / length
  const variance = Math.max(0, squares - length * mean ** 2) / (length - 1)
  const reach = z * Math.sqrt(variance / length)
  return { mean, low: mean - reach, high: mean + reach }
}
