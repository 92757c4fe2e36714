/** A range that a rate lies in, each end from 0 to 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The two-sided 95 % quantile of the normal distribution. */
export const z = 1.959964

/**
 * The 95 % interval of a rate of which `passed` of `total` (1 or more) were seen. Wilson (1927), "Probable inference,
 * the law of succession, and statistical inference": fair for few trials and near 0 and 1, where the textbook interval
 * is not.
 */
export function wilsonInterval(passed: number, total: number): Interval {
  const rate = passed / total
  const shrink = 1 + z ** 2 / total
  const centre = (rate + z ** 2 / (2 * total)) / shrink
  const reach = (z / shrink) * Math.sqrt((rate * (1 - rate)) / total + z ** 2 / (4 * total ** 2))
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
}
