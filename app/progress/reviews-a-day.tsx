'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { DayOfReviews } from '@/lib/progress/reviews-per-day'
import { Again } from '@/lib/schedule/review'
import type { StudyDay } from '@/lib/schedule/units'
import { BarsByDay } from './bars-by-day'

/** Reviews on each of the last days, what was known under what was forgotten. */
export function ReviewsADay({ days, today }: { days: readonly DayOfReviews[]; today: StudyDay }) {
  const t = useTranslations('progress')
  const series = useMemo(
    () => [
      { name: 'known', label: t('known'), fill: 'var(--good)' },
      { name: 'forgotten', label: t('forgotten'), fill: 'var(--again)' },
    ],
    [t],
  )
  const parts = useMemo(
    () =>
      days.flatMap(({ day, byRating, total }) => [
        { day, series: 'known', count: total - byRating[Again] },
        { day, series: 'forgotten', count: byRating[Again] },
      ]),
    [days],
  )
  return (
    <>
      <p className="reading numbers">
        {t('reviewsSentence', {
          reviews: days.reduce((n, { total }) => n + total, 0),
          days: days.filter(({ total }) => total > 0).length,
        })}
      </p>
      <BarsByDay parts={parts} series={series} today={today} label={t('reviewsTitle')} />
    </>
  )
}
