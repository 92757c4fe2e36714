'use client'

import { useFormatter } from 'use-intl'
import { civilDateOf } from '@/lib/schedule/study-day'
import type { StudyDay } from '@/lib/schedule/units'

/** A study day's civil date as a UTC instant, which charts and formatters show without a zone of their own. */
export function dateOf(day: StudyDay): Date {
  const { year, month, day: date } = civilDateOf(day)
  return new Date(Date.UTC(year, month - 1, date))
}

/** Words for a study day: "24 Nov", "11月24日". */
export function useDayWords(): (day: StudyDay) => string {
  const format = useFormatter()
  return (day) => format.dateTime(dateOf(day), { month: 'short', day: 'numeric', timeZone: 'UTC' })
}

/** A study day in full: "24 November 2026", "2026年11月24日". */
export function useLongDay(): (day: StudyDay) => string {
  const format = useFormatter()
  return (day) => format.dateTime(dateOf(day), { dateStyle: 'long', timeZone: 'UTC' })
}

/** As files and other programs have it: `2026-03-02`. */
export const isoOf = (day: StudyDay): string => dateOf(day).toISOString().slice(0, 10)
