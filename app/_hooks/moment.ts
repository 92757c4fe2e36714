'use client'

import { useEffect, useState } from 'react'
import { epochMs } from '@/lib/schedule/units'
import type { Moment } from '@/lib/store/moment'

/** The zone this device is in now; it may change on a journey, so it is asked for each time. */
export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** This instant and this place: the one clock of the app. */
export const currentMoment = (): Moment => ({ now: epochMs(Date.now()), timeZone: timeZone() })

/** The current moment, renewed every half minute and whenever the page comes back to view, so that a day may roll over while it is open. */
export function useMoment(): Moment {
  const [moment, setMoment] = useState(currentMoment)
  useEffect(() => {
    const renew = () => {
      if (document.visibilityState === 'visible') setMoment(currentMoment())
    }
    const timer = setInterval(renew, 30_000)
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [])
  return moment
}
