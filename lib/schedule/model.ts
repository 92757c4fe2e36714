import type { MemoryState, ModelId } from './card-state'
import { fsrs6 } from './fsrs-6'
import type { Parameters } from './parameters'
import type { Rating } from './review'

/** A memory as a person may be told of it. */
export interface MemoryTraits {
  /** Days until the chance of recall falls to 90 %. */
  readonly stabilityDays: number
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number
}

/**
 * A theory of forgetting. It alone reads a memory state, so that another one means one adapter and
 * a replay.
 */
export interface MemoryModel {
  readonly id: ModelId
  /**
   * Memory after a rating; `null` before the first one. `elapsedDays` ≥ 0 in whole study days, 0 =
   * the same day.
   */
  next(state: MemoryState | null, elapsedDays: number, rating: Rating): MemoryState
  /** What can be said of a memory in words. For showing, never for planning by. */
  traits(state: MemoryState): MemoryTraits
  /** The chance of recall, 0 to 1, that many whole study days after the last review. */
  retrievability(state: MemoryState, elapsedDays: number): number
  /**
   * Whole days, 1 to `maximumIntervalDays`, until the chance of recall is `desiredRetention`; not
   * fuzzed.
   */
  intervalDays(state: MemoryState, desiredRetention: number, maximumIntervalDays: number): number
}

const models = new WeakMap<Parameters, MemoryModel>()

/**
 * The model that the parameters name, with their weights; kept for as long as the parameters object
 * lives.
 */
export function modelFor(parameters: Parameters): MemoryModel {
  const known = models.get(parameters)
  if (known) return known
  const model = fsrs6(parameters.weights, parameters.relearningStepsMs.length)
  models.set(parameters, model)
  return model
}
