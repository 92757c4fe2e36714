import type { CardId } from '../cards/card-id'
import type { CardState } from './card-state'
import { unitOf } from './hash'
import type { Parameters } from './parameters'
import { retrievabilityOf } from './replay'
import { Again, Easy, Good, Hard, type Rating } from './review'
import { transition } from './transition'
import { epochMs, type StudyDay } from './units'

const dayMs = 86_400_000

/** How often a passing card is Hard, Good or Easy, roughly as people rate: FSRS's own simulator goes by such shares. */
const hardUpTo = 0.12
const goodUpTo = 0.9

/** A new card is known or not as anybody's might be. */
const newChance = 0.7

export interface ImaginedReview {
  readonly state: CardState
  /** Whether the card was known when it was first shown that day. */
  readonly isKnown: boolean
}

/** What is left to chance in one review. */
type Lot = (of: 'passes' | 'rates') => number

/** The lots of the person whom a seed decides, for a card that they have reviewed so often. */
export const lotsOf =
  (seed: string, cardId: CardId, reps: number): Lot =>
  (of) =>
    unitOf(`${seed} ${cardId} ${of} ${reps}`)

/**
 * A card after an imagined person was asked it on a day: they know it with the chance that the model gives, and go
 * through its learning steps, if any, on that day.
 * @param lot draws a number from 0 to 1, the same whenever it is asked the same
 */
export function imagineReview(
  state: CardState,
  cardId: CardId,
  day: StudyDay,
  lot: Lot,
  parameters: Parameters,
): ImaginedReview {
  const chance = retrievabilityOf(state, day, parameters) ?? newChance
  const isKnown = lot('passes') < chance
  const rating = isKnown ? passing(lot('rates')) : Again
  const row = { id: '', cardId, rating, reviewedAt: epochMs(day * dayMs), studyDay: day }
  let next = transition(state, row, parameters)
  for (let step = 0; next.dueAt !== null; step++) {
    // Steps may be so many that Good goes through them for ever.
    next = transition(next, { ...row, rating: step > 20 ? Easy : Good }, parameters)
  }
  return { state: next, isKnown }
}

function passing(lot: number): Rating {
  if (lot < hardUpTo) return Hard
  return lot < goodUpTo ? Good : Easy
}
