'use client'

import { useEffect, useState } from 'react'

/** A tap that comes sooner was meant for what stood there before. */
const settleMs = 250

/**
 * Whether what `key` names has been on the screen long enough to be answered. The second tap of a double tap falls
 * on a control that has just appeared under the finger; it is not an answer.
 */
export function useSettled(key: string | null): boolean {
  const [settledKey, setSettledKey] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettledKey(key), settleMs)
    return () => clearTimeout(timer)
  }, [key])
  return key !== null && settledKey === key
}
