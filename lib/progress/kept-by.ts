import { type Kept, keptOf } from './kept'
import { matureDays } from './mature'
import type { LogBase } from './progress-base'
import type { ReviewColumns } from './review-columns'

/**
 * True retention of each of `groups` groups of rows.
 *
 * Counted is a card's first review on a study day, when its previous one lies at least a study day back; it is passed
 * by Hard, Good or Easy (`reviewGaps`). So a card's very first showing, repetitions within a day, quiz answers and
 * undone reviews do not count, and a reset makes the next showing a first one. Anki's "true retention"
 * (`rslib/src/stats/graphs/retention.rs`) counts the reviews of cards whose interval was a day or more: the two differ
 * where a learning card was left overnight, which counts here, since a night passed all the same.
 * @param returns the rows that count (`returnsWithin`)
 * @param groupOf the group of a row; out of range for none
 */
export function keptBy(
  { rating }: Pick<ReviewColumns, 'rating'>,
  returns: Uint32Array,
  groupOf: (row: number) => number,
  groups: number,
): readonly Kept[] {
  const passed = new Uint32Array(groups)
  const total = new Uint32Array(groups)
  for (let at = 0; at < returns.length; at++) {
    const row = returns[at] as number
    const group = groupOf(row)
    if (!(group >= 0 && group < groups)) continue
    total[group] = (total[group] as number) + 1
    if ((rating[row] as number) > again) passed[group] = (passed[group] as number) + 1
  }
  return Array.from(total, (n, group) => keptOf(passed[group] as number, n))
}

const again = 1

/** How often each card came back, and how often it was known. */
export interface CardReturns {
  readonly passed: Uint32Array
  readonly total: Uint32Array
}

/** The same rows counted by card: what is told by facets of cards need not go through them again. */
export function returnsByCard(
  { log, gaps }: Pick<LogBase, 'log' | 'gaps'>,
  returns: Uint32Array,
  cards: number,
): Readonly<Record<'all' | 'young' | 'mature', CardReturns>> {
  const young = noReturns(cards)
  const mature = noReturns(cards)
  for (let at = 0; at < returns.length; at++) {
    const row = returns[at] as number
    const { passed, total } = (gaps.days[row] as number) < matureDays ? young : mature
    const card = log.card[row] as number
    total[card] = (total[card] as number) + 1
    if ((log.rating[row] as number) > again) passed[card] = (passed[card] as number) + 1
  }
  const both = (of: keyof CardReturns) =>
    young[of].map((n, card) => n + (mature[of][card] as number))
  return { all: { passed: both('passed'), total: both('total') }, young, mature }
}

const noReturns = (cards: number): CardReturns => ({
  passed: new Uint32Array(cards),
  total: new Uint32Array(cards),
})

/**
 * True retention of each of `groups` groups of cards, as `keptBy` counts it.
 * @param groupOf the group of each card; out of range for none
 */
export function keptByCards(
  of: CardReturns,
  groupOf: ArrayLike<number>,
  groups: number,
): readonly Kept[] {
  const passed = new Uint32Array(groups)
  const total = new Uint32Array(groups)
  for (let card = 0; card < of.total.length; card++) {
    const group = groupOf[card] as number
    if (!(group < groups)) continue
    passed[group] = (passed[group] as number) + (of.passed[card] as number)
    total[group] = (total[group] as number) + (of.total[card] as number)
  }
  return Array.from(total, (n, group) => keptOf(passed[group] as number, n))
}

/** True retention of all cards together. */
export const keptInAll = ({ passed, total }: CardReturns): Kept =>
  keptOf(sumOf(passed), sumOf(total))

const sumOf = (counts: Uint32Array): number => counts.reduce((sum, n) => sum + n, 0)
