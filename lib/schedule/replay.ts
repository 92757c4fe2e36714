import type { CardId } from '../cards/card-id'
import type { CardState } from './card-state'
import { compareRows, type EffectiveRow, effectiveLog } from './effective-log'
import { type MemoryTraits, modelFor } from './model'
import type { Parameters } from './parameters'
import type { Review } from './review'
import { elapsedDaysAt, newCardState, transition } from './transition'
import type { StudyDay } from './units'

/**
 * A card's state as its log tells it. `rows` may come in any order and hold other cards' rows too.
 * Study days are taken as the rows have them, so the state is the same on every device, in every
 * zone, at any time.
 */
export function replay(cardId: CardId, rows: readonly Review[], parameters: Parameters): CardState {
  const own = rows.filter((row) => row.cardId === cardId)
  return effectiveLog(own).reduce((state, row) => step(state, row, parameters), newCardState)
}

/**
 * The state with one row more, or `null` when only a replay can tell: for a void, and for a row
 * that is not the newest. The caller answers for it that no void takes the row back, as is plain
 * for a row just made.
 */
export function extend(state: CardState, row: Review, parameters: Parameters): CardState | null {
  if (row.kind === 'void') return null
  if (row.kind === 'recognition') return state
  const { lastReviewedAt, lastReviewId } = state
  if (lastReviewedAt !== null && lastReviewId !== null) {
    const newest = { reviewedAt: lastReviewedAt, id: lastReviewId }
    if (compareRows(newest, row) >= 0) return null
  }
  return step(state, row, parameters)
}

/** The chance of recall today, 0 to 1, or `null` for a card without memory. */
export function retrievabilityOf(
  state: CardState,
  today: StudyDay,
  parameters: Parameters,
): number | null {
  if (state.memory === null) return null
  return modelFor(parameters).retrievability(state.memory, elapsedDaysAt(state, today))
}

/** How firm a card's memory is and how hard it holds, or `null` for a card without memory. */
export function traitsOf(state: CardState, parameters: Parameters): MemoryTraits | null {
  return state.memory === null ? null : modelFor(parameters).traits(state.memory)
}

function step(state: CardState, row: EffectiveRow, parameters: Parameters): CardState {
  switch (row.kind) {
    case 'review':
      return transition(state, row, parameters)
    case 'recognition':
      return state
    case 'reset':
      // New in all but the row it holds, so that an older one arriving late is known for older.
      return { ...newCardState, lastReviewedAt: row.reviewedAt, lastReviewId: row.id }
  }
}
