'use client'

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { askToPersist } from '@/lib/offline/ask-to-persist'
import { Again, ratingNames, ratings } from '@/lib/schedule/review'
import { useLoaded } from '../_hooks/use-loaded'
import type { Graded, ReviewSession } from '../_hooks/use-review'
import { useSpan } from '../_hooks/use-span'
import { ButtonLink } from '../_ui/button'
import { Locus } from '../_ui/locus'
import { Words } from '../_ui/words'

/** The end of a session: what was done, what was forgotten and where it stands, what comes next. */
export function Summary({ session }: { session: ReviewSession }) {
  const t = useTranslations()
  const span = useSpan()
  const { graded } = session
  const cards = new Set(graded.map(({ card }) => card.id)).size
  const missed = [
    ...new Map(graded.filter((g) => g.rating === Again).map((g) => [g.card.id, g])).values(),
  ]
  const share = useLoaded(missed.length > 0, () => import('../_ui/share'))

  // Someone who has reviewed has something to keep.
  const any = graded.length > 0
  useEffect(() => {
    if (any) void askToPersist()
  }, [any])

  return (
    <>
      <div className="safe-x flex min-h-0 flex-col gap-6 overflow-y-auto py-8">
        <h2 className="reading text-2xl">{t(any ? 'review.doneTitle' : 'review.nothingTitle')}</h2>
        {any ? (
          <>
            <p className="numbers text-lg">
              {t('review.doneCards', { n: cards })}
              <span className="text-soft">
                {' '}
                {t('review.doneTime', { time: span.words(total(graded)) })}
              </span>
            </p>
            <Tally graded={graded} />
          </>
        ) : (
          <p className="text-soft">{t('review.nothingBody')}</p>
        )}
        {missed.length > 0 && (
          <section className="flex flex-col gap-3 border-t border-line pt-5">
            <h3 className="text-sm font-semibold text-cinnabar">{t('review.missed')}</h3>
            <ul className="flex flex-col divide-y divide-line">
              {missed.map(({ card, fact }) => (
                <li key={card.id} className="flex flex-col gap-1 py-3">
                  <p className="reading">
                    <Words of={card.front} />
                  </p>
                  <p className="reading text-soft">
                    <Words of={card.back} />
                  </p>
                  <Locus locus={fact.locus} />
                  <div className="min-h-12">
                    {share && <share.Share card={card} locus={fact.locus} />}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <footer className="safe-x safe-bottom flex flex-col gap-2 pt-2">
        <ButtonLink href="/" look="main" className="min-h-16">
          {t('review.toToday')}
        </ButtonLink>
      </footer>
    </>
  )
}

const total = (graded: readonly Graded[]) =>
  graded.reduce((ms, { durationMs }) => ms + durationMs, 0)

/** The ratings given, as a bar of their hues with a word and a number under each. */
function Tally({ graded }: { graded: readonly Graded[] }) {
  const t = useTranslations('ratings')
  const counts = ratings.map((rating) => graded.filter((g) => g.rating === rating).length)
  return (
    <div className="flex flex-col gap-2">
      <div aria-hidden="true" className="flex h-1.5 gap-0.5 overflow-hidden rounded-full">
        {ratings.map((rating, i) => (
          <div
            key={rating}
            style={{ flexGrow: counts[i], background: `var(--${ratingNames[rating]})` }}
          />
        ))}
      </div>
      <dl className="numbers grid grid-cols-4 text-sm">
        {ratings.map((rating, i) => (
          <div key={rating} className="flex flex-col">
            <dt className="text-soft">{t(ratingNames[rating])}</dt>
            <dd>{counts[i]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
