import type { Options } from './options'
import type { Band } from './transition'
import type { StudyDay } from './units'

/** Longer intervals are left to the fuzz: what those days will hold is not known yet. Anki's limit. */
const balancedDays = 90

/** How full the days ahead are. */
export interface Load {
  /** Cards due on a day. */
  countOn(day: StudyDay): number
  readonly easyDays: Options['easyDays']
}

/** Whether a day is chosen at all: an easy day can only be kept by choosing another. */
export const balances = ({ balance, easyDays }: Pick<Options, 'balance' | 'easyDays'>): boolean =>
  balance || easyDays.some((weight) => weight < 1)

/** Whether there is anything to choose among the days of a band. */
export const isWide = ({ minimum, maximum, seeded }: Band): boolean =>
  maximum > minimum && seeded <= balancedDays

/** 0 is Monday. Day 0, 1 January 1970, was a Thursday. */
export const weekdayOf = (day: StudyDay): number => (((day + 3) % 7) + 7) % 7

/**
 * The interval of a band whose day is the lightest for its weekday's weight: one more card beside those due there, by
 * the weight. Between equals the one nearest to the fuzz's own, the earlier first; a day of weight 0 only where there
 * is no other. Days are counted from `from`, the day of the review.
 */
export function lightest(band: Band, from: StudyDay, load: Load): number {
  const { minimum, maximum, seeded } = band
  const days = Array.from({ length: maximum - minimum + 1 }, (_, i) => minimum + i)
  const heavy = (interval: number) => {
    const day = (from + interval) as StudyDay
    const weight = load.easyDays[weekdayOf(day)] ?? 1
    return weight === 0 ? Number.POSITIVE_INFINITY : (load.countOn(day) + 1) / weight
  }
  const nearestFirst = days.sort((a, b) => Math.abs(a - seeded) - Math.abs(b - seeded) || a - b)
  return nearestFirst.reduce((best, one) => (heavy(one) < heavy(best) ? one : best))
}
