import { useEffect, useState } from 'react'
import { watchUpdates } from '@/lib/offline/register'

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
