import { balances } from '../schedule/balance'
import { daysToWeigh, type NextInterval, preview } from '../schedule/preview'
import type { Rating } from '../schedule/review'
import type { EpochMs, StudyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import type { Plans } from './plans'
import type { StateRow } from './rows'

/**
 * What each rating would do to a card now. Where its preset balances, the load of the days that the fuzz allows is
 * counted in the index, and nothing is read of them; a grade must be given the `dueDay` of its rating.
 */
export async function previewCard(
  db: LociDatabase,
  state: StateRow,
  plans: Plans,
  at: { readonly now: EpochMs; readonly today: StudyDay },
): Promise<Record<Rating, NextInterval>> {
  const { options, parameters } = plans.of(state)
  const { cardId, paper } = state
  if (!balances(options)) return preview(state, cardId, at, parameters)
  const days = daysToWeigh(state, cardId, at, parameters)
  const counts = await read(db, [db.states], () =>
    Promise.all(
      days.map((day) =>
        db.states.where('[paper+bucket+dueDay]').equals([paper, 'review', day]).count(),
      ),
    ),
  )
  const countOn = new Map(days.map((day, i) => [day, counts[i] ?? 0]))
  const load = {
    countOn: (day: StudyDay) => countOn.get(day) ?? 0,
    easyDays: options.easyDays,
  }
  return preview(state, cardId, at, parameters, load)
}
