'use client'

import { useTranslations } from 'use-intl'
import type { NextInterval } from '@/lib/schedule/preview'
import { Again, Easy, Good, Hard, type Rating } from '@/lib/schedule/review'
import { useSpan } from '../_hooks/use-span'

const choices = [
  { rating: Again, name: 'again', edge: 'border-t-again' },
  { rating: Hard, name: 'hard', edge: 'border-t-hard' },
  { rating: Good, name: 'good', edge: 'border-t-good' },
  { rating: Easy, name: 'easy', edge: 'border-t-easy' },
] as const

/** The four ratings, always in one place, each with when the card would come back. */
export function RatingRow(props: {
  intervals: Record<Rating, NextInterval>
  ready: boolean
  onRate(rating: Rating): void
}) {
  const t = useTranslations()
  const span = useSpan()
  return (
    <div role="group" aria-label={t('review.rate')} className="grid grid-cols-4 gap-2">
      {choices.map(({ rating, name, edge }) => (
        <button
          key={name}
          type="button"
          disabled={!props.ready}
          onClick={() => props.onRate(rating)}
          aria-keyshortcuts={String(rating)}
          className={`relative flex min-h-16 flex-col items-center justify-center rounded-lg border border-t-[3px] border-line-strong bg-sheet px-0.5 leading-tight select-none hover:bg-press active:bg-press ${edge}`}
        >
          <span>{t(`ratings.${name}`)}</span>
          {/* "10m" would be read out as ten metres: the eye gets the short form, the ear the words. */}
          <span aria-hidden="true" className="numbers text-xs text-soft">
            {span.short(props.intervals[rating])}
          </span>
          <span className="sr-only">{span.interval(props.intervals[rating])}</span>
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
