'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { type CardId, ownPaper } from '@/lib/cards/card-id'
import type { Argument } from '@/lib/cards/deck-file'
import { type Language, langOfKey, textKey } from '@/lib/i18n/language'
import { isLeech } from '@/lib/schedule/leech'
import { retrievabilityOf } from '@/lib/schedule/replay'
import type { StudyDay } from '@/lib/schedule/units'
import { hasDeckChanged } from '@/lib/store/card-marks'
import { type CardWithHistory, readCard } from '@/lib/store/library'
import { todayAt } from '@/lib/store/moment'
import { readPlan } from '@/lib/store/plans'
import { useMoment } from '../_hooks/moment'
import { useLive } from '../_hooks/use-live'
import { usePercent } from '../_hooks/use-percent'
import { useSpan } from '../_hooks/use-span'
import { Disclosure } from '../_ui/disclosure'
import { Kind } from '../_ui/kind'
import { Link } from '../_ui/link'
import { Locus } from '../_ui/locus'
import { Skeleton } from '../_ui/screen'
import { Share } from '../_ui/share'
import { Words } from '../_ui/words'
import { Back } from './back'
import { CardDeeds } from './card-deeds'
import { DeckChange } from './deck-change'
import { EditOwn } from './own/edit-own'
import { cardHref, deckHref } from './places'
import { SetMarks } from './set-marks'
import { useDoing } from './use-doing'

/** One card: both sides, the fact behind it and where the paper says it, what is remembered of it and how that came about. */
export function CardDetail(props: {
  cardId: CardId
  /** The list that the card was chosen from; without one, that of its deck. */
  listHref: string | null | undefined
}) {
  const { cardId } = props
  const t = useTranslations('library')
  const moment = useMoment()
  const read = useLive(
    async (db) => {
      const found = await readCard(db, cardId)
      if (!found) return { found }
      const { settings, options, parameters } = await readPlan(db, found.card)
      const { state, marks } = found
      const today = todayAt(moment, settings)
      return {
        found,
        today,
        recall: retrievabilityOf(state, today, parameters),
        isLeech: isLeech(state.lapses, options.leechThreshold, marks.leech),
      }
    },
    [cardId, moment],
  )

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
  return <CardPage key={read.found.card.id} {...read} listHref={props.listHref} />
}

interface Shown {
  found: CardWithHistory
  today: StudyDay
  /** The predicted recall today; null for a card that was never seen. */
  recall: number | null
  isLeech: boolean
}

function CardPage(props: Shown & { listHref: string | null | undefined }) {
  const { found, isLeech } = props
  const { card, marks } = found
  const doing = useDoing()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: matchMedia('(min-width: 1024px)').matches })
  }, [])
  const isBuried = marks.buriedUntil !== null && marks.buriedUntil > props.today
  return (
    <article className="flex flex-col gap-5 desk:sticky desk:top-6 desk:border-l desk:border-line desk:pl-10">
      <div className="desk:hidden">
        <Back href={props.listHref || deckHref(card.deck)} keepsPlace />
      </div>
      <h2 ref={heading} tabIndex={-1} className="sr-only">
        <Words of={card.front} />
      </h2>
      <Sides found={found}>
        <SetMarks marks={marks} isBuried={isBuried} isLeech={isLeech} />
      </Sides>
      {card.shipped && hasDeckChanged(card, marks) && (
        <DeckChange card={card} deck={card.shipped} doing={doing} />
      )}
      <Share card={card} locus={found.fact.locus} />
      {card.paper === ownPaper && !card.dropped && <EditOwn card={card} />}
      <FactOf found={found} />
      <Memory {...props} />
      <History found={found} />
      {card.dropped === 0 && (
        <CardDeeds found={found} isBuried={isBuried} isLeech={isLeech} doing={doing} />
      )}
    </article>
  )
}

/** Question and answer in the language shown, and under them in the other one; above them what is set on the card. */
function Sides({ found: { card }, children }: { found: CardWithHistory; children: ReactNode }) {
  const t = useTranslations('library')
  const shown = textKey(useLocale() as Language)
  const other = shown === 'en' ? 'zh' : 'en'
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Kind kind={card.kind} />
        {children}
      </div>
      <div lang={langOfKey[shown]} className="flex flex-col gap-3">
        <p className="reading text-xl leading-normal whitespace-pre-line">
          <Words of={card.front} />
        </p>
        <p
          className={`reading border-t border-line-strong pt-3 text-xl leading-normal whitespace-pre-line ${card.answer.type === 'list' ? 'listed' : ''}`}
        >
          <Words of={card.back} />
        </p>
      </div>
      <Disclosure label={t('otherLanguage')} lang={langOfKey[other]}>
        <div lang={langOfKey[other]} className="flex flex-col gap-2 pb-2 text-soft">
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
  return (
    <>
      <Part title={t('fact')}>
        <p className="reading">
          <Words of={fact.statement} />
        </p>
        <Locus locus={fact.locus} />
        {fact.argument && <Grounds argument={fact.argument} />}
        {fact.note && (
          <p className="reading mt-1 border-l-2 border-cinnabar pl-4 text-soft">
            <span className="block font-sans text-xs">{t('factNote')}</span>
            <Words of={fact.note} />
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
                  href={cardHref(deckHref(sibling.deck), sibling.id)}
                  prefetch={false}
                  className="reading flex min-h-12 items-center rounded-lg py-2 whitespace-pre-line underline decoration-line-strong underline-offset-4"
                >
                  <Words of={sibling.front} />
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

/** What an argument rests on, and how far it goes. */
function Grounds({ argument: { grounds, limit } }: { argument: Argument }) {
  const t = useTranslations('library')
  return (
    <Disclosure label={t('groundsAndLimit')}>
      <div className="reading flex flex-col gap-2 pb-2 text-soft">
        <ul className="list-disc pl-5">
          {grounds.map((ground) => (
            <li key={ground.en}>
              <Words of={ground} />
            </li>
          ))}
        </ul>
        {limit && (
          <p>
            <span className="block font-sans text-xs">{t('roles.limit')}</span>
            <Words of={limit} />
          </p>
        )}
      </div>
    </Disclosure>
  )
}

function Memory({ found: { card, state }, today, recall }: Shown) {
  const t = useTranslations()
  const percent = usePercent()
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
      {recall !== null && state.phase === 'review' && (
        <p className="reading">
          {t('library.recall', {
            percent: percent(recall),
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
