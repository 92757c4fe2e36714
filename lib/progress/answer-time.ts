import type { CardMask } from './card-columns'
import type { Period } from './period'
import type { ReviewColumns } from './review-columns'
import { reviewsWithin } from './rows-within'

/** How long answers took, in milliseconds; null where none was timed. */
export interface AnswerTime {
  /** Answers that took any time: what another app logged without one is left out. */
  readonly timed: number
  readonly medianMs: number | null
  readonly ninetiethMs: number | null
}

/** The most that is counted of one answer. */
export const longestAnswerMs = 60_000

/**
 * The median and the 90th percentile of the time from a card's appearing to its rating, by the nearest rank: the
 * shortest time that half, or nine of ten, of the answers did not go beyond.
 */
export function answerTime(log: ReviewColumns, mask: CardMask, period: Period): AnswerTime {
  const byMs = new Uint32Array(longestAnswerMs + 1)
  let timed = 0
  const rows = reviewsWithin(log, mask, period)
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number
    const ms = Math.min(log.durationMs[i] as number, longestAnswerMs)
    if (ms === 0) continue
    byMs[ms] = (byMs[ms] as number) + 1
    timed += 1
  }
  const rank = (part: number): number | null => {
    let left = Math.ceil(part * timed)
    if (left === 0) return null
    return byMs.findIndex((count) => {
      left -= count
      return left <= 0
    })
  }
  return { timed, medianMs: rank(0.5), ninetiethMs: rank(0.9) }
}
