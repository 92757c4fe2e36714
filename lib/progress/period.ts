import { type StudyDay, studyDay } from '../schedule/units'

/** Study days from `from` to `to`, both included. */
export interface Period {
  readonly from: StudyDay
  readonly to: StudyDay
}

/** How far back one may look. */
export const periodNames = ['month', 'quarter', 'year', 'all'] as const
export type PeriodName = (typeof periodNames)[number]

const daysOf = { month: 30, quarter: 90, year: 365 } as const

/**
 * The last 30, 90 or 365 study days, today included; `all` begins with the first day of the log. What a clock that ran
 * ahead has put beyond today is in none of them.
 */
export function periodUpTo(today: StudyDay, name: PeriodName, firstDay: StudyDay | null): Period {
  const from = name === 'all' ? Math.min(firstDay ?? today, today) : today - daysOf[name] + 1
  return { from: studyDay(from), to: today }
}

/** All study days that there can be. */
export const always: Period = {
  from: Number.NEGATIVE_INFINITY as StudyDay,
  to: Number.POSITIVE_INFINITY as StudyDay,
}

export const isWithin = (day: number, { from, to }: Period): boolean => day >= from && day <= to

export const daysIn = ({ from, to }: Period): number => to - from + 1
