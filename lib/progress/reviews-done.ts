import { Again, Easy, Good, Hard, type Rating } from '../schedule/review'
import type { CardMask } from './card-columns'
import { daysIn, type Period } from './period'
import type { ProgressBase } from './progress-base'
import { rowKinds } from './review-columns'
import { reviewsWithin, sinceBegun } from './rows-within'
import { partsByDay, type StretchUnit, stretchesOf } from './stretches'

/** How many reviews a stretch of days saw, by rating. */
export interface ReviewsOfStretch extends Period {
  readonly byRating: Readonly<Record<Rating, number>>
}

/** Reviews over a period, of which days before the first review are no part. */
export interface ReviewsDone {
  readonly unit: StretchUnit
  readonly stretches: readonly ReviewsOfStretch[]
  readonly total: number
  readonly days: number
  readonly daysStudied: number
  /** Reviews a day, over the days with any (null where there is none) and over all. */
  readonly perDayStudied: number | null
  readonly perDay: number
  /** Reviews that a clock which ran ahead has put after today: in no period. */
  readonly later: number
}

/** Reviews of a cut by stretch of days and rating. */
export function reviewsDone(
  { log, today }: Pick<ProgressBase, 'log' | 'today'>,
  mask: CardMask,
  asked: Period,
): ReviewsDone {
  const period = sinceBegun(log, mask, asked)
  const stretches = stretchesOf(period)
  const partOf = partsByDay(stretches)
  const counts = new Uint32Array(stretches.parts.length * 4)
  const studied = new Uint8Array(partOf.length)
  let total = 0
  const rows = reviewsWithin(log, mask, period)
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number
    const day = (log.studyDay[i] as number) - period.from
    const cell = (partOf[day] as number) * 4 + (log.rating[i] as number) - 1
    counts[cell] = (counts[cell] as number) + 1
    studied[day] = 1
    total += 1
  }
  const count = (part: number, rating: Rating) => counts[part * 4 + rating - 1] as number
  const days = daysIn(period)
  const daysStudied = studied.reduce((n, one) => n + one, 0)
  return {
    unit: stretches.unit,
    stretches: stretches.parts.map((part, i) => ({
      ...part,
      byRating: {
        [Again]: count(i, Again),
        [Hard]: count(i, Hard),
        [Good]: count(i, Good),
        [Easy]: count(i, Easy),
      },
    })),
    total,
    days,
    daysStudied,
    perDayStudied: daysStudied === 0 ? null : total / daysStudied,
    perDay: total / days,
    later: reviewsAfter(log, mask, today),
  }
}

function reviewsAfter(log: ProgressBase['log'], mask: CardMask, today: number): number {
  let later = 0
  for (let i = 0; i < log.length; i++) {
    if ((log.studyDay[i] as number) <= today || log.kind[i] !== rowKinds.review) continue
    if (mask[log.card[i] as number]) later += 1
  }
  return later
}
