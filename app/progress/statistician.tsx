'use client'

import { proxy, type Remote, wrap } from 'comlink'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Cut } from '@/lib/progress/card-columns'
import type { Period, PeriodName } from '@/lib/progress/period'
import type { ReportName, ReportOf } from '@/lib/progress/reports'
import { currentMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import type { Statistician } from './progress.worker'

/** What is looked at: which cards, and how far back. */
export interface Looking {
  readonly cut: Cut
  readonly period: PeriodName
}

/** The worker that tells the numbers. */
interface AtWork {
  readonly ask: Remote<Statistician>
  /** Goes up whenever they may be others. */
  readonly changes: number
  /** How much of a long log was read, from 0 to 1; null when the numbers are there. */
  readonly part: number | null
}

/** Null while the store is being opened; `failed` where nothing can be told. */
type Status = AtWork | 'failed' | null

const StatisticianContext = createContext<Status>(null)

/** Keeps the worker for as long as the screen is open, and has it read again whenever the page is seen and the store is another. */
export function StatisticianProvider({ children }: { children: ReactNode }) {
  const db = useDb()
  const worker = useWorker()
  const [status, setStatus] = useState<Status>(null)
  useEffect(() => {
    if (!db || !worker) return
    const ask = wrap<Statistician>(worker)
    let left = false
    let isStale = false
    const fail = (error: unknown) => {
      // A worker that is stopped while it is being fetched calls that an error.
      if (left) return
      console.error(error)
      setStatus('failed')
    }
    const set = (by: (was: AtWork) => Partial<AtWork>) =>
      left ||
      setStatus((was) => {
        const before = was && was !== 'failed' ? was : { ask, changes: 0, part: null }
        return { ...before, ...by(before) }
      })
    const tell = () => set(({ changes }) => ({ changes: changes + 1 }))
    const onPart = proxy((read: number) =>
      set(({ part }) => ({ part: part === null ? null : read })),
    )
    const open = () => {
      isStale = false
      return ask.open(currentMoment(), onPart)
    }
    const whenSeen = () => {
      if (isStale && document.visibilityState === 'visible') open().then(tell, fail)
    }
    const stale = () => {
      isStale = true
      whenSeen()
    }
    worker.onerror = fail
    // First of all, so that no change comes between.
    void ask.watch(proxy(stale), proxy(tell))
    // Reports are asked for meanwhile, and told as soon as they can be.
    set(() => ({ part: 0 }))
    open().then(() => set(() => ({ part: null })), fail)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', whenSeen)
      setStatus(null)
    }
  }, [db, worker])
  return <StatisticianContext value={status}>{children}</StatisticianContext>
}

/** The worker, which is fetched while the store is being opened. */
function useWorker(): Worker | null {
  const [worker, setWorker] = useState<Worker | null>(null)
  useEffect(() => {
    const started = new Worker(new URL('./progress.worker.ts', import.meta.url))
    setWorker(started)
    return () => {
      started.terminate()
      setWorker(null)
    }
  }, [])
  return worker
}

/** How much of a long log was read, from 0 to 1; null when it is there. */
export function usePartRead(): number | null {
  const status = useContext(StatisticianContext)
  return status && status !== 'failed' ? status.part : null
}

/**
 * A report of what is looked at, and the next one whenever it may be another. While one is awaited the last one stands;
 * undefined before the first, `failed` where there is none to be had.
 */
export function useReport<N extends ReportName>(
  name: N,
  { cut, period }: Pick<Looking, 'cut'> & { readonly period: PeriodName | Period },
): ReportOf<N> | 'failed' | undefined {
  const status = useContext(StatisticianContext)
  const [found, setFound] = useState<ReportOf<N> | 'failed'>()
  const asked = JSON.stringify([cut, period])
  const failed = status === 'failed'
  const { ask, changes } = status && !failed ? status : ({} as Partial<AtWork>)
  useEffect(() => {
    if (failed) setFound('failed')
    if (!ask) return
    let left = false
    const [cut, period] = JSON.parse(asked)
    const report = ask.report(name, cut, period) as Promise<ReportOf<N>>
    report.then(
      (one) => left || setFound(one),
      (error) => {
        console.error(error)
        if (!left) setFound('failed')
      },
    )
    return () => {
      left = true
    }
  }, [ask, changes, failed, name, asked])
  return found
}
