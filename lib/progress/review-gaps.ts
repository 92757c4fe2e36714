import { type ReviewColumns, rowKinds } from './review-columns'

/** How far a review lies from the one before it, row by row of `ReviewColumns`. */
export interface ReviewGaps {
  /** Whole study days since the card's previous review: 0 within a day and where a clock ran back, -1 where there is none (the first ever or after a reset) and for rows that are no reviews. */
  readonly days: Int32Array
  /**
   * 1 where the row tells what was kept: a card's first review of its study day, at least a study day after the one
   * before. A day that a clock or a journey west brings back is not counted twice.
   */
  readonly counts: Uint8Array
  /** When each card was seen last, as far as the log goes. */
  readonly seen: LastSeen
}

/** By the index of a card: the study day of its newest review since it was last reset, and the latest one of them. */
export interface LastSeen {
  readonly previous: Int32Array
  readonly latest: Int32Array
}

/**
 * The gaps of a log, which no memory model has a part in.
 * @param cards how many there are
 * @param before when they were seen before it begins
 */
export function reviewGaps(log: ReviewColumns, cards: number, before?: LastSeen): ReviewGaps {
  const days = new Int32Array(log.length).fill(-1)
  const counts = new Uint8Array(log.length)
  const previous = before?.previous.slice() ?? new Int32Array(cards).fill(none)
  const latest = before?.latest.slice() ?? new Int32Array(cards).fill(none)
  const { length, card: cardOf, studyDay, kind } = log
  for (let i = 0; i < length; i++) {
    const card = cardOf[i] as number
    const day = studyDay[i] as number
    if (kind[i] === rowKinds.reset) previous[card] = latest[card] = none
    if (kind[i] !== rowKinds.review) continue
    const before = previous[card] as number
    if (before !== none) {
      days[i] = Math.max(0, day - before)
      if (day > (latest[card] as number)) counts[i] = 1
    }
    previous[card] = day
    if (day > (latest[card] as number)) latest[card] = day
  }
  return { days, counts, seen: { previous, latest } }
}

/** No study day: some six million years ago. */
const none = -(2 ** 31)
