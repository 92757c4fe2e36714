'use client'

import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { ReviewsDone, ReviewsOfStretch } from '@/lib/progress/reviews-done'
import { Again, ratingNames, ratings } from '@/lib/schedule/review'
import { StretchBars } from './stretch-bars'

/** Reviews by day, what was known under what was forgotten. */
export function ReviewsPicture({ done }: { done: ReviewsDone }) {
  const t = useTranslations('work')
  const ratingWord = useTranslations('ratings')
  const format = useFormatter()
  const { stretches, total, days, daysStudied, perDayStudied, perDay, later, unit } = done
  const series = useMemo(
    () => [
      {
        label: t('known'),
        fill: 'var(--good)',
        counts: stretches.map((one) => totalOf(one) - one.byRating[Again]),
      },
      {
        label: t('forgotten'),
        fill: 'var(--again)',
        counts: stretches.map(({ byRating }) => byRating[Again]),
      },
    ],
    [stretches, t],
  )
  const average = (n: number) => format.number(n, { maximumFractionDigits: n < 10 ? 1 : 0 })
  return (
    <>
      <p className="reading numbers">
        {total === 0
          ? t('none')
          : t('reviewsSentence', { reviews: total, studied: daysStudied, days })}
      </p>
      {perDayStudied !== null && (
        <>
          {days > daysStudied && (
            <p className="numbers text-sm text-soft">
              {t('reviewsAverage', { studied: average(perDayStudied), all: average(perDay) })}
            </p>
          )}
          <StretchBars
            title={t('reviewsTitle')}
            unit={unit}
            stretches={stretches}
            series={series}
            today={(stretches.at(-1) as ReviewsOfStretch).to}
            columns={[...ratings.map((rating) => ratingWord(ratingNames[rating])), t('all')]}
            cells={(i) => {
              const one = stretches[i] as ReviewsOfStretch
              return [...ratings.map((rating) => one.byRating[rating]), totalOf(one)]
            }}
          />
        </>
      )}
      {later > 0 && <p className="numbers text-sm text-soft">{t('later', { n: later })}</p>}
    </>
  )
}

const totalOf = ({ byRating }: ReviewsOfStretch) =>
  ratings.reduce((sum, rating) => sum + byRating[rating], 0)
