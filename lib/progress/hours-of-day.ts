import { hourTeller } from '../schedule/study-day'
import { epochMs } from '../schedule/units'
import type { CardMask } from './card-columns'
import { isTold, type Kept, keptOf } from './kept'
import type { Period } from './period'
import type { ProgressBase } from './progress-base'
import { reviewsWithin } from './rows-within'

/** What an hour of the day saw. */
export interface HourOfDay {
  readonly reviews: number
  /** Of the cards that came back after a day or more. */
  readonly kept: Kept
}

export interface HoursOfDay {
  /** By whose clocks: where the person is now, wherever the reviews were made. */
  readonly timeZone: string
  /** From midnight on, 24 of them. */
  readonly hours: readonly HourOfDay[]
}

/** Reviews of a cut by the hour on the wall clock, and how much was still known in it. */
export function hoursOfDay(
  { log, gaps, calendar: { timeZone } }: Pick<ProgressBase, 'log' | 'gaps' | 'calendar'>,
  mask: CardMask,
  period: Period,
): HoursOfDay {
  const hourOf = hourTeller(timeZone)
  const [reviews, passed, total] = [new Uint32Array(24), new Uint32Array(24), new Uint32Array(24)]
  const rows = reviewsWithin(log, mask, period)
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number
    const hour = hourOf(epochMs(log.reviewedAt[i] as number))
    reviews[hour] = (reviews[hour] as number) + 1
    if (!gaps.counts[i]) continue
    total[hour] = (total[hour] as number) + 1
    if ((log.rating[i] as number) > 1) passed[hour] = (passed[hour] as number) + 1
  }
  return {
    timeZone,
    hours: Array.from(reviews, (count, hour) => ({
      reviews: count,
      kept: keptOf(passed[hour] as number, total[hour] as number),
    })),
  }
}

/**
 * The hours in which most and least was known, where that is more than chance: among the hours with enough to tell by,
 * the interval of the best lies wholly above that of the worst. Null where it does not.
 */
export function hoursApart({ hours }: HoursOfDay): { best: number; worst: number } | null {
  const told = hours.flatMap(({ kept }, hour) => (isTold(kept) ? [{ hour, ...kept }] : []))
  const [first] = told
  if (!first) return null
  const best = told.reduce((a, b) => (b.rate > a.rate ? b : a), first)
  const worst = told.reduce((a, b) => (b.rate < a.rate ? b : a), first)
  return best.interval.low > worst.interval.high ? { best: best.hour, worst: worst.hour } : null
}
