import type { CardMask } from './card-columns'
import { type Kept, keptOf } from './kept'
import type { Period } from './period'
import type { ProgressBase } from './progress-base'
import { returnsWithin } from './rows-within'

/** Reviews of about the same predicted chance: what was predicted on average, and what came of it. */
export interface PredictedAndSeen {
  /** The mean predicted chance of recall, 0 to 1. */
  readonly predicted: number
  readonly seen: Kept
}

/** Predictions are told apart to a thousandth. */
const steps = 1000

/**
 * What the memory model predicted of the reviews that count for true retention, beside what was seen: by the thirds of
 * them with the lowest, the middle and the highest prediction, in that order. Equal predictions stay together, so that
 * thirds may differ in size and one may be missing; none where nothing was predicted.
 */
export function predictedAndSeen(
  base: Pick<ProgressBase, 'log' | 'gaps' | 'trace'>,
  mask: CardMask,
  period: Period,
): readonly PredictedAndSeen[] {
  const { log, trace } = base
  const counts = new Uint32Array(steps + 1)
  const returns = returnsWithin(base, mask, period)
  const stepOf = new Uint16Array(returns.length)
  for (let at = 0; at < returns.length; at++) {
    const step = Math.round((trace.recall[returns[at] as number] as number) * steps)
    stepOf[at] = step
    counts[step] = (counts[step] as number) + 1
  }
  const thirdOf = thirdsOf(counts)
  const total = [0, 0, 0]
  const passed = [0, 0, 0]
  const sum = [0, 0, 0]
  for (let i = 0; i < returns.length; i++) {
    const row = returns[i] as number
    const third = thirdOf[stepOf[i] as number] as number
    total[third] = (total[third] as number) + 1
    sum[third] = (sum[third] as number) + (trace.recall[row] as number)
    if ((log.rating[row] as number) > 1) passed[third] = (passed[third] as number) + 1
  }
  return total.flatMap((n, third) =>
    n === 0
      ? []
      : [{ predicted: (sum[third] as number) / n, seen: keptOf(passed[third] as number, n) }],
  )
}

/** The third that each step lies in, by where the middle of its reviews stands among all in order. */
function thirdsOf(counts: Uint32Array): Uint8Array {
  const all = counts.reduce((sum, n) => sum + n, 0)
  let before = 0
  return Uint8Array.from(counts, (n) => {
    const third = Math.floor((3 * (before + n / 2)) / Math.max(1, all))
    before += n
    return Math.min(2, third)
  })
}
