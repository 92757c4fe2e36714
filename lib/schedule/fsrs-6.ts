import { clamp, computeDecayFactor, FSRSAlgorithm, roundTo } from 'ts-fsrs'
import type { MemoryState } from './card-state'
import type { MemoryModel } from './model'

interface Fsrs6State extends MemoryState {
  readonly model: 'fsrs-6'
  /** Days until retrievability falls to 0.90. */
  readonly stability: number
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number
}

/**
 * FSRS-6 behind the interface of this house. The only door to ts-fsrs, and of it only the state
 * functions are used: its `next()` and `repeat()` count UTC calendar days.
 *
 * `relearningSteps` is how many relearning steps there are: with two or more, ts-fsrs holds the
 * short-term weights (17 and 18) down, so that passing the steps of a lapse cannot leave a card
 * stronger than it was.
 * @throws RangeError unless there are 21 finite weights. Weights out of bounds are clipped as FSRS
 * clips them.
 */
export function fsrs6(weights: readonly number[], relearningSteps: number): MemoryModel {
  const { algorithm, recallAfter } = fsrs6Core(weights, relearningSteps)
  return {
    id: 'fsrs-6',
    next(state, elapsedDays, rating) {
      const before = state && own(state)
      const recall = before ? recallAfter(elapsedDays, before.stability) : undefined
      const { stability, difficulty } = algorithm.next_state(before, elapsedDays, rating, recall)
      return keep({ model: 'fsrs-6', stability, difficulty })
    },
    traits(state) {
      const { stability, difficulty } = own(state)
      return { stabilityDays: stability, difficulty }
    },
    retrievability(state, elapsedDays) {
      return recallAfter(elapsedDays, own(state).stability)
    },
    intervalDays(state, desiredRetention, maximumIntervalDays) {
      const days = own(state).stability * algorithm.calculate_interval_modifier(desiredRetention)
      return clamp(Math.round(days), 1, maximumIntervalDays)
    },
  }
}

/** What tells memories of these weights: ts-fsrs, and its curve with what it works out anew at each point worked out once. @throws RangeError as `fsrs6` does */
export function fsrs6Core(weights: readonly number[], relearningSteps: number) {
  if (weights.length !== 21 || !weights.every(Number.isFinite)) {
    throw new RangeError(`FSRS-6 has 21 finite weights, not [${weights.join(', ')}]`)
  }
  const algorithm = new FSRSAlgorithm({
    w: weights,
    // Only their number is read by the functions used here.
    relearning_steps: Array.from({ length: relearningSteps }, () => '10m' as const),
  })
  const { decay, factor } = computeDecayFactor(algorithm.parameters.w)
  const recallAfter = (elapsedDays: number, stability: number) =>
    roundTo((1 + (factor * elapsedDays) / stability) ** decay, 8)
  return { algorithm, recallAfter }
}

/** A state of FSRS-6 as others see it: opaque. */
export const keep = (state: Fsrs6State): MemoryState => state

/** What only this model reads. @throws TypeError for another model's state */
export function own(state: MemoryState): Fsrs6State {
  if (state.model !== 'fsrs-6') throw new TypeError(`not a memory state of FSRS-6: ${state.model}`)
  return state as Fsrs6State
}
