import type { FactId } from '../cards/card-id'
import { estimateMs } from '../schedule/estimate'
import { modelFor } from '../schedule/model'
import type { Parameters } from '../schedule/parameters'
import { Good } from '../schedule/review'

/** What a plan must know of a card that was never studied. */
export interface PlannedCard {
  /** Cards of one note are not shown on one day. */
  readonly note: FactId
  readonly importance: 1 | 2 | 3
}

/** What a number of new cards a day means. */
export interface StudyPlan {
  /** Days until every card of importance 1 was shown, and until every card was. */
  readonly essentialsDays: number
  readonly allDays: number
  /** Milliseconds a day: on the first day, and on the last of those days, when the first cards have long come back. */
  readonly firstDayMs: number
  readonly lastDayMs: number
}

/**
 * What it means to begin `perDay` cards (1 or more) each day: each day takes the first of `cards`, as they are
 * ordered, that share no note. How many come back on the last day is told for a person who knows each card, at the
 * intervals of the model for `Good`; what is forgotten is in the estimate of time (`estimateMs`).
 */
export function studyPlan(
  cards: readonly PlannedCard[],
  perDay: number,
  parameters: Parameters,
): StudyPlan {
  let waiting = cards
  let essentialsDays = 0
  let allDays = 0
  while (waiting.length > 0) {
    allDays += 1
    const notes = new Set<FactId>()
    const left: PlannedCard[] = []
    for (const card of waiting) {
      if (notes.size >= perDay || notes.has(card.note)) {
        left.push(card)
        continue
      }
      notes.add(card.note)
      if (card.importance === 1) essentialsDays = allDays
    }
    waiting = left
  }
  const fresh = Math.min(perDay, cards.length)
  const reviews = fresh * returnsWithin(allDays, parameters)
  const timeOf = (reviews: number) => estimateMs({ fresh, learning: 0, reviews }, [])
  return { essentialsDays, allDays, firstDayMs: timeOf(0), lastDayMs: timeOf(reviews) }
}

/** How often a card that is always known comes back in that many days after its first: as many cards begun a day come back each day. */
function returnsWithin(days: number, parameters: Parameters): number {
  const model = modelFor(parameters)
  const { desiredRetention, maximumIntervalDays } = parameters
  let memory = model.next(model.next(null, 0, Good), 0, Good)
  let day = 0
  for (let times = 0; ; times++) {
    const interval = model.intervalDays(memory, desiredRetention, maximumIntervalDays)
    day += interval
    if (day >= days) return times
    memory = model.next(memory, interval, Good)
  }
}
