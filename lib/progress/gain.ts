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
 * @param losses of the predictions (`lossesOf`)
 * @param others those of the others
 */
export function gainOver(losses: Float64Array, others: Float64Array): Gain | null {
  const { length } = losses
  if (length < 2) return null
  let sum = 0
  let squares = 0
  for (let i = 0; i < length; i++) {
    const spared = (others[i] as number) - (losses[i] as number)
    sum += spared
    squares += spared ** 2
  }
  const mean = sum / length
  const variance = Math.max(0, squares - length * mean ** 2) / (length - 1)
  const reach = z * Math.sqrt(variance / length)
  return { mean, low: mean - reach, high: mean + reach }
}
