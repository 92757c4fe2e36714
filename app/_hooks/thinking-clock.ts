'use client'

import { useCallback, useEffect, useRef } from 'react'

/**
 * A clock of milliseconds that stands still while the page is out of sight or `paused`: what it counts is time spent
 * on a card.
 */
export function useThinkingClock(paused: boolean): () => number {
  const counted = useRef(0)
  /** `performance.now()` since when it runs; null while it stands. */
  const since = useRef<number | null>(null)

  useEffect(() => {
    const set = () => {
      if (since.current !== null) counted.current += performance.now() - since.current
      const runs = !paused && document.visibilityState === 'visible'
      since.current = runs ? performance.now() : null
    }
    set()
    document.addEventListener('visibilitychange', set)
    return () => document.removeEventListener('visibilitychange', set)
  }, [paused])

  return useCallback(
    () => counted.current + (since.current === null ? 0 : performance.now() - since.current),
    [],
  )
}
