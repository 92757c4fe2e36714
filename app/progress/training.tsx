'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { defaultPreset, type Plans, type Preset, readPlans } from '@/lib/store/plans'
import { useLive } from '../_hooks/use-live'
import { SelectRow } from '../_ui/row'
import { Section } from '../_ui/screen'
import { usePresetName } from '../options/use-preset-name'
import { PresetTraining } from './preset-training'
import { trainingAnchor } from './training-place'
import { useTrainable } from './use-trainable'

/** The memory model's own weights, fitted to the person's log, preset by preset. */
export function Training() {
  const t = useTranslations('training')
  const plans = useLive(readPlans, [])
  const trainable = useTrainable()
  const [chosen, choose] = useState(defaultPreset)
  const place = useRef<HTMLDivElement>(null)
  const isThere = plans !== undefined && trainable !== undefined
  useEffect(() => {
    // A link may have led here before there was anything to scroll to.
    if (isThere && location.hash === `#${trainingAnchor}`) place.current?.scrollIntoView()
  }, [isThere])
  if (!plans || !trainable) return null
  const withReviews = plans.presets.filter(({ id }) => (trainable.get(id) ?? 0) > 0)
  const preset = withReviews.find(({ id }) => id === chosen) ?? withReviews[0] ?? plans.presets[0]
  if (!preset) return null
  return (
    <div ref={place} id={trainingAnchor} className="scroll-mt-6">
      <Section title={t('title')}>
        <p className="text-soft">{t('intro')}</p>
        {withReviews.length > 1 && (
          <PresetSelect plans={plans} presets={withReviews} chosen={preset.id} onChoose={choose} />
        )}
        <PresetTraining key={preset.id} preset={preset} reviews={trainable.get(preset.id) ?? 0} />
      </Section>
    </div>
  )
}

function PresetSelect(props: {
  plans: Plans
  presets: readonly Preset[]
  chosen: string
  onChoose(preset: string): void
}) {
  const t = useTranslations('training')
  const nameOf = usePresetName(props.plans)
  return (
    <SelectRow
      label={t('preset')}
      value={props.chosen}
      options={props.presets.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      onChange={props.onChoose}
    />
  )
}
