'use client'

import { useTranslations } from 'use-intl'
import { usePercent } from '../_hooks/use-percent'
import type { Saving } from '../_hooks/use-saving'

/** What became of the last change, in one line that is always there. */
export function SavingStatus({ saving }: { saving: Saving | null }) {
  const t = useTranslations('settings')
  const percent = usePercent()
  return (
    <p
      role="status"
      className={`numbers min-h-[1lh] text-sm ${saving?.kind === 'failed' ? 'text-cinnabar' : 'text-soft'}`}
    >
      {saving?.kind === 'saved' && t('saved')}
      {saving?.kind === 'replanned' && t('replanned')}
      {saving?.kind === 'replanning' && t('replanning', { percent: percent(saving.part) })}
      {saving?.kind === 'failed' && t('errors.saveFailed')}
    </p>
  )
}
