import type { CardMask } from './card-columns'
import { eachReturn } from './each-review'
import { type Kept, keptOf } from './kept'
import type { Period } from './period'
import type { LogBase } from './progress-base'

/**
 * True retention of each of `groups` groups, over the study days of a period.
 *
 * Counted is a card's first review on a study day, when its previous one lies at least a study day back; it is passed
 * by Hard, Good or Easy (`reviewGaps`). So a card's very first showing, repetitions within a day, quiz answers and
 * undone reviews do not count, and a reset makes the next showing a first one. Anki's "true retention"
 * (`rslib/src/stats/graphs/retention.rs`) counts the reviews of cards whose interval was a day or more: the two differ
 * where a learning card was left overnight, which counts here, since a night passed all the same.
 * @param groupOf the group of a card, or of its row by that row's place; out of range for none
 */
export function keptBy(
  base: Pick<LogBase, 'log' | 'gaps'>,
  mask: CardMask,
  period: Period,
  groupOf: (card: number, row: number) => number,
  groups: number,
): readonly Kept[] {
  const { log } = base
  const passed = new Uint32Array(groups)
  const total = new Uint32Array(groups)
  eachReturn(base, mask, period, (i) => {
    const group = groupOf(log.card[i] as number, i)
    if (!(group >= 0 && group < groups)) return
    total[group] = (total[group] as number) + 1
    if ((log.rating[i] as number) > again) passed[group] = (passed[group] as number) + 1
  })
  return Array.from(total, (n, group) => keptOf(passed[group] as number, n))
}

const again = 1
