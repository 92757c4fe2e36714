'use client'

import { useTranslations } from 'use-intl'
import { type Rating, ratingNames, ratings } from '@/lib/schedule/review'
import { type Preferences, setPreference, usePreferences } from '../_hooks/preferences'
import { Choice } from '../_ui/choice'
import { SwitchRow } from '../_ui/row'
import { Section } from '../_ui/screen'

/** How a review is held, seen and heard on this device. */
export function Reviewing() {
  const t = useTranslations('settings')
  const { textSize } = usePreferences()
  return (
    <Section title={t('reviewing')}>
      <Choice
        legend={t('review.textSize')}
        value={String(textSize)}
        onChange={(value) => setPreference('textSize', Number(value) as Preferences['textSize'])}
        options={(['0', '1', '2', '3'] as const).map((value) => ({
          value,
          label: t(`review.sizes${value}`),
        }))}
      />
      <Switch field="typeIn" />
      <Swipe field="swipeLeft" />
      <Swipe field="swipeRight" />
      <p className="-mt-2 text-sm text-soft">{t('review.swipeHint')}</p>
      <Switch field="haptics" />
      <Switch field="autoPlay" />
    </Section>
  )
}

function Switch({ field }: { field: 'typeIn' | 'haptics' | 'autoPlay' }) {
  const t = useTranslations('settings.review')
  const value = usePreferences()[field]
  return (
    <SwitchRow
      label={t(field)}
      hint={t(`${field}Hint`)}
      checked={value}
      onChange={async (on) => setPreference(field, on)}
    />
  )
}

/** The rating that a swipe to one side gives, or none. */
function Swipe({ field }: { field: 'swipeLeft' | 'swipeRight' }) {
  const t = useTranslations()
  const value = usePreferences()[field]
  return (
    <label className="flex items-center justify-between gap-4">
      {t(`settings.review.${field}`)}
      <select
        value={value}
        onChange={({ target }) =>
          setPreference(field, target.value === 'off' ? 'off' : (Number(target.value) as Rating))
        }
        className="min-h-12 rounded-lg border border-line-strong bg-sheet px-3"
      >
        <option value="off">{t('settings.review.swipeOff')}</option>
        {ratings.map((rating) => (
          <option key={rating} value={rating}>
            {t(`ratings.${ratingNames[rating]}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
