'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * A part of the app that is fetched once it is wanted; null until it is here. Where it cannot be had, as without a
 * network before the app is stored for offline use, `onFail` is told, and the next want asks again.
 */
export function useLoaded<T extends object>(
  wanted: boolean,
  load: () => Promise<T>,
  onFail?: () => void,
): T | null {
  const [loaded, setLoaded] = useState<T | null>(null)
  const latest = useRef({ load, onFail })
  useEffect(() => {
    latest.current = { load, onFail }
  })
  useEffect(() => {
    if (!wanted) return
    let left = false
    latest.current.load().then(
      (part) => left || setLoaded(part),
      (error) => {
        console.warn('A part of the page could not be fetched.', error)
        if (!left) latest.current.onFail?.()
      },
    )
    return () => {
      left = true
    }
  }, [wanted])
  return loaded
}
