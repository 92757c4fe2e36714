import type { TrainedOn } from '../schedule/options'

/**
 * Reviews that a first fit of weights needs. Anki asked for as many before it would optimise (24.06); of fewer, the
 * fifth that is held back is under 80, by which 21 weights cannot be judged. fsrs-rs panics on a few dozen.
 */
export const fewestToFit = 400

/**
 * Whether fitting is worth offering: the first time that there are enough reviews, and each time that they have doubled
 * since the last one, be it that its weights were taken or not. Fewer new ones would hardly change them.
 * @param reviews those that can be learnt from, as `TrainedOn` counts them
 */
export function trainingOffer(reviews: number, trainedOn: TrainedOn | null): boolean {
  return reviews >= fewestToFit && (trainedOn === null || reviews >= 2 * trainedOn.reviews)
}
