'use client'

import { useState } from 'react'

/** How long after it was saved a value may take to be read from the store again. */
const readAgainMs = 1000

/**
 * A value that is saved as it is changed: what was asked for stands until it is saved and read again, so that quick
 * taps add up and the value before does not come back for a moment. Where a save keeps another value, that one
 * shows in the end.
 */
export function useAsked<T>(
  value: T,
  save: (value: T) => Promise<void>,
): [value: T, ask: (value: T) => Promise<void>] {
  const [asked, setAsked] = useState<{ readonly value: T } | null>(null)
  const ask = async (next: T) => {
    const mine = { value: next }
    setAsked(mine)
    await save(next)
    setTimeout(() => setAsked((now) => (now === mine ? null : now)), readAgainMs)
  }
  return [asked ? asked.value : value, ask]
}
