import type { FactId } from '../cards/card-id'
import type { CardState } from '../schedule/card-state'
import type { Parameters } from '../schedule/parameters'
import { retrievabilityOf } from '../schedule/replay'
import type { StudyDay } from '../schedule/units'

/** A card's memory, with what it is reckoned by. */
export interface Remembered {
  readonly fact: FactId
  readonly state: CardState
  readonly parameters: Parameters
}

/**
 * The facts that are most likely forgotten today, the likeliest first, at most `count`: each as its weakest card.
 * Cards that were never reviewed say nothing of it.
 */
export function weakFacts(
  cards: readonly Remembered[],
  today: StudyDay,
  count: number,
): readonly FactId[] {
  const weakest = new Map<FactId, number>()
  for (const { fact, state, parameters } of cards) {
    const recall = retrievabilityOf(state, today, parameters)
    if (recall !== null) weakest.set(fact, Math.min(recall, weakest.get(fact) ?? 1))
  }
  return [...weakest]
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([fact]) => fact)
}
