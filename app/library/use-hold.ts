'use client'

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'

const holdMs = 500
/** A finger that goes further than this scrolls. */
const slackPx = 10

/** Handlers by which a link can be held as well as followed: a finger or button that stays on it, or the space bar. */
export function useHold(onHold: (() => void) | undefined) {
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number }>(null)
  const wasHeld = useRef(false)
  const end = () => {
    clearTimeout(held.current?.timer)
    held.current = null
  }
  useEffect(() => () => clearTimeout(held.current?.timer), [])
  if (!onHold) return {}
  return {
    onPointerDown(event: PointerEvent) {
      wasHeld.current = false
      if (event.button !== 0) return
      const timer = setTimeout(() => {
        wasHeld.current = true
        end()
        onHold()
      }, holdMs)
      held.current = { timer, x: event.clientX, y: event.clientY }
    },
    onPointerMove(event: PointerEvent) {
      const at = held.current
      if (at && Math.hypot(event.clientX - at.x, event.clientY - at.y) > slackPx) end()
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: end,
    onClick(event: MouseEvent) {
      if (wasHeld.current) event.preventDefault()
    },
    /** A finger that stays on a link would open the browser's own menu. */
    onContextMenu(event: MouseEvent) {
      if (held.current || wasHeld.current) event.preventDefault()
    },
    onDragStart: (event: MouseEvent) => event.preventDefault(),
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== ' ') return
      event.preventDefault()
      onHold()
    },
  }
}
