'use client'

import { useLocale, useTranslations } from 'use-intl'
import { timelineOf } from '@/lib/cards/timeline'
import { formatDate, formatWithinYear } from '@/lib/facts/format-date'
import { type Language, textKey } from '@/lib/i18n/language'
import { tallyStandings } from '@/lib/progress/standing'
import { useText } from '../_hooks/use-text'
import { Link } from '../_ui/link'
import type { ShownFact } from './paper-view'
import { Standing, StandingKey } from './standing'

/** What happened when: the dated facts down a line, year by year, each leading to its card. */
export function Timeline({ facts }: { facts: readonly ShownFact[] }) {
  const t = useTranslations()
  const language = useLanguageKey()
  const dated = facts.map((shown) => ({ date: shown.fact.date, shown }))
  const years = timelineOf(dated)
  if (years.length === 0) return <p className="text-soft">{t('library.noDates')}</p>
  return (
    <div className="flex flex-col gap-2">
      <StandingKey />
      <ol className="flex flex-col">
        {years.map(({ year, yearsBetween, facts }) => (
          <li key={year} className="flex flex-col">
            {yearsBetween > 0 && (
              <p className="ml-[4.25rem] border-l border-dashed border-line-strong py-2 pl-5 text-xs text-soft">
                {t('library.yearsBetween', { n: yearsBetween })}
              </p>
            )}
            <h3 className="numbers pt-2 text-sm font-semibold">
              {formatDate(String(year), language)}
            </h3>
            <ol className="flex flex-col">
              {facts.map(({ shown }) => (
                <Entry key={shown.fact.id} shown={shown} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </div>
  )
}

const useLanguageKey = () => textKey(useLocale() as Language)

function Entry({ shown: { fact, href, isChosen, standings } }: { shown: ShownFact }) {
  const t = useTranslations()
  const text = useText()
  const language = useLanguageKey()
  const date = fact.date ?? ''
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isChosen ? 'true' : undefined}
        className="group flex min-h-14 items-stretch rounded-lg hover:bg-press aria-[current]:bg-press"
      >
        <time
          dateTime={date}
          className="numbers w-[4.25rem] shrink-0 py-3.5 pr-2 text-right text-xs text-soft"
        >
          {formatWithinYear(date, language)}
        </time>
        <span aria-hidden="true" className="relative w-0 border-l border-line-strong">
          <span
            className="absolute top-4 -left-[5px] size-[9px] rounded-full ring-4 ring-paper"
            style={{ background: `var(--kind-${fact.kind})` }}
          />
        </span>
        <span className="flex flex-1 items-baseline justify-between gap-x-3 py-3 pr-2 pl-5">
          <span className="sr-only">{t(`kinds.${fact.kind}`)}: </span>
          <span className="reading flex-1">
            {fact.label ? text(fact.label) : text(fact.statement)}
          </span>
          <Standing tally={tallyStandings(standings)} />
        </span>
      </Link>
    </li>
  )
}
