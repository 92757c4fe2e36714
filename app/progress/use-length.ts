'use client'

import { useTranslations } from 'use-intl'
import { useSpan } from '../_hooks/use-span'

/** Words for time spent, to the minute: "40 minutes", "6 hours 5 minutes". */
export function useLength(): (ms: number) => string {
  const t = useTranslations('work')
  const span = useSpan()
  return (ms) => {
    const minutes = Math.round(ms / 60_000)
    if (minutes < 60) return span.words(ms)
    return t('length', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  }
}
