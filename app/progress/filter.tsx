'use client'

import { useTranslations } from 'use-intl'
import { factKinds } from '@/lib/cards/fact-kinds'
import { periodNames } from '@/lib/progress/period'
import type { PaperRow } from '@/lib/store/rows'
import { usePlaces } from '../_hooks/use-places'
import { Choice } from '../_ui/choice'
import { Disclosure } from '../_ui/disclosure'
import { sectionLang, useSectionWords } from '../_ui/locus-words'
import { SelectRow } from '../_ui/row'
import { Words } from '../_ui/words'
import type { Looking } from './statistician'

const levels = [1, 2, 3] as const

/** Which cards the numbers are of, and how far back they look. */
export function Filter(props: {
  looking: Looking
  papers: readonly PaperRow[]
  onChange(changes: Readonly<Record<string, string>>): void
}) {
  const { cut, period } = props.looking
  const t = useTranslations('progress')
  const kinds = useTranslations('kinds')
  const sectionWords = useSectionWords()
  const place = cut.place ?? ''
  const { options: places, sections } = usePlaces(props.papers, place)
  const change = (name: string) => (value: string) => props.onChange({ [name]: value })
  const all = { value: '', label: t('every') }
  const importance = (level: number) => t(`importance.${level as 1 | 2 | 3}`)
  const placeWord = places.find(({ value }) => value === place)?.label
  const words = [
    ...(place && placeWord ? [placeWord] : []),
    ...(cut.kind ? [kinds(cut.kind)] : []),
    ...(cut.section ? [sectionWords(cut.section)] : []),
    ...(cut.importance ? [importance(cut.importance)] : []),
  ]
  const cutWords = words.length > 0 ? words : [t('allCards')]
  const label = [t(`lastPeriods.${period}`), ...cutWords].join(' · ')
  return (
    <Disclosure label={<Words of={{ zh: label, en: label }} />}>
      <div className="flex flex-col gap-3 pb-3">
        <Choice
          legend={t('period')}
          value={period}
          options={periodNames.map((value) => ({ value, label: t(`periods.${value}`) }))}
          onChange={change('period')}
        />
        <SelectRow
          label={t('place')}
          value={place}
          options={[all, ...places]}
          onChange={(value) => props.onChange({ place: value, section: '' })}
        />
        <SelectRow
          label={t('kind')}
          value={cut.kind ?? ''}
          options={[all, ...factKinds.map((kind) => ({ value: kind, label: kinds(kind) }))]}
          onChange={change('kind')}
        />
        {sections && sections.length > 1 && (
          <SelectRow
            label={t('section')}
            value={cut.section ?? ''}
            options={[
              all,
              ...sections.map((section) => ({
                value: section,
                label: sectionWords(section),
                ...sectionLang(section),
              })),
            ]}
            onChange={change('section')}
          />
        )}
        <SelectRow
          label={t('importanceLabel')}
          value={String(cut.importance ?? '')}
          options={[
            all,
            ...levels.map((level) => ({ value: String(level), label: importance(level) })),
          ]}
          onChange={change('importance')}
        />
      </div>
    </Disclosure>
  )
}
