'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Plans } from '@/lib/store/plans'
import { useText } from '../_hooks/use-text'
import { Link } from '../_ui/link'
import { Screen, Section } from '../_ui/screen'
import { optionsHref } from './addresses'
import type { StudyRead } from './options-screen'
import { StudyMore } from './study-more'
import { usePresetName } from './use-preset-name'

/** What can be studied beyond today, and each paper and part with the preset that it goes by. */
export function Places({ study }: { study: StudyRead }) {
  const t = useTranslations('options')
  const { papers, plans } = study
  return (
    <Screen title={t('title')}>
      <Section title={t('more.title')}>
        <StudyMore papers={papers} />
      </Section>
      <Section title={t('places')}>
        <p className="text-sm text-soft">{t('placesHint')}</p>
        {papers.map((paper) => (
          <PlaceList key={paper.id} paper={paper} plans={plans} />
        ))}
      </Section>
    </Screen>
  )
}

/** A paper and its parts, each with its preset. */
export function PlaceList(props: {
  paper: StudyRead['papers'][number]
  plans: Plans
  /** Leaves the paper itself out, on its own page. */
  partsOnly?: boolean
}) {
  const { paper, plans, partsOnly } = props
  const t = useTranslations('options')
  const text = useText()
  const nameOf = usePresetName(plans)
  const row = (href: string, title: string, preset: string | null, isPart = true) => (
    <li key={href}>
      <Link
        href={href}
        prefetch={false}
        className="-mx-2 flex min-h-13 items-center gap-3 rounded-lg px-2 py-2 hover:bg-press"
      >
        <span
          className={`flex flex-1 flex-wrap justify-between gap-x-3 ${isPart && !partsOnly ? 'pl-4' : ''}`}
        >
          <span className={isPart ? '' : 'reading'}>{title}</span>
          <span className="text-sm text-soft">
            {preset === null ? t(isPart ? 'asPaper' : 'standard') : nameOf(preset)}
          </span>
        </span>
        <ChevronRight aria-hidden="true" className="size-5 text-soft" strokeWidth={1.5} />
      </Link>
    </li>
  )
  return (
    <ul className="flex flex-col divide-y divide-line">
      {!partsOnly &&
        row(
          optionsHref({ paper: paper.id }),
          text(paper.paper.title),
          plans.named(paper.id),
          false,
        )}
      {paper.decks.map(({ id, title }) =>
        row(optionsHref({ deck: id }), text(title), plans.named(id)),
      )}
    </ul>
  )
}
