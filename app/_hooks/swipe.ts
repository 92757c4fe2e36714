'use client'

import { useEffect, useRef } from 'react'

/** Which way a card is being drawn. */
export type Side = 'left' | 'right'

interface SwipeHandlers {
  /** The card under the finger moves sideways by so many pixels. */
  onDrag(card: HTMLElement, dx: number): void
  /** The finger is lifted, or the browser takes over (then `dx` is 0). */
  onEnd(card: HTMLElement, dx: number): void
  /** A touch or click on the card that moved nothing, selected nothing and met no control. */
  onTap(): void
}

/** So far a finger trembles. */
const slopPx = 10
const controls = 'a, button, input, textarea, summary'

/**
 * Gestures on the element of `selector` within the page. A finger that starts up or down scrolls, one that selects text
 * selects: only a clearly sideways one draws the card. The mouse draws nothing, since it selects text that way.
 */
export function useSwipe(selector: string, handlers: SwipeHandlers) {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })

  useEffect(() => {
    let start: { id: number; x: number; y: number; card: HTMLElement; drawn: boolean } | null = null
    const cardAt = ({ target }: Event) =>
      target instanceof Element && !target.closest(controls)
        ? target.closest<HTMLElement>(selector)
        : null
    const selects = () => getSelection()?.isCollapsed === false

    const onDown = (event: PointerEvent) => {
      const card = cardAt(event)
      start = null
      if (!card || !event.isPrimary || event.pointerType === 'mouse' || selects()) return
      start = { id: event.pointerId, x: event.clientX, y: event.clientY, card, drawn: false }
    }
    const onMove = (event: PointerEvent) => {
      if (start?.id !== event.pointerId) return
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y]
      if (!start.drawn) {
        if (Math.max(Math.abs(dx), Math.abs(dy)) < slopPx) return
        if (Math.abs(dx) < 1.5 * Math.abs(dy) || selects()) {
          start = null
          return
        }
        start.drawn = true
        start.card.setPointerCapture(event.pointerId)
      }
      latest.current.onDrag(start.card, dx)
    }
    const onUp = (event: PointerEvent) => {
      if (start?.id !== event.pointerId) return
      const { card, drawn, x } = start
      start = null
      if (drawn) latest.current.onEnd(card, event.type === 'pointerup' ? event.clientX - x : 0)
    }
    const onClick = (event: MouseEvent) => {
      if (cardAt(event) && !selects()) latest.current.onTap()
    }

    addEventListener('pointerdown', onDown)
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onUp)
    addEventListener('click', onClick)
    return () => {
      removeEventListener('pointerdown', onDown)
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onUp)
      removeEventListener('click', onClick)
    }
  }, [selector])
}
