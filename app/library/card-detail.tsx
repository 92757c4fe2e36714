'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import { retrievabilityOf } from '@/lib/schedule/replay'
import { type CardWithHistory, readCard } from '@/lib/store/library'
import { todayAt } from '@/lib/store/moment'
import { parametersOf, readSettings } from '@/lib/store/settings'
import { useMoment } from '../_hooks/moment'
import { useLive } from '../_hooks/use-live'
import { useSpan } from '../_hooks/use-span'
import { useText } from '../_hooks/use-text'
import { Disclosure } from '../_ui/disclosure'
import { Kind } from '../_ui/kind'
import { Locus } from '../_ui/locus'
import { Skeleton } from '../_ui/screen'
import { Back } from './back'

/** One card: both sides, the fact behind it and where the paper says it, what is remembered of it and how that came about. */
export function CardDetail({ cardId, query }: { cardId: CardId; query: string }) {
  const t = useTranslations('library')
  const moment = useMoment()
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const read = useLive(
    async (db) => {
      const found = await readCard(db, cardId)
      const settings = await readSettings(db)
      if (!found) return { found }
      const today = todayAt(moment, settings)
      return { found, today, recall: retrievabilityOf(found.state, today, parametersOf(settings)) }
    },
    [cardId, moment],
  )

  const loaded = read?.found?.card.id
  useEffect(() => {
    if (loaded) heading.current?.focus({ preventScroll: matchMedia('(min-width: 1024px)').matches })
  }, [loaded])

  if (!read) return <Skeleton lines={8} />
  if (!read.found) {
    return (
      <div className="flex flex-col gap-3">
        <Back href="/library" />
        <h2 className="reading text-xl">{t('notFound')}</h2>
        <p className="text-soft">{t('notFoundHint')}</p>
      </div>
    )
  }
  const { card } = read.found
  const list = query ? `?q=${encodeURIComponent(query)}` : `?deck=${encodeURIComponent(card.deck)}`
  return (
    <article className="flex flex-col gap-5 desk:sticky desk:top-6 desk:border-l desk:border-line desk:pl-10">
      <div className="desk:hidden">
        <Back href={`/library${list}`} />
      </div>
      <h2 ref={heading} tabIndex={-1} className="sr-only">
        {text(card.front)}
      </h2>
      <Sides found={read.found} />
      <FactOf found={read.found} />
      <Memory found={read.found} today={read.today} recall={read.recall} />
      <History found={read.found} />
    </article>
  )
}

/** Question and answer in the language shown, and under them in the other one. */
function Sides({ found: { card } }: { found: CardWithHistory }) {
  const t = useTranslations('library')
  const shown = useLocale() === 'en' ? 'en' : 'zh'
  const other = shown === 'en' ? 'zh' : 'en'
  const tag = { en: 'en', zh: 'zh-Hans' }
  return (
    <div className="flex flex-col gap-4">
      <Kind kind={card.kind} />
      <div lang={tag[shown]} className="flex flex-col gap-3">
        <p className="reading text-xl leading-normal whitespace-pre-line">{card.front[shown]}</p>
        <p
          className={`reading border-t border-line-strong pt-3 text-xl leading-normal whitespace-pre-line ${card.answer.type === 'list' ? 'listed' : ''}`}
        >
          {card.back[shown]}
        </p>
      </div>
      <Disclosure label={t('otherLanguage')} lang={tag[other]}>
        <div lang={tag[other]} className="flex flex-col gap-2 pb-2 text-soft">
          <p className="reading whitespace-pre-line">{card.front[other]}</p>
          <p className="reading border-t border-line pt-2 whitespace-pre-line">
            {card.back[other]}
          </p>
        </div>
      </Disclosure>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="text-sm font-semibold text-soft">{title}</h3>
      {children}
    </section>
  )
}

function FactOf({ found: { fact, siblings } }: { found: CardWithHistory }) {
  const t = useTranslations('library')
  const text = useText()
  return (
    <>
      <Part title={t('fact')}>
        <p className="reading">{text(fact.statement)}</p>
        <Locus locus={fact.locus} />
        {fact.note && (
          <p className="reading mt-1 border-l-2 border-cinnabar pl-4 text-soft">
            <span className="block font-sans text-xs">{t('factNote')}</span>
            {text(fact.note)}
          </p>
        )}
        <p className="text-sm text-soft">{t('importance', { n: fact.importance })}</p>
      </Part>
      {siblings.length > 0 && (
        <Part title={t('siblings')}>
          <ul className="flex flex-col divide-y divide-line">
            {siblings.map((sibling) => (
              <li key={sibling.id}>
                <Link
                  href={`/library?deck=${encodeURIComponent(sibling.deck)}&card=${encodeURIComponent(sibling.id)}`}
                  prefetch={false}
                  className="reading flex min-h-12 items-center rounded-lg py-2 underline decoration-line-strong underline-offset-4"
                >
                  {text(sibling.front)}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Memory({
  found: { card, state, suspended },
  today,
  recall,
}: {
  found: CardWithHistory
  today: number
  recall: number | null
}) {
  const t = useTranslations()
  const format = useFormatter()
  const span = useSpan()
  if (card.dropped) return <p className="text-soft">{t('library.dropped')}</p>
  const ahead = state.dueDay === null ? null : state.dueDay - today
  const when =
    ahead === null
      ? null
      : ahead === 0
        ? t('library.today')
        : ahead > 0
          ? t('library.inDays', { n: ahead })
          : t('library.ago', { n: -ahead })
  return (
    <Part title={t('library.memory')}>
      {suspended && <p>{t('library.suspended')}</p>}
      {recall !== null && state.phase === 'review' && (
        <p className="reading">
          {t('library.recall', {
            percent: format.number(recall, { style: 'percent', maximumFractionDigits: 0 }),
          })}
        </p>
      )}
      <p className="numbers text-sm text-soft">
        {[
          t(`phases.${state.phase}`),
          when && t('library.due', { when }),
          state.intervalDays > 0 && span.interval({ unit: 'days', days: state.intervalDays }),
          state.reps > 0 && t('library.reps', { n: state.reps }),
          state.reps > 0 && t('library.lapses', { n: state.lapses }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </Part>
  )
}

const ratingNames = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

function History({ found: { history } }: { found: CardWithHistory }) {
  const t = useTranslations()
  const format = useFormatter()
  return (
    <Part title={t('library.history')}>
      {history.length === 0 ? (
        <p className="text-soft">{t('library.noHistory')}</p>
      ) : (
        <table className="numbers w-full text-left text-sm">
          <thead className="text-soft">
            <tr>
              <th className="py-1 font-normal">{t('library.when')}</th>
              <th className="py-1 font-normal">{t('library.rating')}</th>
              <th className="py-1 text-right font-normal">{t('library.time')}</th>
            </tr>
          </thead>
          <tbody>
            {[...history].reverse().map(({ row, voided }) => (
              <tr
                key={row.id}
                className={`border-t border-line ${voided ? 'text-soft line-through' : ''}`}
              >
                <td className="py-1.5">
                  {format.dateTime(row.reviewedAt, { dateStyle: 'medium', timeStyle: 'short' })}
                </td>
                <td className="py-1.5">
                  {row.kind === 'reset'
                    ? t('library.reset')
                    : t(`ratings.${ratingNames[row.rating]}`)}
                  {row.kind === 'recognition' && ` (${t('library.recognition')})`}
                  {voided && <span className="sr-only"> ({t('library.undone')})</span>}
                </td>
                <td className="py-1.5 text-right">
                  {row.kind === 'reset'
                    ? ''
                    : t('time.seconds', { n: Math.max(1, Math.round(row.durationMs / 1000)) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}
