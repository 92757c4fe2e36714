import { defaultParameters, type Parameters } from './parameters'

/** In which order the cards due are shown; the first of them also decides which are left out where the limit is short. */
export const reviewOrders = ['due', 'retrievability', 'random', 'importance'] as const
export type ReviewOrder = (typeof reviewOrders)[number]

/** What is done with a card that is forgotten again and again. */
export const leechActions = ['tag', 'suspend'] as const
export type LeechAction = (typeof leechActions)[number]

/** How much of a usual day's reviews a weekday takes. */
export const dayWeights = [0, 0.5, 1] as const
export type DayWeight = (typeof dayWeights)[number]

/** The last time that weights were fitted to a person's reviews, whether they were then taken or not. */
export interface TrainedOn {
  /** Reviews that the fit could learn from. */
  readonly reviews: number
  /** Epoch milliseconds. */
  readonly at: number
  /** Log loss of the weights of before on the reviews that were held back. */
  readonly before: number
  /** The same of the fitted ones. */
  readonly after: number
  /** The weights that were in use before those of now, to go back to; absent where they were never changed. */
  readonly instead?: Options['weights']
}

/** How cards are studied. A preset is a named set of these. */
export interface Options {
  readonly newPerDay: number
  /** Cards in review a day. */
  readonly reviewsPerDay: number
  readonly reviewOrder: ReviewOrder
  /** Each in milliseconds: see `Parameters`. */
  readonly learningStepsMs: readonly number[]
  readonly relearningStepsMs: readonly number[]
  readonly maximumIntervalDays: number
  /** The chance of recall at which a card falls due. */
  readonly desiredRetention: number
  /** Lapses that make a card a leech. */
  readonly leechThreshold: number
  readonly leechAction: LeechAction
  /** Whether a card waits until tomorrow when another card of its note was shown today. */
  readonly burySiblings: boolean
  /** One for each weekday, Monday first. */
  readonly easyDays: readonly DayWeight[]
  /** Whether the fuzz picks the lightest day of its range. */
  readonly balance: boolean
  /** The memory model's weights, fitted to the person's own reviews; null for the default ones. */
  readonly weights: readonly number[] | null
  /** Null where none were ever fitted. */
  readonly trainedOn: TrainedOn | null
}

export const defaultOptions: Options = {
  newPerDay: 20,
  reviewsPerDay: 200,
  reviewOrder: 'due',
  learningStepsMs: defaultParameters.learningStepsMs,
  relearningStepsMs: defaultParameters.relearningStepsMs,
  maximumIntervalDays: defaultParameters.maximumIntervalDays,
  desiredRetention: defaultParameters.desiredRetention,
  leechThreshold: 8,
  leechAction: 'tag',
  burySiblings: true,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  balance: false,
  weights: null,
  trainedOn: null,
}

export interface Range {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** What values each number among the options may take, both ends included; whole numbers where `step` is 1. */
export const optionRanges = {
  newPerDay: { min: 0, max: 9999, step: 1 },
  reviewsPerDay: { min: 0, max: 9999, step: 1 },
  desiredRetention: { min: 0.7, max: 0.97, step: 0.01 },
  maximumIntervalDays: { min: 1, max: 36_500, step: 1 },
  leechThreshold: { min: 1, max: 99, step: 1 },
} as const satisfies Partial<Record<keyof Options, Range>>

/** A step is shorter than half a day: a card in learning belongs to the day it is learned on. */
export const stepRangeMs: Range = { min: 1000, max: 12 * 3_600_000, step: 1 }
export const maxSteps = 10

export const isInRange = (value: unknown, { min, max, step }: Range): value is number =>
  typeof value === 'number' &&
  value >= min &&
  value <= max &&
  (step !== 1 || Number.isInteger(value))

const areSteps = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= maxSteps &&
  value.every((step) => isInRange(step, stepRangeMs))

/** What lies out of FSRS-6's bounds (`weight-bounds.ts`) is clipped where it is used. */
const areWeights = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === defaultParameters.weights.length &&
  value.every(Number.isFinite)

const isTrainedOn = (value: unknown): boolean => {
  const { reviews, at, before, after, instead = null } = (value ?? {}) as Partial<TrainedOn>
  const isNote = [reviews, at, before, after].every(Number.isFinite)
  return isNote && (instead === null || areWeights(instead))
}

const isOneOf = (all: readonly unknown[]) => (value: unknown) => all.includes(value)
const isFlag = isOneOf([true, false])

const checks: Readonly<Record<keyof Options, (value: unknown) => boolean>> = {
  newPerDay: (value) => isInRange(value, optionRanges.newPerDay),
  reviewsPerDay: (value) => isInRange(value, optionRanges.reviewsPerDay),
  reviewOrder: isOneOf(reviewOrders),
  learningStepsMs: areSteps,
  relearningStepsMs: areSteps,
  maximumIntervalDays: (value) => isInRange(value, optionRanges.maximumIntervalDays),
  desiredRetention: (value) => isInRange(value, optionRanges.desiredRetention),
  leechThreshold: (value) => isInRange(value, optionRanges.leechThreshold),
  leechAction: isOneOf(leechActions),
  burySiblings: isFlag,
  easyDays: (value) =>
    Array.isArray(value) && value.length === 7 && value.every(isOneOf(dayWeights)),
  balance: isFlag,
  weights: (value) => value === null || areWeights(value),
  trainedOn: (value) => value === null || isTrainedOn(value),
}

export const isOption = (field: string): field is keyof Options => Object.hasOwn(checks, field)

/** Whether an option may take a value. */
export const isAllowedOption = (field: keyof Options, value: unknown): boolean =>
  checks[field](value)

/** The scheduler's parameters under options; what is not given has its default. */
export const parametersUnder = ({
  desiredRetention = defaultOptions.desiredRetention,
  learningStepsMs = defaultOptions.learningStepsMs,
  relearningStepsMs = defaultOptions.relearningStepsMs,
  maximumIntervalDays = defaultOptions.maximumIntervalDays,
  weights = null,
}: Partial<Options>): Parameters => ({
  ...defaultParameters,
  weights: weights ?? defaultParameters.weights,
  desiredRetention,
  learningStepsMs,
  relearningStepsMs,
  maximumIntervalDays,
})
