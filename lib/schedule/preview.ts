import type { CardId } from '../cards/card-id'
import { isWide, type Load, lightest } from './balance'
import type { CardState } from './card-state'
import type { Parameters } from './parameters'
import { Again, type Rating, ratings } from './review'
import { bandAfter, type Grade, transition } from './transition'
import { type EpochMs, type StudyDay, studyDay } from './units'

/** How long until a card comes back: a length of time in (re)learning, study days in review. */
export type NextInterval =
  | { readonly unit: 'ms'; readonly ms: number }
  | {
      readonly unit: 'days'
      readonly days: number
      /** The day that was chosen of the fuzz's: the grade must say it. Absent where the fuzz's own holds. */
      readonly dueDay?: StudyDay
    }

interface At {
  readonly now: EpochMs
  readonly today: StudyDay
}

/**
 * What each rating would do to a card now: exactly what `transition` will do, fuzz included. With a load, the lightest
 * day within the fuzz is chosen, for a better rating a later one where there is one.
 */
export function preview(
  state: CardState,
  cardId: CardId,
  at: At,
  parameters: Parameters,
  load: Load | null = null,
): Record<Rating, NextInterval> {
  let leastDays = 0
  const after = (rating: Rating): NextInterval => {
    const grade = gradeOf(cardId, rating, at)
    const band = load && bandAfter(state, grade, parameters)
    if (load && band) {
      const minimum = Math.min(Math.max(band.minimum, leastDays), band.maximum)
      const days = isWide(band)
        ? lightest({ ...band, minimum }, at.today, load)
        : Math.max(band.seeded, minimum)
      if (rating !== Again) leastDays = days + 1
      const chosen = days !== band.seeded && { dueDay: studyDay(at.today + days) }
      return { unit: 'days', days, ...chosen }
    }
    const { dueAt, intervalDays } = transition(state, grade, parameters)
    return dueAt === null
      ? { unit: 'days', days: intervalDays }
      : { unit: 'ms', ms: dueAt - at.now }
  }
  // In this order: each takes a day after those before it.
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) }
}

/** The days whose load decides what `preview` chooses. */
export function daysToWeigh(
  state: CardState,
  cardId: CardId,
  at: At,
  parameters: Parameters,
): StudyDay[] {
  const days = new Set<StudyDay>()
  for (const rating of ratings) {
    const band = bandAfter(state, gradeOf(cardId, rating, at), parameters)
    if (!band || !isWide(band)) continue
    for (let day = band.minimum; day <= band.maximum; day++) days.add(studyDay(at.today + day))
  }
  return [...days]
}

const gradeOf = (cardId: CardId, rating: Rating, { now, today }: At): Grade => ({
  id: '',
  cardId,
  rating,
  reviewedAt: now,
  studyDay: today,
})
