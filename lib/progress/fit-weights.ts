import { modelFor } from '../schedule/model'
import type { Parameters } from '../schedule/parameters'
import { Good } from '../schedule/review'
import { weightBounds } from '../schedule/weight-bounds'
import type { CardMask } from './card-columns'
import { type EvaluatedReviews, evaluatedReviews, sliced } from './evaluated-reviews'
import { gainOver } from './gain'
import { logLoss, lossesOf } from './log-loss'
import { always } from './period'
import type { ProgressBase } from './progress-base'
import { type RecallTrace, recallTrace } from './recall-trace'
import { rmseBins } from './rmse-bins'
import { type TrainingItems, teachingRows, trainingItems } from './training-items'
import { fewestToFit } from './training-offer'

/** How well weights foretell reviews that they were not fitted to. */
export interface Fit {
  readonly logLoss: number
  readonly rmseBins: number
}

/** What came of fitting a preset's weights. */
export interface Fitting {
  /** Reviews that can be learnt from. */
  readonly reviews: number
  /** The latest of them, by which the weights were judged. */
  readonly heldBack: number
  readonly before: Fit
  readonly after: Fit
  /** Whether the gain is beyond what chance alone would often show (95 %). */
  readonly isSure: boolean
  /** Fitted to all reviews; null where weights fitted to the earlier ones foretold the later ones no better. */
  readonly weights: readonly number[] | null
  /** The chance of recall on each day after a first Good, as the weights of now and the fitted ones tell it. */
  readonly curves: { readonly before: readonly number[]; readonly after: readonly number[] }
}

/** The optimiser: gives the 21 weights of FSRS-6 that foretell these items best. */
export type Optimise = (
  items: TrainingItems,
  stage: 'judging' | 'final',
) => ArrayLike<number> | Promise<ArrayLike<number>>

const earlierShare = 0.8

/** Smaller gains in log loss are nothing that a person could notice, and not worth planning all cards anew. */
const leastGain = 0.0005

/**
 * Fits a preset's weights to its cards' reviews. They are judged first: weights fitted to the earlier four fifths
 * foretell the latest fifth, as do those of now. A single split in time and no five (fsrs-rs's
 * `evaluate_with_time_series_splits`): weights of now were fitted to earlier reviews themselves and must be judged by
 * reviews that they have not seen. Only where the fitted ones are better are the final ones fitted, to all reviews.
 * @throws RangeError where there are fewer reviews than `fewestToFit`, or the optimiser gives no weights
 */
export async function fitWeights(
  base: Pick<ProgressBase, 'log' | 'gaps' | 'cards' | 'parameters' | 'presets' | 'trace'>,
  preset: string,
  optimise: Optimise,
): Promise<Fitting> {
  const { log, gaps, cards } = base
  const mask = cardsOf(base, preset)
  const rows = teachingRows(log, gaps, mask)
  if (rows.length < fewestToFit) throw new RangeError(`${rows.length} reviews are too few`)
  const split = Math.round(rows.length * earlierShare)
  const fit = async (of: Uint32Array, stage: 'judging' | 'final') =>
    usable(await optimise(trainingItems(log, gaps, of), stage))

  const judged = await fit(rows.subarray(0, split), 'judging')
  const parameters = base.parameters.map((one, deck) =>
    base.presets[deck] === preset ? { ...one, weights: judged } : one,
  )
  // The evaluated reviews of all days are the rows that can be learnt from, in the same order.
  const laterBy = (trace: RecallTrace) =>
    sliced(evaluatedReviews({ log, gaps, cards, trace }, mask, always), split, rows.length)
  const present = laterBy(base.trace)
  const fitted = laterBy(recallTrace(log, gaps, cards, parameters))
  const [before, after] = [fitOf(present), fitOf(fitted)]
  const isBetter = before.logLoss - after.logLoss >= leastGain
  const weights = isBetter ? await fit(rows, 'final') : null
  const now = base.parameters[base.presets.indexOf(preset)] as Parameters
  return {
    reviews: rows.length,
    heldBack: present.length,
    before,
    after,
    isSure: isBetter && (gainOver(lossesBy(fitted), lossesBy(present))?.low ?? 0) > 0,
    weights,
    curves: { before: firstCurve(now), after: firstCurve({ ...now, weights: weights ?? judged }) },
  }
}

/** How many reviews each preset can learn from, by its id; of those only that have cards. */
export function teachingReviews(
  base: Pick<ProgressBase, 'log' | 'gaps' | 'cards' | 'presets'>,
): ReadonlyMap<string, number> {
  const counts = new Map(base.presets.map((preset) => [preset, 0]))
  for (const preset of counts.keys()) {
    counts.set(preset, teachingRows(base.log, base.gaps, cardsOf(base, preset)).length)
  }
  return counts
}

const curveDays = 60

/** How a card is forgotten after a first Good, from the day of it on. */
function firstCurve(parameters: Parameters): readonly number[] {
  const model = modelFor(parameters)
  const memory = model.next(null, 0, Good)
  return Array.from({ length: curveDays + 1 }, (_, day) => model.retrievability(memory, day))
}

/** The cards that go by a preset. */
function cardsOf({ cards, presets }: Pick<ProgressBase, 'cards' | 'presets'>, preset: string) {
  const mask: CardMask = new Uint8Array(cards.length)
  for (let card = 0; card < cards.length; card++) {
    if (presets[cards.deck[card] as number] === preset) mask[card] = 1
  }
  return mask
}

/** Weights as they are kept: of four decimals, as FSRS shows them, and within its bounds. */
function usable(weights: ArrayLike<number>): readonly number[] {
  const all = Array.from(weights)
  if (all.length !== weightBounds.length || !all.every(Number.isFinite)) {
    throw new RangeError(`these are no weights of FSRS-6: ${all.join(' ')}`)
  }
  return weightBounds.map(([min, max], i) =>
    Math.min(Math.max(Number((all[i] as number).toFixed(4)), min), max),
  )
}

const lossesBy = ({ recall, known }: EvaluatedReviews) => lossesOf(recall, known)

/** How well what was predicted of these reviews fits. */
const fitOf = (reviews: EvaluatedReviews): Fit => ({
  logLoss: logLoss(reviews.recall, reviews.known) as number,
  rmseBins: rmseBins(reviews) as number,
})
