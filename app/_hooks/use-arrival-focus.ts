'use client'

import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Takes the focus along to a screen that somebody went to, as a page that loads anew would: else it stays on the
 * link that led there, or is lost with it. What the screen then gives it to keeps it.
 * @returns for the element that holds the screen, which must take the focus
 */
export function useArrivalFocus(path: string): RefObject<HTMLElement | null> {
  const screen = useRef<HTMLElement>(null)
  const last = useRef(path)
  useLayoutEffect(() => {
    if (last.current !== path) screen.current?.focus({ preventScroll: true })
    last.current = path
  }, [path])
  return screen
}
