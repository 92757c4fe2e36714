import type { CardMask } from './card-columns'
import { matureDays } from './mature'
import type { ProgressBase } from './progress-base'

/** Where a card stands, each in one alone. */
export const cardStates = ['new', 'learning', 'young', 'mature', 'out'] as const
export type CardStateName = (typeof cardStates)[number]

/**
 * How many cards of a cut stand where now: not begun; being learned, for the first time or after a lapse; in review with
 * an interval below `matureDays`, or from it on; or out, which is suspended or dropped by its paper, wherever it stood.
 * Cards that the store does not have stand nowhere.
 */
export function cardStatesReport(
  { now }: Pick<ProgressBase, 'now'>,
  mask: CardMask,
): Readonly<Record<CardStateName, number>> {
  const counts = { new: 0, learning: 0, young: 0, mature: 0, out: 0 }
  now.forEach((state, card) => {
    if (!state || !mask[card]) return
    if (state.isOut) counts.out += 1
    else if (state.phase === 'new') counts.new += 1
    else if (state.phase !== 'review') counts.learning += 1
    else counts[state.intervalDays < matureDays ? 'young' : 'mature'] += 1
  })
  return counts
}
