import type { CardId } from '../cards/card-id'
import type { CardMask } from './card-columns'
import type { ProgressBase } from './progress-base'

export interface Lapses {
  /** Cards that were begun. */
  readonly begun: number
  /** How many of them lapsed how often, 0 first; the last holds all from `mostApart` on. */
  readonly cards: readonly number[]
  /** The most often forgotten, at most `mostNamed`; among equals those that were asked less often for it. */
  readonly worst: readonly {
    readonly card: CardId
    readonly lapses: number
    readonly reps: number
  }[]
}

export const mostApart = 8
const mostNamed = 10

/**
 * How often the cards of a cut were forgotten once they were in review (a lapse), since they were begun or last reset,
 * and which ones most often.
 */
export function lapsesReport(
  { now, cards: { id } }: Pick<ProgressBase, 'now' | 'cards'>,
  mask: CardMask,
): Lapses {
  const cards = new Array<number>(mostApart + 1).fill(0)
  const lapsed: { readonly index: number; readonly lapses: number; readonly reps: number }[] = []
  let begun = 0
  now.forEach((state, index) => {
    if (!state?.memory || !mask[index]) return
    const { lapses, reps } = state
    const place = Math.min(lapses, mostApart)
    begun += 1
    cards[place] = (cards[place] as number) + 1
    if (lapses > 0) lapsed.push({ index, lapses, reps })
  })
  lapsed.sort((a, b) => b.lapses - a.lapses || a.reps - b.reps || a.index - b.index)
  return {
    begun,
    cards,
    worst: lapsed
      .slice(0, mostNamed)
      .map(({ index, lapses, reps }) => ({ card: id[index] as CardId, lapses, reps })),
  }
}
