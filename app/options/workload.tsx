'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { estimateMs } from '@/lib/schedule/estimate'
import { type Options, parametersUnder } from '@/lib/schedule/options'
import { reviewsPerNewCard } from '@/lib/schedule/workload'
import { useSpan } from '../_hooks/use-span'

/** After so many days a limit of new cards shows in the reviews. */
const horizonDays = 60

/** What options mean a day, in one line. */
export function Workload(props: { options: Options; durations: readonly number[] }) {
  const t = useTranslations('options')
  const span = useSpan()
  const { newPerDay, reviewsPerDay } = props.options
  const perCard = useMemo(
    () => reviewsPerNewCard(parametersUnder(props.options), horizonDays),
    [props.options],
  )
  const wanted = Math.round(newPerDay * perCard)
  const reviews = Math.min(wanted, reviewsPerDay)
  const time = estimateMs({ learning: 0, reviews, fresh: newPerDay }, props.durations)
  return (
    <p className="numbers reading text-lg">
      {newPerDay === 0
        ? t('perDayNone', { max: reviewsPerDay })
        : t('perDay', { fresh: newPerDay, reviews: roughly(wanted), time: span.words(time) })}
      {wanted > reviewsPerDay && (
        <span className="text-cinnabar"> {t('perDayCut', { max: reviewsPerDay })}</span>
      )}
    </p>
  )
}

/** An estimate is not said more exactly than it is known. */
const roughly = (n: number): number => (n < 20 ? n : Math.round(n / 5) * 5)
