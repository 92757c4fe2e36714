import { weekdayOf } from '../schedule/balance'
import { civilDateOf } from '../schedule/study-day'
import { type StudyDay, studyDay } from '../schedule/units'
import { daysIn, type Period } from './period'

/** What one bar of a picture stands for. */
export type StretchUnit = 'day' | 'week' | 'month' | 'year'

/** A period in parts that follow on one another; the first and the last may be cut short by it. */
export interface Stretches {
  readonly unit: StretchUnit
  readonly parts: readonly Period[]
}

const most = { days: 92, weeks: 60, months: 60 } as const

/**
 * A period in as many bars as a phone shows: up to a quarter by day, up to 60 weeks by week (from Monday on), up to 60
 * months by month, else by year.
 */
export function stretchesOf(period: Period): Stretches {
  const unit = unitFor(period)
  const parts: Period[] = []
  for (let from = period.from; from <= period.to; ) {
    const next = nextStart(from, unit)
    parts.push({ from, to: studyDay(Math.min(next - 1, period.to)) })
    from = next
  }
  return { unit, parts }
}

/** Which part each day of a period is in, by its distance from the period's first day. */
export function partsByDay({ parts }: Stretches): Uint16Array {
  const [first, last] = [parts[0] as Period, parts.at(-1) as Period]
  const byDay = new Uint16Array(daysIn({ from: first.from, to: last.to }))
  parts.forEach(({ from, to }, part) => {
    byDay.fill(part, from - first.from, to - first.from + 1)
  })
  return byDay
}

/** The Monday of a day's week. */
export const mondayOf = (day: StudyDay): StudyDay => studyDay(day - weekdayOf(day))

function unitFor(period: Period): StretchUnit {
  if (daysIn(period) <= most.days) return 'day'
  if (mondayOf(period.to) - mondayOf(period.from) < most.weeks * 7) return 'week'
  return monthOf(period.to) - monthOf(period.from) < most.months ? 'month' : 'year'
}

/** Months since the year 0. */
function monthOf(day: StudyDay): number {
  const { year, month } = civilDateOf(day)
  return year * 12 + month - 1
}

function nextStart(day: StudyDay, unit: StretchUnit): StudyDay {
  if (unit === 'day') return studyDay(day + 1)
  if (unit === 'week') return studyDay(mondayOf(day) + 7)
  const { year, month } = civilDateOf(day)
  const start = unit === 'month' ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)
  return studyDay(start / 86_400_000)
}
