'use client'

import { useEffect, useState } from 'react'

/** True a while after `ready`: time to fetch what the first screen did without. */
export function useIdle(ready: boolean, afterMs = 500): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => setIdle(true), afterMs)
    return () => clearTimeout(timer)
  }, [ready, afterMs])
  return idle
}
