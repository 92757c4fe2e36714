import { enoughDurations, median, usualReviewMs } from './estimate'

/** How long an answer takes, in milliseconds. */
export interface AnswerTimes {
  /** One that was known. */
  readonly passMs: number
  /** One that was forgotten: it is looked at longer. */
  readonly failMs: number
  /** Whether they are the person's own; else the usual ones, for want of reviews. */
  readonly isOwn: boolean
}

/**
 * A forgotten card takes about so much longer: fsrs-rs's simulator reckons with 23 s for Again, and 6 to 12 s for the
 * others (`DEFAULT_REVIEW_COSTS`), but a card of an argument is read longer than a word.
 */
const failsLonger = 5 / 3

/**
 * The medians of the person's own times for what they knew and what they forgot. While fewer than 20 of either are
 * known: 12 s for a pass, and for a failure so much longer as is usual.
 */
export function answerTimes(
  passesMs: readonly number[],
  failuresMs: readonly number[],
): AnswerTimes {
  const isOwn = passesMs.length >= enoughDurations
  const passMs = isOwn ? median(passesMs) : usualReviewMs
  const failMs = failuresMs.length >= enoughDurations ? median(failuresMs) : passMs * failsLonger
  return { passMs, failMs, isOwn }
}
