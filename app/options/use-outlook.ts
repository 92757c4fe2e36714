'use client'

import { type Remote, wrap } from 'comlink'
import { useEffect, useState } from 'react'
import type { SeminarOutlook, WantedSeminar } from '@/lib/schedule/seminar-outlook'
import type { Place } from '@/lib/store/plans'
import { currentMoment } from '../_hooks/moment'
import type { Planner } from './seminar.worker'

/** `none` where there is nothing to plan for. */
export type Outlook = SeminarOutlook | 'none' | 'failed'

/**
 * What a seminar would lead to. While another one is worked out the last one stands; undefined before the first, and
 * where none is wanted.
 */
export function useOutlook(
  place: Place,
  wanted: WantedSeminar | null,
): { readonly outlook: Outlook | undefined; readonly isReckoning: boolean } {
  const [planner, setPlanner] = useState<Remote<Planner> | 'failed' | null>(null)
  const [found, setFound] = useState<{ readonly of: string; readonly outlook: Outlook }>()
  const isWanted = wanted !== null
  useEffect(() => {
    if (!isWanted) return
    const worker = new Worker(new URL('./seminar.worker.ts', import.meta.url))
    worker.onerror = () => setPlanner('failed')
    const remote = wrap<Planner>(worker)
    // A function given to a setter is called: a proxy is one.
    setPlanner(() => remote)
    return () => {
      worker.terminate()
      setPlanner(null)
    }
  }, [isWanted])

  const of = JSON.stringify([place, wanted])
  useEffect(() => {
    const [place, wanted]: [Place, WantedSeminar | null] = JSON.parse(of)
    if (!planner || !wanted) return
    if (planner === 'failed') {
      setFound({ of, outlook: 'failed' })
      return
    }
    let left = false
    planner.outlook(place, wanted, currentMoment()).then(
      (outlook) => left || setFound({ of, outlook: outlook ?? 'none' }),
      (error) => {
        console.error(error)
        if (!left) setFound({ of, outlook: 'failed' })
      },
    )
    return () => {
      left = true
    }
  }, [planner, of])
  return {
    outlook: isWanted ? found?.outlook : undefined,
    isReckoning: isWanted && found?.of !== of,
  }
}
