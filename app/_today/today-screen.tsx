'use client'

import { ChevronRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { lazy, Suspense, useEffect } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { estimateMs } from '@/lib/schedule/estimate'
import { civilDateOf } from '@/lib/schedule/study-day'
import { studyDay } from '@/lib/schedule/units'
import type { LociDatabase } from '@/lib/store/database'
import { countDueOn } from '@/lib/store/days-ahead'
import type { Moment } from '@/lib/store/moment'
import { readRecentDurations } from '@/lib/store/recent-durations'
import { type Counts, readTodayCounts } from '@/lib/store/today'
import { useMoment } from '../_hooks/moment'
import { paperOfPlace } from '../_hooks/paper-of-place'
import { usePreferences } from '../_hooks/preferences'
import { useLive } from '../_hooks/use-live'
import { useSpan } from '../_hooks/use-span'
import { useText } from '../_hooks/use-text'
import { Button } from '../_ui/button'
import { Link } from '../_ui/link'
import { Screen } from '../_ui/screen'
import { Seal } from '../_ui/seal'
import { Statement } from '../_ui/statement'
import { Words } from '../_ui/words'
import { optionsHref } from '../options/addresses'
import { OptionsLink } from '../options/options-link'
import { useDayWords } from '../progress/use-day-words'

const FirstRun = lazy(() => import('./first-run'))
const SeminarLine = lazy(() => import('./seminar-line'))

/** What there is to do today: one number, one button, and the parts of the paper below. */
export function TodayScreen() {
  const t = useTranslations()
  const moment = useMoment()
  const today = useLive((db) => readToday(db, moment), [moment])
  const { firstRun } = usePreferences()

  if (!today) return <TodaySkeleton />
  if (today.papers.length === 0) {
    return <Statement title={t('today.empty')} body={t('today.emptyHint')} reload />
  }
  if (today.first && firstRun === 'open') {
    return (
      <Suspense fallback={<TodaySkeleton />}>
        <FirstRun />
      </Suspense>
    )
  }
  return <Today today={today} />
}

type TodayRead = NonNullable<Awaited<ReturnType<typeof readToday>>>

async function readToday(db: LociDatabase, moment: Moment) {
  const { today, papers: counts, done, seminars } = await readTodayCounts(db, moment)
  const papers = await db.papers.toArray()
  const durations = await readRecentDurations(db)
  // A count of a long log would take longer than all the rest.
  const first = (await db.reviews.limit(1).primaryKeys()).length === 0
  const facts = first ? await db.facts.count() : 0
  const cards = first ? await db.cards.count() : 0
  const dueTomorrow = await countDueOn(db, studyDay(today + 1))
  return { today, counts, done, seminars, papers, durations, first, facts, cards, dueTomorrow }
}

const sum = ({ learning, reviews, fresh }: Counts) => learning + reviews + fresh

function Today({ today }: { today: TodayRead }) {
  const t = useTranslations('today')
  const format = useFormatter()
  const span = useSpan()
  const text = useText()
  const router = useRouter()
  useEffect(() => router.prefetch('/review'), [router])
  const all = today.counts.reduce(
    (a, { counts: b }) => ({
      learning: a.learning + b.learning,
      reviews: a.reviews + b.reviews,
      fresh: a.fresh + b.fresh,
    }),
    { learning: 0, reviews: 0, fresh: 0 },
  )
  const left = sum(all)
  const { answers, durationMs, newCards, reviews } = today.done
  const { year, month, day } = civilDateOf(today.today)

  return (
    <Screen title={t('title')}>
      <p className="numbers -mt-5 flex items-center gap-2 text-sm text-soft">
        {format.dateTime(new Date(Date.UTC(year, month - 1, day)), {
          month: 'long',
          day: 'numeric',
          weekday: 'long',
          timeZone: 'UTC',
        })}
      </p>

      <section aria-live="polite" className="flex flex-col gap-2">
        {left > 0 ? (
          <>
            {today.first && <Seal className="mb-2 size-10 desk:hidden" />}
            <p className="reading numbers text-3xl">
              <span className="text-cinnabar">{t('cards', { n: left })}</span>
              <span className="text-xl text-soft">
                {' '}
                {t('about', { time: span.words(estimateMs(all, today.durations)) })}
              </span>
            </p>
            {today.first ? (
              <p className="text-soft">
                {t('firstBody', { facts: today.facts, cards: today.cards, n: all.fresh })}
              </p>
            ) : (
              <CountWords counts={all} />
            )}
          </>
        ) : (
          <>
            <p className="reading text-3xl">{t(answers > 0 ? 'doneTitle' : 'nothing')}</p>
            {answers > 0 && (
              <p className="text-soft">
                {t('doneBody', { n: newCards + reviews, time: span.words(durationMs) })}
              </p>
            )}
            <p className="text-soft">{t('tomorrow', { n: today.dueTomorrow })}</p>
          </>
        )}
        {left > 0 && answers > 0 && (
          <p className="numbers text-sm text-soft">
            {t('doneToday', { n: answers, time: span.words(durationMs) })}
          </p>
        )}
      </section>
      <NextSeminar today={today} />

      {today.papers.map(({ id, paper, decks }) => {
        const counts = today.counts.find((row) => row.paper === id)
        return (
          <section key={id} className="flex flex-col gap-1 border-t border-line pt-5">
            <h2 className="reading text-lg leading-snug">{text(paper.title)}</h2>
            {paper.authors.length > 0 && (
              <p className="text-sm text-soft">{paper.authors.map(text).join(' · ')}</p>
            )}
            <ul className="mt-2 flex flex-col divide-y divide-line" aria-label={t('parts')}>
              {decks.map((deck) => {
                const deckCounts = counts?.decks.find((row) => row.deck === deck.id)?.counts
                const n = deckCounts ? sum(deckCounts) : 0
                const row = (
                  <>
                    <span className="flex flex-1 flex-wrap items-center justify-between gap-x-3">
                      <span>
                        {n > 0 && <span className="sr-only">{t('review')} </span>}
                        <Words of={deck.title} />
                      </span>
                      {deckCounts && n > 0 ? (
                        <CountWords counts={deckCounts} />
                      ) : (
                        <span className="text-sm text-soft">{t('nothing')}</span>
                      )}
                    </span>
                  </>
                )
                return (
                  <li key={deck.id}>
                    {n > 0 ? (
                      <Link
                        href={`/review?deck=${encodeURIComponent(deck.id)}`}
                        className="-mx-2 flex min-h-13 items-center gap-3 rounded-lg px-2 py-2 hover:bg-press"
                      >
                        {row}
                        <ChevronRight
                          aria-hidden="true"
                          className="size-5 text-soft"
                          strokeWidth={1.5}
                        />
                      </Link>
                    ) : (
                      <div className="flex min-h-13 items-center gap-3 py-2">{row}</div>
                    )}
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
      <p className="text-sm text-soft">{t('sharedLimit')}</p>
      <OptionsLink label={t('options')} />

      {left > 0 && (
        <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] -mb-4 bg-linear-to-t from-paper from-80% to-transparent pt-5 pb-4 desk:bottom-0 desk:pb-4">
          <Button
            look="main"
            onClick={() => router.push('/review')}
            className="min-h-16 w-full text-base"
          >
            {t('start')}
          </Button>
        </div>
      )}
    </Screen>
  )
}

/** The soonest seminar, if there is any, and the way to its plan. */
function NextSeminar({ today: { seminars, papers } }: { today: TodayRead }) {
  const t = useTranslations('today')
  const words = useDayWords()
  const [next] = seminars
  const paper = next && paperOfPlace(papers, next.placeId)
  if (!next || !paper) return null
  const isPart = next.placeId !== paper.id
  const day = words(next.seminar.date)
  return (
    <Link
      href={optionsHref(isPart ? { deck: next.placeId } : { paper: paper.id })}
      prefetch={false}
      className="numbers -mx-2 -mt-4 flex min-h-12 items-center self-start rounded-lg px-2 text-sm text-soft hover:bg-press hover:text-ink"
    >
      <Suspense fallback={t('seminar', { day })}>
        <SeminarLine
          place={{ paper: paper.id, deck: isPart ? next.placeId : undefined }}
          seminar={next.seminar}
          day={day}
        />
      </Suspense>
    </Link>
  )
}

function CountWords({ counts }: { counts: Counts }) {
  const t = useTranslations('today')
  return (
    <span className="numbers flex gap-3 text-sm text-soft">
      {counts.learning > 0 && <span>{t('learning', { n: counts.learning })}</span>}
      {counts.reviews > 0 && <span>{t('reviews', { n: counts.reviews })}</span>}
      {counts.fresh > 0 && <span>{t('fresh', { n: counts.fresh })}</span>}
    </span>
  )
}

/** Today's lines before they are known, where they will stand. */
function TodaySkeleton() {
  const t = useTranslations('today')
  return (
    <Screen title={t('title')}>
      <div aria-hidden="true" className="flex flex-col gap-6">
        <div className="skeleton -mt-5 h-5 w-40" />
        <div className="skeleton h-10 w-64" />
        <div className="flex flex-col gap-4 border-t border-line pt-6">
          <div className="skeleton h-6 w-11/12" />
          <div className="skeleton h-5 w-1/2" />
          {Array.from({ length: 5 }, (_, row) => (
            <div key={row} className="flex min-h-10 items-center justify-between gap-6">
              <div className="skeleton h-5 w-32" />
              <div className="skeleton h-5 w-14" />
            </div>
          ))}
        </div>
      </div>
    </Screen>
  )
}
