'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { applyUpdate } from '@/lib/offline/update'
import { Button } from './button'

/** Says quietly that a new version stands ready, and takes it when the person says so and no tab is in a review. */
export function UpdatePrompt() {
  const t = useTranslations('update')
  const [put, setPut] = useState<'offer' | 'busy' | 'updating' | 'later'>('offer')
  const isUpdating = put === 'updating'
  const update = async () => {
    if (isUpdating) return
    setPut('updating')
    setPut((await applyUpdate()) === 'review-in-progress' ? 'busy' : 'offer')
  }
  if (put === 'later') return null
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong px-4 py-2">
      <p className="min-w-40 flex-1 text-sm">{t(put)}</p>
      <div className="ml-auto flex items-center gap-x-4">
        <Button
          look="bare"
          className={`text-sm ${isUpdating ? 'invisible' : ''}`}
          onClick={() => setPut('later')}
        >
          {t('later')}
        </Button>
        {/* Not disabled: that would take the focus from it. */}
        <Button
          aria-disabled={isUpdating}
          className="text-sm aria-disabled:opacity-50"
          onClick={update}
        >
          {t('now')}
        </Button>
      </div>
    </div>
  )
}
