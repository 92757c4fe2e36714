'use client'

import { useTranslations } from 'use-intl'
import type { NextInterval } from '@/lib/schedule/preview'
import { type Rating, ratingNames, ratings } from '@/lib/schedule/review'
import { useSpan } from '../_hooks/use-span'

const edges = {
  1: 'border-t-again',
  2: 'border-t-hard',
  3: 'border-t-good',
  4: 'border-t-easy',
} as const

/** The four ratings, always in one place, each with when the card would come back. One may be suggested; none is pressed. */
export function RatingRow(props: {
  intervals: Record<Rating, NextInterval>
  suggested: Rating | null
  ready: boolean
  onRate(rating: Rating): void
}) {
  const t = useTranslations()
  const span = useSpan()
  return (
    <div role="group" aria-label={t('review.rate')} className="grid grid-cols-4 gap-2">
      {ratings.map((rating) => (
        <button
          key={rating}
          type="button"
          disabled={!props.ready}
          onClick={() => props.onRate(rating)}
          aria-keyshortcuts={String(rating)}
          className={`relative flex min-h-16 flex-col items-center justify-center rounded-lg border border-t-[3px] border-line-strong bg-sheet px-0.5 leading-tight select-none hover:bg-press active:bg-press ${edges[rating]} ${rating === props.suggested ? 'outline-2 -outline-offset-2 outline-ink' : ''}`}
        >
          <span>{t(`ratings.${ratingNames[rating]}`)}</span>
          {/* "10m" would be read out as ten metres: the eye gets the short form, the ear the words. */}
          <span aria-hidden="true" className="numbers text-xs text-soft">
            {span.short(props.intervals[rating])}
          </span>
          <span className="sr-only">{span.interval(props.intervals[rating])}</span>
          {rating === props.suggested && (
            <span className="absolute -top-2.5 rounded-sm bg-ink px-1 text-[0.65rem] leading-5 whitespace-nowrap text-paper">
              {t('review.suggested')}
            </span>
          )}
          <span
            aria-hidden="true"
            className="absolute top-1.5 left-2 hidden text-xs text-soft desk:pointer-fine:block"
          >
            {rating}
          </span>
        </button>
      ))}
    </div>
  )
}
