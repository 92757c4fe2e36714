'use client'

import { useTranslations } from 'use-intl'
import { type Span, spanOfDays, spanOfMs } from '@/lib/i18n/span'
import type { NextInterval } from '@/lib/schedule/preview'

const shortKey = {
  minutes: 'shortMinutes',
  hours: 'shortHours',
  days: 'shortDays',
  months: 'shortMonths',
  years: 'shortYears',
} as const

/** Words for lengths of time in the language shown: long ones to be read out, short ones for a button. */
export function useSpan() {
  const t = useTranslations('time')
  const words = ({ unit, n }: Span) => t(unit, { n })
  const of = (next: NextInterval) =>
    next.unit === 'ms' ? spanOfMs(next.ms) : spanOfDays(next.days)
  return {
    /** "10 minutes" */
    words: (ms: number) => (ms < 60_000 ? t('underMinute') : words(spanOfMs(ms))),
    /** "3 days" */
    interval: (next: NextInterval) => words(of(next)),
    /** "3 d" */
    short: (next: NextInterval) => {
      const span = of(next)
      return t(shortKey[span.unit], { n: span.n })
    },
  }
}
