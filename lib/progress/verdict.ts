import type { Kept } from './kept'

/** Whether predictions were right on the whole; `too high` promised more than was known. */
export type Verdict = 'right' | 'too high' | 'too low'

/** Up to two points off, as they are shown, nobody need mind. */
const nearEnough = 2

/**
 * What the mean of predictions is worth against what was known: right where it is near enough, or where chance alone
 * may have made the difference (the 95 % interval of what was known holds it).
 */
export function verdictOn(predicted: number, { rate, interval }: Kept): Verdict {
  if (rate === null || interval === null) return 'right'
  const isByChance = predicted >= interval.low && predicted <= interval.high
  if (isByChance || pointsOff(predicted, rate) <= nearEnough) return 'right'
  return predicted > rate ? 'too high' : 'too low'
}

/** How many points lie between two shares from 0 to 1, as they are shown in whole per cents. */
export const pointsOff = (a: number, b: number): number =>
  Math.abs(Math.round(a * 100) - Math.round(b * 100))
