'use client'

import { useTranslations } from 'use-intl'
import { changePreset, replans } from '@/lib/store/change-preset'
import type { Place } from '@/lib/store/plans'
import { currentMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import { useSaving } from '../_hooks/use-saving'
import { useText } from '../_hooks/use-text'
import { Link } from '../_ui/link'
import { SavingStatus } from '../_ui/saving-status'
import { Screen, Section } from '../_ui/screen'
import { optionsHref } from './addresses'
import { OptionFields } from './option-fields'
import type { StudyRead } from './options-screen'
import { PlaceList } from './places'
import { PresetChoice } from './preset-choice'
import { SeminarDate } from './seminar'
import { TodayOnly } from './today-only'
import { usePresetName } from './use-preset-name'
import { Workload } from './workload'

/** How a paper, or a part of it, is studied: which preset it goes by, what is in that, and what that means a day. */
export function PlaceOptions({ study, place }: { study: StudyRead; place: Place }) {
  const t = useTranslations('options')
  const text = useText()
  const db = useDb()
  const { saving, save } = useSaving()
  const { plans, papers, durations } = study
  const nameOf = usePresetName(plans)
  const paper = papers.find(({ id }) => id === place.paper)
  const deck = paper?.decks.find(({ id }) => id === place.deck)
  if (!db || !paper) return null

  const placeId = deck?.id ?? paper.id
  const plan = plans.of(place)
  const inherits = deck !== undefined && plans.named(deck.id) === null
  const title = text(deck?.title ?? paper.paper.title)
  const others = papers
    .flatMap(({ id, paper, decks }) => [{ id, title: paper.title }, ...decks])
    .filter(({ id }) => id !== placeId && plans.named(id) === plan.preset)

  return (
    <Screen title={title}>
      <p className="-mt-4 text-sm text-soft">
        <Link href="/options" className="inline-flex min-h-12 items-center underline">
          {t('title')}
        </Link>
        {deck && (
          <>
            {' · '}
            <Link
              href={optionsHref({ paper: paper.id })}
              className="inline-flex min-h-12 items-center underline"
            >
              {t('wholePaper')}
            </Link>
          </>
        )}
      </p>
      <Workload options={plan.options} durations={durations} />
      <SeminarDate plans={plans} place={place} save={save} />
      <Section title={t('preset')}>
        {inherits && <p className="text-soft">{t('inherits', { name: nameOf(plan.preset) })}</p>}
        <PresetChoice plans={plans} place={place} title={title} save={save} />
        {!inherits && others.length > 0 && (
          <p className="text-sm text-soft">
            {t('alsoOf', { places: others.map((one) => text(one.title)).join(t('listComma')) })}
          </p>
        )}
      </Section>
      <TodayOnly
        limits={plan.options}
        today={(day) => plans.todayOnly(placeId, day)}
        settings={plans.settings}
        placeId={placeId}
        isPart={deck !== undefined}
        save={save}
      />
      {!inherits && (
        <OptionFields
          key={plan.preset}
          options={plan.options}
          onChange={(field, value) =>
            save(
              (onProgress) =>
                changePreset(db, plan.preset, field, value, currentMoment(), onProgress),
              replans(field),
            )
          }
        />
      )}
      {!deck && (
        <Section title={t('parts')}>
          <p className="text-sm text-soft">{t('partsHint')}</p>
          <PlaceList paper={paper} plans={plans} partsOnly />
        </Section>
      )}
      <div
        className={`sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] -mb-4 py-2 desk:bottom-0 ${saving ? 'bg-paper' : 'pointer-events-none'}`}
      >
        <SavingStatus saving={saving} />
      </div>
    </Screen>
  )
}
