'use client'

import { proxy, type Remote, wrap } from 'comlink'
import { useEffect, useState } from 'react'
import type { Subject } from '@/lib/schedule/what-if'
import type { Simulator } from './what-if.worker'

/** What a simulation has found so far, and of what. */
export interface Simulation<T> {
  readonly subject: Subject
  readonly found: readonly T[]
  readonly isDone: boolean
}

/** Asks the simulator for something about a subject, which comes piece by piece. */
export type Ask = (
  simulator: Remote<Simulator>,
  subject: Subject,
  onFound: (one: unknown) => void,
) => Promise<void>

/**
 * Runs a simulation off the page's thread and tells what it has found as it goes on: the first `firstRound` of them one
 * by one, the others a round at a time, so that what is shown are whole rounds. It is begun anew for another subject or
 * another `ask`, which the caller keeps, and ended with the component. What was found before stands until the first
 * round of the new one is whole; undefined before anything is found.
 */
export function useSimulation<T>(
  subject: Subject,
  firstRound: number,
  ask: Ask,
): Simulation<T> | 'failed' | undefined {
  const [simulation, setSimulation] = useState<Simulation<T> | 'failed'>()
  useEffect(() => {
    const worker = new Worker(new URL('./what-if.worker.ts', import.meta.url))
    let left = false
    const fail = (error: unknown) => {
      console.error(error)
      if (!left) setSimulation('failed')
    }
    const found: T[] = []
    const tell = (isDone: boolean) => {
      if (left) return
      const now = { subject, found: [...found], isDone }
      const isRound = found.length % firstRound === 0
      if (isDone || isRound) setSimulation(now)
      else if (found.length < firstRound) {
        setSimulation((was) => {
          const isOwn = !was || was === 'failed' || was.subject === subject
          return isOwn ? now : was
        })
      }
    }
    const onFound = proxy((one: unknown) => {
      found.push(one as T)
      tell(false)
    })
    worker.onerror = fail
    ask(wrap<Simulator>(worker), subject, onFound).then(() => tell(true), fail)
    return () => {
      left = true
      worker.terminate()
    }
  }, [subject, firstRound, ask])
  return simulation
}
