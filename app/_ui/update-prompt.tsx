'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { watchUpdates } from '@/lib/offline/register'
import { applyUpdate } from '@/lib/offline/update'
import { Button } from './button'

/** Says quietly that a new version stands ready, and takes it when the person says so and no tab is in a review. */
export function UpdatePrompt({ waiting }: { waiting: boolean }) {
  const t = useTranslations('update')
  const [put, setPut] = useState<'offered' | 'later' | 'busy'>('offered')
  const shown = waiting && put !== 'later'
  return (
    <div role="status" className="safe-x mx-auto max-w-2xl">
      {shown && (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong px-4 py-2">
          <p className="min-w-40 flex-1 text-sm">{t(put === 'busy' ? 'busy' : 'offer')}</p>
          <Button look="bare" className="text-sm" onClick={() => setPut('later')}>
            {t('later')}
          </Button>
          <Button
            className="text-sm"
            onClick={async () => {
              if ((await applyUpdate()) === 'review-in-progress') setPut('busy')
            }}
          >
            {t('now')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Keeps this tab's service worker and tells whether a new version is waiting. Development serves everything fresh instead. */
export function useUpdates(): boolean {
  const [waiting, setWaiting] = useState(false)
  useEffect(
    () =>
      process.env.NODE_ENV === 'production' ? watchUpdates(() => setWaiting(true)) : undefined,
    [],
  )
  return waiting
}
