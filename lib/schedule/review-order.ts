import type { CardState } from './card-state'
import type { ReviewOrder } from './options'

/** What an order goes by. */
export interface OrderedCard extends CardState {
  /** 1 is what the paper cannot do without. */
  readonly importance: 1 | 2 | 3
}

/**
 * Where a due card stands in an order: the smaller goes first, a lot decides between equals.
 * @param retrievability the chance of recall today, asked only for its own order
 */
export function rankBy(
  order: ReviewOrder,
  retrievability: (card: OrderedCard) => number,
): (card: OrderedCard) => number {
  switch (order) {
    case 'due':
      return (card) => Number(card.dueDay)
    case 'retrievability':
      return retrievability
    case 'random':
      return () => 0
    case 'importance':
      // A due day has five digits.
      return (card) => card.importance * 1e6 + Number(card.dueDay)
  }
}
