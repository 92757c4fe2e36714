import { type CardId, cardIdOf } from '@/lib/cards/card-id'
import { defaultParameters, type Parameters } from '@/lib/schedule/parameters'
import { studyDay } from '@/lib/schedule/units'
import { madeLog } from './made-log'

/** Who keeps a new card for that part of the time that the default weights say. */
export const forgettingBy = (factor: number): Parameters => ({
  ...defaultParameters,
  weights: defaultParameters.weights.map((weight, i) => (i < 4 ? weight * factor : weight)),
})

/** Who keeps less at first and forgets otherwise than the default weights say. */
export const forgetful: Parameters = {
  ...defaultParameters,
  weights: forgettingBy(0.4).weights.map((weight, i) =>
    i === 8 ? weight * 0.9 : i === 20 ? 0.25 : weight,
  ),
}

/** Such a person's cards: `p/c0#a`, `p/c1#a`, … */
export const cardIds = (count: number): CardId[] =>
  Array.from({ length: count }, (_, n) => cardIdOf('p', `c${n}#a`))

/** The log of a year of such a person, whom the default weights ask. */
export const logOf = (cards: number) =>
  madeLog({
    cardIds: cardIds(cards),
    from: studyDay(20_000),
    until: studyDay(20_365),
    truth: () => forgetful,
    parameters: defaultParameters,
  })
