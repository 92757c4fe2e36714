import type { ModelId } from './card-state'
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

/**
 * The 21 FSRS-6 weights that ts-fsrs ships, fitted to some ten thousand people's reviews by its authors. Written out,
 * so that who needs only the parameters need not load the model; a test holds them against its own.
 */
const defaultWeights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

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
const replayVersion = 2

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
