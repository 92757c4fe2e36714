'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FactKind } from '@/lib/cards/deck-file'
import { factKinds } from '@/lib/cards/fact-kinds'
import { type Beyond, beyondLimit, readBeyond } from '@/lib/store/beyond'
import type { Scope } from '@/lib/store/queue'
import type { Flag, PaperRow } from '@/lib/store/rows'
import { useMoment } from '../_hooks/moment'
import { useLive } from '../_hooks/use-live'
import { scopeOfPlace, usePlaces } from '../_hooks/use-places'
import { ButtonLink } from '../_ui/button'
import { SelectRow } from '../_ui/row'
import { Stepper } from '../_ui/stepper'
import { type Asked, aheadDays, reviewHref } from '../review/address'

const importances = [
  { value: 1, name: 'essential' },
  { value: 2, name: 'supporting' },
  { value: 3, name: 'detail' },
] as const
const flags = [
  { value: 1, name: 'red' },
  { value: 2, name: 'orange' },
  { value: 3, name: 'green' },
  { value: 4, name: 'blue' },
] as const

/** Ways to study beyond today's queue, each with how many cards it has and what it does to the schedule. */
export function StudyMore({ papers }: { papers: readonly PaperRow[] }) {
  const t = useTranslations('options.more')
  const [days, setDays] = useState(3)
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm text-soft">{t('hint')}</p>
      <Way
        title={t('forgotten')}
        hint={t('forgottenHint')}
        asked={{ beyond: { kind: 'forgotten' } }}
      />
      <Way title={t('ahead')} hint={t('aheadHint')} asked={{ beyond: { kind: 'ahead', days } }}>
        <Stepper
          label={t('aheadDays')}
          value={days}
          step={1}
          range={aheadDays}
          onChange={async (value) => setDays(value)}
        />
      </Way>
      <Filtered papers={papers} />
    </div>
  )
}

/** Cards picked by what they are about. */
function Filtered({ papers }: { papers: readonly PaperRow[] }) {
  const t = useTranslations('options.more')
  const names = useTranslations('kinds')
  const [place, setPlace] = useState('')
  const [factKind, setKind] = useState<FactKind | ''>('')
  const [section, setSection] = useState('')
  const [flag, setFlag] = useState<Flag | 0>(0)
  const [importance, setImportance] = useState<1 | 2 | 3 | 0>(1)
  const { options: places, sections } = usePlaces(papers, place)
  const any = { value: '', label: t('any') } as const
  const beyond: NonNullable<Asked['beyond']> = {
    kind: 'filter',
    ...(factKind && { factKind }),
    ...(section && { section }),
    ...(flag && { flag }),
    ...(importance && { importance }),
  }
  const asked: Asked = {
    ...scopeOfPlace(papers, place),
    beyond,
  }
  return (
    <Way title={t('filter')} hint={t('filterHint')} asked={asked}>
      <SelectRow
        label={t('part')}
        value={place}
        options={[{ value: '', label: t('everything') }, ...places]}
        onChange={(value) => {
          setPlace(value)
          setSection('')
        }}
      />
      <SelectRow<1 | 2 | 3 | 0>
        label={t('importance')}
        value={importance}
        options={[
          { value: 0, label: t('any') },
          ...importances.map(({ value, name }) => ({ value, label: t(`importances.${name}`) })),
        ]}
        onChange={setImportance}
      />
      <SelectRow<FactKind | ''>
        label={t('kind')}
        value={factKind}
        options={[any, ...factKinds.map((value) => ({ value, label: names(value) }))]}
        onChange={setKind}
      />
      {sections && sections.length > 0 && (
        <SelectRow<string>
          label={t('section')}
          value={section}
          options={[any, ...sections.map((value) => ({ value, label: value }))]}
          onChange={setSection}
        />
      )}
      <SelectRow<Flag | 0>
        label={t('flag')}
        value={flag}
        options={[
          { value: 0, label: t('any') },
          ...flags.map(({ value, name }) => ({ value, label: t(`flags.${name}`) })),
        ]}
        onChange={setFlag}
      />
    </Way>
  )
}

/** One way to study more, with its count before it is begun. */
function Way(props: { title: string; hint: string; asked: Asked; children?: ReactNode }) {
  const t = useTranslations('options.more')
  const moment = useMoment()
  const { asked } = props
  const count = useLive(
    async (db) => {
      const beyond = { ...asked.beyond, since: moment.now } as Beyond
      const scope: Scope & { beyond: Beyond } = { ...asked, beyond }
      const { learning, main } = await readBeyond(db, scope, moment)
      return learning.length + main.length
    },
    [JSON.stringify(asked), moment],
  )
  return (
    <div className="flex flex-col gap-3">
      <div>
        <h3>{props.title}</h3>
        <p className="text-sm text-soft">{props.hint}</p>
      </div>
      {props.children}
      <div className="flex min-h-12 items-center justify-between gap-4">
        <p aria-live="polite" className="numbers min-h-[1lh]">
          {count !== undefined &&
            (count >= beyondLimit
              ? t('countCapped', { n: beyondLimit })
              : t('count', { n: count }))}
        </p>
        {count !== 0 && (
          <ButtonLink href={reviewHref(asked)} aria-label={t('startOf', { title: props.title })}>
            {t('start')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
