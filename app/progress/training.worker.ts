import { expose } from 'comlink'
import init, { Fsrs, Progress } from 'fsrs-browser'
import { type Fitting, fitWeights, type Optimise } from '@/lib/progress/fit-weights'
import { LociDatabase } from '@/lib/store/database'
import type { Moment } from '@/lib/store/moment'
import { readProgressBase } from '@/lib/store/progress-base'

/** Where the optimiser writes how far it is: two numbers, steps done and of how many. They are of no meaning once it has ended. */
export interface Steps {
  readonly stage: Parameters<Optimise>[1]
  /** Null where the page is not isolated and may share no memory. */
  readonly memory: SharedArrayBuffer | null
  readonly at: number
}

/** Fits weights once; the worker is to be thrown away after it, above all when it failed. */
const trainer = {
  async fit(
    preset: string,
    moment: Moment,
    onStage: (steps: Steps) => Promise<void>,
  ): Promise<Fitting> {
    const base = await readProgressBase(new LociDatabase(), moment)
    const { memory } = await init()
    return fitWeights(base, preset, async ({ ratings, days, lengths }, stage) => {
      const progress = Progress.new()
      const shared = crossOriginIsolated ? (memory.buffer as unknown as SharedArrayBuffer) : null
      // Waited for, since nothing is sent while the optimiser works.
      await onStage({ stage, memory: shared, at: progress.pointer() })
      return new Fsrs().computeParameters(ratings, days, lengths, progress, true)
    })
  },
}

export type Trainer = typeof trainer

expose(trainer)
