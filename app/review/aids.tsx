'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Rating, ratingNames } from '@/lib/schedule/review'
import { usePreferences } from '../_hooks/preferences'
import { stopReading } from '../_hooks/read-aloud'
import { type Side, useSwipe } from '../_hooks/swipe'
import { useWakeLock } from '../_hooks/wake-lock'

/** So far a card is drawn before letting go of it rates it. */
const commitPx = 96

/**
 * What helps a hand, an eye and an ear along beside the buttons: tapping the question shows the answer, drawing the
 * card aside rates it, the screen stays on, cards are read aloud where that is wanted. The page works without it.
 */
export function Aids(props: {
  showing: number
  revealed: boolean
  onReveal(): void
  onRate(rating: Rating): void
  onRead(): void
}) {
  const { showing, revealed } = props
  const t = useTranslations('ratings')
  const { swipeLeft, swipeRight, typeIn, autoPlay } = usePreferences()
  const [drawn, setDrawn] = useState<{ side: Side; rating: Rating; enough: boolean } | null>(null)

  useWakeLock(true)

  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    if (autoPlay) latest.current.onRead()
    return stopReading
  }, [autoPlay, showing, revealed])

  const drawnBy = (dx: number): typeof drawn => {
    const side = dx < 0 ? 'left' : 'right'
    const rating = side === 'left' ? swipeLeft : swipeRight
    if (!revealed || rating === 'off') return null
    return { side, rating, enough: Math.abs(dx) >= commitPx }
  }
  useSwipe('[data-card]', {
    onDrag: (card, dx) => {
      const now = drawnBy(dx)
      setDrawn((before) =>
        before?.side === now?.side && before?.enough === now?.enough ? before : now,
      )
      move(card, now ? dx : 0, false)
    },
    onEnd: (card, dx) => {
      const now = drawnBy(dx)
      setDrawn(null)
      if (!now?.enough) {
        move(card, 0, true)
        return
      }
      move(card, Math.sign(dx) * innerWidth, true)
      props.onRate(now.rating)
      // Where the rating could not be written, the card is still here.
      setTimeout(() => move(card, 0, true), 400)
    },
    onTap: () => {
      if (!revealed && !typeIn) props.onReveal()
    },
  })

  if (!drawn) return null
  const { side, rating, enough } = drawn
  return (
    <p
      aria-hidden="true"
      className={`pointer-events-none fixed top-1/3 z-10 rounded-lg border-2 bg-sheet px-4 py-2 text-lg ${side === 'left' ? 'right-5' : 'left-5'} ${enough ? 'text-ink' : 'text-soft'}`}
      style={{ borderColor: enough ? `var(--${ratingNames[rating]})` : 'var(--line)' }}
    >
      {t(ratingNames[rating])}
    </p>
  )
}

/** Puts the card's page aside. For those who want no motion only the word at the edge tells where the finger is. */
function move(card: HTMLElement, dx: number, gliding: boolean) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  card.style.transition = gliding ? 'transform 140ms ease-out' : 'none'
  card.style.transform = dx === 0 ? '' : `translateX(${dx}px)`
}
