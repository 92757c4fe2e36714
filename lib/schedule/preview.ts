import type { CardId } from '../cards/card-id'
import type { CardState } from './card-state'
import type { Parameters } from './parameters'
import { Again, Easy, Good, Hard, type Rating } from './review'
import { transition } from './transition'
import type { EpochMs, StudyDay } from './units'

/** How long until a card comes back: a length of time in (re)learning, study days in review. */
export type NextInterval =
  | { readonly unit: 'ms'; readonly ms: number }
  | { readonly unit: 'days'; readonly days: number }

/** What each rating would do to a card now: exactly what `transition` will do, fuzz included. */
export function preview(
  state: CardState,
  cardId: CardId,
  at: { readonly now: EpochMs; readonly today: StudyDay },
  parameters: Parameters,
): Record<Rating, NextInterval> {
  const after = (rating: Rating): NextInterval => {
    const grade = { id: '', cardId, rating, reviewedAt: at.now, studyDay: at.today }
    const { dueAt, intervalDays } = transition(state, grade, parameters)
    return dueAt === null
      ? { unit: 'days', days: intervalDays }
      : { unit: 'ms', ms: dueAt - at.now }
  }
  return { [Again]: after(Again), [Hard]: after(Hard), [Good]: after(Good), [Easy]: after(Easy) }
}
