'use client'

import { useEffect } from 'react'

/** Keeps the screen on while `active`. The browser lets go of it when the page goes out of sight; it is taken again on return. */
export function useWakeLock(active: boolean) {
  useEffect(() => {
    if (!active || !('wakeLock' in navigator)) return
    let held: WakeLockSentinel | null = null
    let left = false
    const take = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const taken = await navigator.wakeLock.request('screen')
        if (left) void taken.release()
        else held = taken
      } catch {
        // A low battery or a setting of the system says no: the screen goes dark as it always does.
      }
    }
    void take()
    document.addEventListener('visibilitychange', take)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', take)
      void held?.release()
    }
  }, [active])
}
