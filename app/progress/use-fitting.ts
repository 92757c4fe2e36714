'use client'

import { proxy, wrap } from 'comlink'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fitting } from '@/lib/progress/fit-weights'
import { currentMoment } from '../_hooks/moment'
import type { Steps, Trainer } from './training.worker'

/** Where fitting a preset's weights stands. */
export type Fit =
  | { readonly kind: 'none' | 'stopped' | 'failed' }
  /** `part` of 1; null while it cannot be told. */
  | {
      readonly kind: 'running'
      readonly stage: 'reading' | 'fitting'
      readonly part: number | null
    }
  | { readonly kind: 'done'; readonly fitting: Fitting }

/** Learning from four fifths of the reviews comes first, from all of them after it. */
const share = { judging: { from: 0, to: 0.8 / 1.8 }, final: { from: 0.8 / 1.8, to: 1 } } as const

/** How often the page looks how far the optimiser is, which has no way to say so. */
const lookEveryMs = 100

/** Fits weights in a worker of their own for each time, of which nothing is left when it ends, is stopped or is left. */
export function useFitting() {
  const [fit, setFit] = useState<Fit>({ kind: 'none' })
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])

  const start = useCallback((preset: string) => {
    end.current?.()
    const worker = new Worker(new URL('./training.worker.ts', import.meta.url))
    let steps: Steps | null = null
    let seen = 0
    const look = setInterval(() => {
      if (!steps?.memory) return
      const [done = 0, of = 0] = new Uint32Array(steps.memory, steps.at, 2)
      const { from, to } = share[steps.stage]
      // What stands there before the first step and after the last is of no meaning: it goes on only.
      seen = Math.max(seen, from + (to - from) * Math.min(1, of === 0 ? 0 : done / of))
      setFit({ kind: 'running', stage: 'fitting', part: seen })
    }, lookEveryMs)
    let isOver = false
    end.current = () => {
      isOver = true
      clearInterval(look)
      worker.terminate()
      end.current = null
    }
    /** What the worker has said is still heard when it is gone. */
    const finish = (fit: Fit) => {
      if (isOver) return
      end.current?.()
      setFit(fit)
    }
    const failed = (error: unknown) => {
      console.warn('Fitting weights failed.', error)
      finish({ kind: 'failed' })
    }
    worker.onerror = failed
    setFit({ kind: 'running', stage: 'reading', part: null })
    const onStage = async (now: Steps) => {
      if (isOver) return
      steps = now
      setFit({ kind: 'running', stage: 'fitting', part: now.memory ? seen : null })
    }
    wrap<Trainer>(worker)
      .fit(preset, currentMoment(), proxy(onStage))
      .then((fitting) => finish({ kind: 'done', fitting }), failed)
  }, [])

  const stop = useCallback((kind: 'stopped' | 'none') => {
    end.current?.()
    setFit({ kind })
  }, [])

  return { fit, start, stop }
}
