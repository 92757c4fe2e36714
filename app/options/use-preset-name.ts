'use client'

import { useTranslations } from 'use-intl'
import type { Plans } from '@/lib/store/plans'

/** The name of a preset as a person gave it; the default one has its name from the language shown. */
export function usePresetName({ presets }: Plans): (id: string) => string {
  const t = useTranslations('options')
  return (id) => presets.find((preset) => preset.id === id)?.name ?? t('standard')
}
