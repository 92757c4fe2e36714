import { type Kept, keptOf } from './kept'
import type { ReviewColumns } from './review-columns'

/**
 * True retention of each of `groups` groups.
 *
 * Counted is a card's first review on a study day, when its previous one lies at least a study day back; it is passed
 * by Hard, Good or Easy (`reviewGaps`). So a card's very first showing, repetitions within a day, quiz answers and
 * undone reviews do not count, and a reset makes the next showing a first one. Anki's "true retention"
 * (`rslib/src/stats/graphs/retention.rs`) counts the reviews of cards whose interval was a day or more: the two differ
 * where a learning card was left overnight, which counts here, since a night passed all the same.
 * @param returns the rows that count (`returnsWithin`)
 * @param groupOf the group of a card, or of its row; out of range for none
 */
export function keptBy(
  log: Pick<ReviewColumns, 'card' | 'rating'>,
  returns: Uint32Array,
  groupOf: (card: number, row: number) => number,
  groups: number,
): readonly Kept[] {
  const passed = new Uint32Array(groups)
  const total = new Uint32Array(groups)
  for (const i of returns) {
    const group = groupOf(log.card[i] as number, i)
    if (!(group >= 0 && group < groups)) continue
    total[group] = (total[group] as number) + 1
    if ((log.rating[i] as number) > again) passed[group] = (passed[group] as number) + 1
  }
  return Array.from(total, (n, group) => keptOf(passed[group] as number, n))
}

const again = 1
