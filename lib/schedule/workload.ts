import type { CardId } from '../cards/card-id'
import { unitOf } from './hash'
import { imagineReview } from './imagined-review'
import { type Parameters, replayKey } from './parameters'
import { newCardState } from './transition'
import { studyDay } from './units'

const cards = 150

const known = new Map<string, number>()

/**
 * On how many days, on average, a card is reviewed in the `days` days after the one it is learned on. Somebody who
 * learns one new card a day for so long then has that many reviews a day.
 *
 * Told by a simulation of 150 cards by seed: each is seen on the day it is due and known with the chance that the
 * model gives for that day. So it knows that cards forgotten more often come back sooner, which the ratio of the
 * intervals alone does not say.
 */
export function reviewsPerNewCard(parameters: Parameters, days: number): number {
  const key = `${replayKey(parameters)} ${days}`
  const before = known.get(key)
  if (before !== undefined) return before
  let reviews = 0
  for (let n = 0; n < cards; n++) {
    reviews += reviewsOf(`simulated/${n}` as CardId, parameters, days)
  }
  known.set(key, reviews / cards)
  return reviews / cards
}

function reviewsOf(cardId: CardId, parameters: Parameters, days: number): number {
  let state = newCardState
  let reviews = 0
  let day = 0
  for (let n = 0; ; n++) {
    const lot = (of: string) => unitOf(`${cardId} ${of} ${n}`)
    state = imagineReview(state, cardId, studyDay(day), lot, parameters).state
    day = Number(state.dueDay)
    if (day > days) return reviews
    reviews += 1
  }
}
