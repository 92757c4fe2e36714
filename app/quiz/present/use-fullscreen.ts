'use client'

import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void) {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}

/** Whether the page has the whole screen, and what gives or takes it; null where the browser cannot, as on an iPhone. */
export function useFullscreen(): { readonly isOn: boolean; readonly toggle: (() => void) | null } {
  const isOn = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  )
  const isThere = useSyncExternalStore(
    subscribe,
    () => document.fullscreenEnabled,
    () => false,
  )
  return { isOn, toggle: isThere ? toggle : null }
}

function toggle(): void {
  const changed = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  // Refused where no key or button asked for it: all else works in a window too.
  changed.catch(() => {})
}
