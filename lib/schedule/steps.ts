import { Again, Easy, Hard, type Rating } from './review'

/** The step a card in (re)learning takes, and how long it waits there. */
export interface Step {
  readonly step: number
  readonly delayMs: number
}

/**
 * Where a rating sends a card that stands at `step` of its (re)learning steps, or `null` when it
 * leaves them for review. Again goes back to the first step. Hard repeats the step; at the first
 * one it waits the mean of the first two, or one and a half times a single one. Good goes on to the
 * next step or out. Easy goes out.
 */
export function nextStep(stepsMs: readonly number[], step: number, rating: Rating): Step | null {
  const [first, second] = stepsMs
  if (first === undefined || rating === Easy) return null
  if (rating === Again) return { step: 0, delayMs: first }
  if (rating === Hard) {
    if (step === 0) {
      return { step: 0, delayMs: second === undefined ? first * 1.5 : (first + second) / 2 }
    }
    const current = stepsMs[step]
    return current === undefined ? null : { step, delayMs: current }
  }
  const next = stepsMs[step + 1]
  return next === undefined ? null : { step: step + 1, delayMs: next }
}
