'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

/** So many seconds before the time is up, it is said. */
const lastSeconds = 10

/** The time that a question has: a line that grows shorter, the seconds beside it, and a word before it is up. */
export function Timer(props: { seconds: number; clock(): number; onUp(): void }) {
  const t = useTranslations('quiz')
  const { seconds, clock } = props
  const [left, setLeft] = useState(seconds)
  const onUp = useRef(props.onUp)
  useEffect(() => {
    onUp.current = props.onUp
  })
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil(seconds - clock() / 1000))
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      onUp.current()
    }, 250)
    return () => clearInterval(timer)
  }, [seconds, clock])
  return (
    <div className="flex items-center gap-3">
      <div aria-hidden="true" className="h-0.5 flex-1 overflow-hidden rounded-full bg-line">
        <div
          className="keeps-hue h-full origin-left bg-cinnabar"
          style={{ transform: `scaleX(${left / seconds})` }}
        />
      </div>
      <span
        role="timer"
        aria-label={t('timeLeft', { n: left })}
        className="numbers text-sm text-soft"
      >
        {t('shortSeconds', { n: left })}
      </span>
      <span role="status" className="sr-only">
        {left <= lastSeconds && left > 0 && t('timeLeft', { n: Math.min(lastSeconds, seconds) })}
      </span>
    </div>
  )
}
