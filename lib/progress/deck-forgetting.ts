import type { CardMask } from './card-columns'
import { type Kept, keptOf } from './kept'
import type { Period } from './period'
import type { ProgressBase } from './progress-base'
import { returnsWithin } from './rows-within'

/** The days since a card's previous review, from `from` to `to`; null where there is no end. */
interface Gap {
  readonly from: number
  readonly to: number | null
}

/** Gaps that are told apart: each about twice as long as the one before. */
const gapsApart: readonly Gap[] = [
  { from: 1, to: 1 },
  { from: 2, to: 2 },
  { from: 3, to: 4 },
  { from: 5, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 120 },
  { from: 121, to: 240 },
  { from: 241, to: null },
]

/** How much was still known after so many days. */
export interface KeptAfter extends Gap, Kept {
  /** What the model gave the same reviews on average, just before them; null where there is none. */
  readonly predicted: number | null
}

/**
 * The forgetting curve of all cards of a cut: of the reviews of a period that tell what was kept (`ReviewGaps.counts`),
 * the share that was known, by the days since the card's previous review; beside what the memory model predicted of these
 * same reviews. It is no curve of one memory: cards come back after a long time because they hold well.
 */
export function deckForgetting(
  base: Pick<ProgressBase, 'log' | 'gaps' | 'trace'>,
  mask: CardMask,
  period: Period,
): readonly KeptAfter[] {
  const { log, gaps, trace } = base
  const passed = new Uint32Array(gapsApart.length)
  const total = new Uint32Array(gapsApart.length)
  const predicted = new Float64Array(gapsApart.length)
  const rows = returnsWithin(base, mask, period)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const gap = gapOf(gaps.days[row] as number)
    total[gap] = (total[gap] as number) + 1
    predicted[gap] = (predicted[gap] as number) + (trace.recall[row] as number)
    if ((log.rating[row] as number) > 1) passed[gap] = (passed[gap] as number) + 1
  }
  return gapsApart.map((gap, i) => {
    const n = total[i] as number
    const sum = predicted[i] as number
    return { ...gap, ...keptOf(passed[i] as number, n), predicted: n === 0 ? null : sum / n }
  })
}

function gapOf(days: number): number {
  let gap = 0
  while (days > (gapsApart[gap]?.to ?? days)) gap += 1
  return gap
}
