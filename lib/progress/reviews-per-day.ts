import { effectiveLog } from '../schedule/effective-log'
import { Again, Easy, Good, Hard, type Rating, type Review } from '../schedule/review'
import { type StudyDay, studyDay } from '../schedule/units'

/** How many reviews a study day saw, by rating. */
export interface DayOfReviews {
  readonly day: StudyDay
  readonly byRating: Readonly<Record<Rating, number>>
  readonly total: number
}

/**
 * Reviews on each study day from `from` to `to`, both included, in order; a day without any has
 * zeros. Each showing that was rated counts, learning steps too. Quiz answers (`recognition`),
 * resets and what was undone do not.
 */
export function reviewsPerDay(
  rows: readonly Review[],
  window: { readonly from: StudyDay; readonly to: StudyDay },
): readonly DayOfReviews[] {
  const days: { day: StudyDay; byRating: Record<Rating, number>; total: number }[] = []
  for (let day: number = window.from; day <= window.to; day++) {
    const byRating = { [Again]: 0, [Hard]: 0, [Good]: 0, [Easy]: 0 }
    days.push({ day: studyDay(day), byRating, total: 0 })
  }
  for (const row of effectiveLog(rows)) {
    const day = days[row.studyDay - window.from]
    if (row.kind !== 'review' || !day) continue
    day.byRating[row.rating] += 1
    day.total += 1
  }
  return days
}
