import type { CardMask } from './card-columns'
import { placesOf, type ReviewColumns, rowKinds } from './review-columns'
import type { ReviewGaps } from './review-gaps'

/**
 * What an optimiser learns from, one item a review: the card's history up to it and with it. Items lie in the order of
 * the log, since fsrs-rs gives later ones more weight.
 */
export interface TrainingItems {
  /** How many reviews each item has, two or more. */
  readonly lengths: Uint32Array
  /** Ratings of all items, one item after the other; the last one of an item is what is to be foretold. */
  readonly ratings: Uint32Array
  /** Whole study days since the review before, 0 for the first of an item. */
  readonly days: Uint32Array
}

/** The longest history that fsrs-rs trains on (`max_seq_len`); a review beyond it is judged, but taught to nobody. */
const longest = 64

/**
 * Which reviews can be learnt from, as indices of the log's rows: those that tell what was kept (`ReviewGaps.counts`).
 * This is Anki's conversion (`reviews_for_fsrs` in rslib/src/scheduler/fsrs/params.rs): a review on the day of the one
 * before it is part of a history and no item of its own. Anki leaves out what lies before a reset; here a card that was
 * reset has two histories. All of ours begin with the first review.
 */
export const teachingRows = (log: ReviewColumns, gaps: ReviewGaps, cards: CardMask): Uint32Array =>
  placesOf(log, (i) => gaps.counts[i] === 1 && cards[log.card[i] as number] === 1)

/**
 * Each of these rows as an item, but for those of a history longer than `longest`.
 * @param rows of `teachingRows`, or a part of them, in the log's order
 */
export function trainingItems(
  log: ReviewColumns,
  gaps: ReviewGaps,
  rows: Uint32Array,
): TrainingItems {
  const { before, place } = histories(log)
  const kept = rows.filter((row) => (place[row] as number) < longest)
  const total = kept.reduce((sum, row) => sum + (place[row] as number) + 1, 0)
  const items = {
    lengths: new Uint32Array(kept.length),
    ratings: new Uint32Array(total),
    days: new Uint32Array(total),
  }
  let end = 0
  kept.forEach((row, n) => {
    const length = (place[row] as number) + 1
    end += length
    items.lengths[n] = length
    for (let at = end - 1, one = row; one !== none; at--, one = before[one] as number) {
      items.ratings[at] = log.rating[one] as number
      items.days[at] = Math.max(0, gaps.days[one] as number)
    }
  })
  return items
}

/** No row. */
const none = -1

/** The review before each one within the card's history, and how many there are; a reset begins a history anew. */
function histories(log: ReviewColumns) {
  const cards = log.card.reduce((most, card) => Math.max(most, card + 1), 0)
  const last = new Int32Array(cards).fill(none)
  const before = new Int32Array(log.length).fill(none)
  const place = new Uint32Array(log.length)
  for (let i = 0; i < log.length; i++) {
    const card = log.card[i] as number
    if (log.kind[i] === rowKinds.reset) last[card] = none
    if (log.kind[i] !== rowKinds.review) continue
    const previous = last[card] as number
    before[i] = previous
    if (previous !== none) place[i] = (place[previous] as number) + 1
    last[card] = i
  }
  return { before, place }
}
