'use client'

import { useTranslations } from 'use-intl'
import { changeSetting } from '@/lib/store/change-setting'
import { readSettings, type Settings, settingRanges } from '@/lib/store/settings'
import { currentMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import { useLive } from '../_hooks/use-live'
import { usePercent } from '../_hooks/use-percent'
import { useSaving } from '../_hooks/use-saving'
import { ButtonLink } from '../_ui/button'
import { Retention } from '../_ui/retention'
import { SelectRow } from '../_ui/row'
import { SavingStatus } from '../_ui/saving-status'
import { Skeleton } from '../_ui/screen'
import { Stepper } from '../_ui/stepper'

const hours = Array.from({ length: settingRanges.dayStartHour.max + 1 }, (_, hour) => ({
  value: hour,
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/**
 * How one studies: the same on every device that shares these data. All but the day's start are the default preset's;
 * the rest of it, and other presets, are among the options.
 */
export function Study() {
  const t = useTranslations('settings')
  const percent = usePercent()
  const db = useDb()
  const settings = useLive(readSettings, [])
  const { saving, save } = useSaving()
  if (!db || !settings) return <Skeleton lines={4} />

  const change = <F extends keyof Settings>(field: F, value: Settings[F]) =>
    save(
      (onProgress) => changeSetting(db, field, value, currentMoment(), onProgress),
      field === 'desiredRetention',
    )

  return (
    <>
      <Stepper
        label={t('newPerDay')}
        hint={t('newPerDayHint')}
        value={settings.newPerDay}
        step={5}
        range={settingRanges.newPerDay}
        onChange={(value) => change('newPerDay', value)}
      />
      <Stepper
        label={t('reviewsPerDay')}
        value={settings.reviewsPerDay}
        step={20}
        range={settingRanges.reviewsPerDay}
        onChange={(value) => change('reviewsPerDay', value)}
      />
      <Retention
        value={settings.desiredRetention}
        range={settingRanges.desiredRetention}
        words={percent}
        onChange={(value) => change('desiredRetention', value)}
      />
      <SelectRow
        label={t('dayStart')}
        hint={t('dayStartHint')}
        value={settings.dayStartHour}
        options={hours}
        onChange={(hour) => void change('dayStartHour', hour)}
      />
      <SavingStatus saving={saving} />
      <ButtonLink href="/options" className="self-start">
        {t('allOptions')}
      </ButtonLink>
    </>
  )
}
