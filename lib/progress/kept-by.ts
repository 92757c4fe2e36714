import { type Kept, keptOf } from './kept'
import type { ReturnCells } from './return-cells'

/**
 * True retention of each of `groups` groups.
 *
 * Counted is a card's first review on a study day, when its previous one lies at least a study day back; it is passed
 * by Hard, Good or Easy (`reviewGaps`). So a card's very first showing, repetitions within a day, quiz answers and
 * undone reviews do not count, and a reset makes the next showing a first one. Anki's "true retention"
 * (`rslib/src/stats/graphs/retention.rs`) counts the reviews of cards whose interval was a day or more: the two differ
 * where a learning card was left overnight, which counts here, since a night passed all the same.
 * @param within the cells that are looked at (`cellsWithin`)
 * @param groupOf the group of a cell; out of range for none
 */
export function keptBy(
  cells: ReturnCells,
  within: Uint32Array,
  groupOf: (cell: number) => number,
  groups: number,
): readonly Kept[] {
  const passed = new Uint32Array(groups)
  const total = new Uint32Array(groups)
  for (const cell of within) {
    const group = groupOf(cell)
    if (!(group >= 0 && group < groups)) continue
    total[group] = (total[group] as number) + (cells.total[cell] as number)
    passed[group] = (passed[group] as number) + (cells.passed[cell] as number)
  }
  return Array.from(total, (n, group) => keptOf(passed[group] as number, n))
}

/**
 * The same by a facet that cards are cut by.
 * @param groupOf the group of each card; out of range for none
 */
export const keptByCards = (
  cells: ReturnCells,
  within: Uint32Array,
  groupOf: ArrayLike<number>,
  groups: number,
): readonly Kept[] =>
  keptBy(cells, within, (cell) => groupOf[cells.card[cell] as number] as number, groups)

/** True retention of all of them together. */
export const keptInAll = (cells: ReturnCells, within: Uint32Array): Kept =>
  keptBy(cells, within, () => 0, 1)[0] as Kept
