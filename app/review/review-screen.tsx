'use client'

import { Undo2, X } from 'lucide-react'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { askToPersist } from '@/lib/offline/persistence'
import { holdReviewLock } from '@/lib/offline/review-lock'
import { Again, Easy, Good, Hard, type Rating } from '@/lib/schedule/review'
import { useDb } from '../_hooks/store'
import { useReview } from '../_hooks/use-review'
import { useTitle } from '../_hooks/use-title'
import { Button } from '../_ui/button'
import { CardPage, CardPageSkeleton } from './card-page'
import { RatingRow } from './rating-row'
import { Summary } from './summary'
import { useSettled } from './use-settled'

const ratingOfKey: Record<string, Rating> = { '1': Again, '2': Hard, '3': Good, '4': Easy }

/** One card after another: question, answer, rating, until nothing is left for now. */
export function ReviewScreen() {
  const t = useTranslations()
  useTitle(t('review.title'))
  const deck = useSearchParams().get('deck')
  const session = useReview(
    useDb(),
    deck === null ? {} : deck.includes('/') ? { deck } : { paper: deck },
  )
  const { shown, revealed, graded, left, notice } = session
  const settled = useSettled(shown ? `${shown.showing} ${revealed}` : null)

  // While a card is open, no update may take the page away, from this tab or another.
  const inReview = Boolean(shown)
  useEffect(() => (inReview ? holdReviewLock() : undefined), [inReview])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // An Enter that ends an IME composition is the composition's; a held key is not an answer.
      if (event.isComposing || event.keyCode === 229 || event.repeat) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const onControl =
        event.target instanceof Element && event.target.closest('a, button, input, summary')
      const rating = ratingOfKey[event.key]
      if (event.key === 'z' || event.key === 'Z') session.undo()
      else if (rating && settled && revealed) session.grade(rating)
      else if ((event.key === ' ' || event.key === 'Enter') && !onControl) {
        event.preventDefault()
        if (!settled) return
        if (revealed) session.grade(Good)
        else session.reveal()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  const done = graded.length
  return (
    <main
      id="content"
      className="mx-auto grid h-dvh max-w-3xl grid-rows-[auto_1fr_auto] overflow-hidden"
    >
      <h1 className="sr-only">{t('review.title')}</h1>
      <header className="safe-x flex items-center gap-2 border-b border-line pt-[max(0.25rem,env(safe-area-inset-top))] pb-1">
        <Link
          href="/"
          prefetch={false}
          aria-label={t('review.close')}
          onClick={() => done > 0 && void askToPersist()}
          className="-ml-3 flex size-12 items-center justify-center rounded-lg hover:bg-press"
        >
          <X aria-hidden="true" strokeWidth={1.5} />
        </Link>
        {shown ? (
          <div className="flex flex-1 items-center gap-3">
            <div
              role="progressbar"
              aria-label={t('review.title')}
              aria-valuemin={0}
              aria-valuemax={done + left}
              aria-valuenow={done}
              aria-valuetext={t('review.left', { n: left })}
              className="h-0.5 flex-1 overflow-hidden rounded-full bg-line"
            >
              <div
                className="h-full origin-left bg-ink motion-safe:transition-transform duration-150"
                style={{ transform: `scaleX(${done / Math.max(1, done + left)})` }}
              />
            </div>
            <span aria-hidden="true" className="numbers text-sm text-soft">
              {t('review.left', { n: left })}
            </span>
          </div>
        ) : (
          <div className="flex-1" />
        )}
        <Button
          look="bare"
          onClick={session.undo}
          disabled={done === 0}
          aria-keyshortcuts="z"
          className="-mr-3 px-3 text-sm disabled:opacity-40"
        >
          <Undo2 aria-hidden="true" className="size-5" strokeWidth={1.5} />
          {t('review.undo')}
        </Button>
      </header>

      {shown === undefined && <CardPageSkeleton />}
      {shown === null && <Summary session={session} />}
      {shown && (
        <>
          <CardPage key={shown.showing} shown={shown} revealed={revealed} />
          <footer className="safe-x safe-bottom bg-paper pt-2">
            {revealed ? (
              <RatingRow intervals={shown.intervals} ready={settled} onRate={session.grade} />
            ) : (
              <Button
                look="main"
                onClick={session.reveal}
                disabled={!settled}
                aria-keyshortcuts="Space Enter"
                className="min-h-16 w-full text-base"
              >
                {t('review.showAnswer')}
              </Button>
            )}
          </footer>
        </>
      )}

      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-24 z-10 flex justify-center px-5"
      >
        {notice && (
          <p
            key={`${notice} ${shown?.showing}`}
            className={`arrive max-w-md rounded-lg border bg-sheet px-4 py-3 text-sm shadow-sm ${
              notice === 'undone' || notice === 'stale' ? 'border-line-strong' : 'border-cinnabar'
            }`}
          >
            {t(`review.${notice}`)}
          </p>
        )}
      </div>
    </main>
  )
}
