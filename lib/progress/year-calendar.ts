import { type StudyDay, studyDay } from '../schedule/units'
import type { CardMask } from './card-columns'
import { daysIn } from './period'
import type { ProgressBase } from './progress-base'
import { reviewsWithin, sinceBegun } from './rows-within'
import { mondayOf } from './stretches'

const weeks = 53

/** The last 53 weeks, day by day: history, of which nothing is asked. */
export interface YearCalendar {
  /** A Monday. */
  readonly from: StudyDay
  readonly today: StudyDay
  /** Reviews of each day from `from` to `today`. */
  readonly counts: readonly number[]
  /** The least count of each step of shade, at most four, rising from 1; none without reviews. */
  readonly steps: readonly number[]
  readonly daysReviewed: number
  /** How many days are looked at: no more than since the first review. */
  readonly days: number
}

/** Reviews of a cut on each day of the last 53 weeks, this one included, whatever the period. */
export function yearCalendar(
  { log, today }: Pick<ProgressBase, 'log' | 'today'>,
  mask: CardMask,
): YearCalendar {
  const from = studyDay(mondayOf(today) - 7 * (weeks - 1))
  const year = { from, to: today }
  const counts = new Array<number>(daysIn(year)).fill(0)
  const rows = reviewsWithin(log, mask, year)
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number
    const day = (log.studyDay[i] as number) - from
    counts[day] = (counts[day] as number) + 1
  }
  const reviewed = counts.filter((count) => count > 0)
  return {
    from,
    today,
    counts,
    steps: stepsOf(reviewed),
    daysReviewed: reviewed.length,
    days: daysIn(sinceBegun(log, mask, year)),
  }
}

/** Four steps of one width, so that twice as dark is about twice as many; the last one takes the fullest tenth of the days as well, lest one day pale all others. */
function stepsOf(reviewed: readonly number[]): number[] {
  if (reviewed.length === 0) return []
  const sorted = [...reviewed].sort((a, b) => a - b)
  const usualMost = sorted[Math.ceil(0.9 * sorted.length) - 1] as number
  const width = Math.ceil(usualMost / 4)
  const most = sorted.at(-1) as number
  return [0, 1, 2, 3].map((step) => step * width + 1).filter((least) => least <= most)
}
