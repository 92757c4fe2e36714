'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readyOffline } from '@/lib/offline/register'

/** What this is, and whether it would open without a network. */
export function About() {
  const t = useTranslations('settings')
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let left = false
    void readyOffline().then(() => left || setReady(true))
    return () => {
      left = true
    }
  }, [])
  return (
    <div className="flex flex-col gap-2 text-sm text-soft">
      <p className="text-ink">{t('version', { version: process.env.LOCI_VERSION ?? '' })}</p>
      <p>{t('aboutBody')}</p>
      <p role="status">{t(ready ? 'offlineReady' : 'offlineNotReady')}</p>
    </div>
  )
}
