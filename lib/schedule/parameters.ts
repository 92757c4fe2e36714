import type { ModelId } from './card-state'
import { defaultWeights } from './fsrs-6'
import { hash32 } from './hash'

/** All that decides what a log of reviews means for memory and due dates. */
export interface Parameters {
  /** The model that the weights belong to. */
  readonly model: ModelId
  readonly weights: readonly number[]
  /** The chance of recall at which a card in review falls due, above 0 and below 1. */
  readonly desiredRetention: number
  /**
   * Waits between the showings of a new card, each in milliseconds; empty means that it goes
   * straight to review.
   */
  readonly learningStepsMs: readonly number[]
  /** The same for a card that lapsed. */
  readonly relearningStepsMs: readonly number[]
  readonly maximumIntervalDays: number
}

const minuteMs = 60_000

export const defaultParameters: Parameters = {
  model: 'fsrs-6',
  weights: defaultWeights,
  desiredRetention: 0.9,
  learningStepsMs: [1 * minuteMs, 10 * minuteMs],
  relearningStepsMs: [10 * minuteMs],
  maximumIntervalDays: 36_500,
}

/**
 * Raise it whenever the code of this room reads the same log and parameters as another state than
 * before.
 */
const replayVersion = 1

/**
 * The stamp of a cached state: states of one key are comparable, any other must be replayed. It
 * holds the replay version and a hash of every parameter.
 */
export function replayKey(parameters: Parameters): string {
  const { model, weights, desiredRetention, learningStepsMs, relearningStepsMs } = parameters
  const fields = JSON.stringify([
    model,
    weights,
    desiredRetention,
    learningStepsMs,
    relearningStepsMs,
    parameters.maximumIntervalDays,
  ])
  const hash = [hash32(fields), hash32(`${fields}#`)].map((n) => n.toString(16).padStart(8, '0'))
  return `${replayVersion}-${hash.join('')}`
}
