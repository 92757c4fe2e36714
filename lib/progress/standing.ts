import type { CardState } from '../schedule/card-state'
import type { Parameters } from '../schedule/parameters'
import { retrievabilityOf } from '../schedule/replay'
import type { StudyDay } from '../schedule/units'

/**
 * How well something is remembered today. A card is `new` until its first review; `shaky` while it is being learned,
 * and whenever its predicted recall has sunk below the desired retention, at which point it also falls due; `known`
 * otherwise.
 */
export type Standing = 'new' | 'shaky' | 'known'

export interface CardStanding {
  readonly standing: Standing
  /** The predicted chance of recall today, 0 to 1; null for a new card. */
  readonly recall: number | null
}

/** How one card stands today. */
export function standingOf(
  state: CardState,
  today: StudyDay,
  parameters: Parameters,
): CardStanding {
  const recall = retrievabilityOf(state, today, parameters)
  if (recall === null) return { standing: 'new', recall }
  const isKnown = state.phase === 'review' && recall >= parameters.desiredRetention
  return { standing: isKnown ? 'known' : 'shaky', recall }
}

/** How many cards stand how, and how well those seen are remembered on average. */
export interface StandingTally {
  readonly standing: Standing
  readonly known: number
  readonly shaky: number
  readonly fresh: number
  /** The mean predicted recall of the cards that were seen, 0 to 1; null where none was. */
  readonly recall: number | null
}

/**
 * Several cards taken together: `new` while none was seen, `known` where most of those seen are, else `shaky`. One
 * card that has fallen due does not shake a whole part of a paper.
 */
export function tallyStandings(cards: readonly CardStanding[]): StandingTally {
  const count = (standing: Standing) => cards.filter((card) => card.standing === standing).length
  const [known, shaky, fresh] = [count('known'), count('shaky'), count('new')]
  const recalls = cards.flatMap(({ recall }) => recall ?? [])
  const sum = recalls.reduce((total, recall) => total + recall, 0)
  return {
    standing: known + shaky === 0 ? 'new' : known > shaky ? 'known' : 'shaky',
    known,
    shaky,
    fresh,
    recall: recalls.length === 0 ? null : sum / recalls.length,
  }
}
