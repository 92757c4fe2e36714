'use client'

import { useFormatter } from 'use-intl'
import type { Period } from '@/lib/progress/period'
import type { StretchUnit } from '@/lib/progress/stretches'
import { dateOf } from './use-day-words'

/** Words for what a bar stands for: "24 Nov", "2 – 8 Mar", "March 2026"; with the year where it is another one than today's. */
export function useStretchWords(unit: StretchUnit, today: Period['to']): (of: Period) => string {
  const format = useFormatter()
  const year = (date: Date) =>
    date.getUTCFullYear() === dateOf(today).getUTCFullYear() ? undefined : 'numeric'
  return ({ from, to }) => {
    const [start, end] = [dateOf(from), dateOf(to)]
    const day = { month: 'short', day: 'numeric', year: year(start), timeZone: 'UTC' } as const
    if (unit === 'year') return format.dateTime(start, { year: 'numeric', timeZone: 'UTC' })
    if (unit === 'month') {
      return format.dateTime(start, { month: 'short', year: 'numeric', timeZone: 'UTC' })
    }
    return from === to ? format.dateTime(start, day) : format.dateTimeRange(start, end, day)
  }
}
