'use client'

import { useFormatter } from 'use-intl'
import type { Cell } from '@/lib/progress/picture-table'
import type { StudyDay } from '@/lib/schedule/units'
import { dateOf, isoOf } from './use-day-words'

/** Cells of a picture's table that are shown in the person's language and saved plain. */
export function useCells() {
  const format = useFormatter()
  return {
    day: (day: StudyDay): Cell => ({
      value: isoOf(day),
      shown: format.dateTime(dateOf(day), { dateStyle: 'medium', timeZone: 'UTC' }),
    }),
    /** A number with decimals; null where there is none. */
    number: (value: number | null): Cell => ({
      value,
      shown: value === null ? '–' : format.number(value, { maximumFractionDigits: 1 }),
    }),
    /** A share from 0 to 1; null where there is nothing to have a share of. */
    share: (share: number | null): Cell => ({
      value: share,
      shown:
        share === null ? '–' : format.number(share, { style: 'percent', maximumFractionDigits: 1 }),
    }),
  }
}
