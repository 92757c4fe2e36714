'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { DayDue } from '@/lib/progress/due-forecast'
import type { StudyDay } from '@/lib/schedule/units'
import { BarsByDay } from './bars-by-day'
import { useDayWords } from './use-day-words'

/** What the next days will bring of the cards already begun. */
export function Forecast(props: { forecast: readonly DayDue[]; overdue: number; today: StudyDay }) {
  const t = useTranslations('progress')
  const words = useDayWords()
  const { forecast, overdue, today } = props
  const series = useMemo(() => [{ name: 'due', label: t('count'), fill: 'var(--easy)' }], [t])
  const parts = useMemo(
    () => forecast.map(({ day, count }) => ({ day, series: 'due', count })),
    [forecast],
  )
  const total = forecast.reduce((n, { count }) => n + count, 0)
  const peak = forecast.reduce<DayDue | null>((a, b) => (a && a.count >= b.count ? a : b), null)
  return (
    <>
      <p className="reading numbers">
        {t('forecastSentence', { n: total })}{' '}
        {peak && peak.count > 0 && t('forecastPeak', { day: words(peak.day), n: peak.count })}{' '}
        {overdue > 0 && t('forecastBacklog', { n: overdue })}
      </p>
      {total > 0 && (
        <BarsByDay parts={parts} series={series} today={today} label={t('forecastTitle')} />
      )}
      <p className="text-sm text-soft">{t('forecastHint')}</p>
    </>
  )
}
