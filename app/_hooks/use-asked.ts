'use client'

import { useState } from 'react'

/** A value that is saved as it is changed: what was asked for stands until it is saved, so that quick taps add up. */
export function useAsked<T>(
  value: T,
  save: (value: T) => Promise<void>,
): [value: T, ask: (value: T) => Promise<void>] {
  const [asked, setAsked] = useState<{ readonly value: T } | null>(null)
  const ask = async (next: T) => {
    const mine = { value: next }
    setAsked(mine)
    await save(next)
    setAsked((now) => (now === mine ? null : now))
  }
  return [asked ? asked.value : value, ask]
}
