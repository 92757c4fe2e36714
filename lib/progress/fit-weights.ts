import { modelFor } from '../schedule/model'
import type { Parameters } from '../schedule/parameters'
import { Good } from '../schedule/review'
import { weightBounds } from '../schedule/weight-bounds'
import type { CardMask } from './card-columns'
import { logLoss, lossOf } from './log-loss'
import type { ProgressBase } from './progress-base'
import { recallTrace } from './recall-trace'
import { type ReviewColumns, rowKinds } from './review-columns'
import type { ReviewGaps } from './review-gaps'
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
  const rows = teachingRows(log, gaps, cardsOf(base, preset))
  if (rows.length < fewestToFit) throw new RangeError(`${rows.length} reviews are too few`)
  const split = Math.round(rows.length * earlierShare)
  const later = rows.subarray(split)
  const fitted = async (of: Uint32Array, stage: 'judging' | 'final') =>
    usable(await optimise(trainingItems(log, gaps, of), stage))

  const judged = await fitted(rows.subarray(0, split), 'judging')
  const parameters = base.parameters.map((one, deck) =>
    base.presets[deck] === preset ? { ...one, weights: judged } : one,
  )
  const known = Uint8Array.from(later, (row) => ((log.rating[row] as number) > 1 ? 1 : 0))
  const recallNow = Float64Array.from(later, (row) => base.trace.recall[row] as number)
  const trace = recallTrace(log, gaps, cards, parameters)
  const recallThen = Float64Array.from(later, (row) => trace.recall[row] as number)
  const fit = fitter(log, gaps, later, known)
  const [before, after] = [fit(recallNow), fit(recallThen)]
  const isBetter = before.logLoss - after.logLoss >= leastGain
  const weights = isBetter ? await fitted(rows, 'final') : null
  const now = base.parameters[base.presets.indexOf(preset)] as Parameters
  return {
    reviews: rows.length,
    heldBack: later.length,
    before,
    after,
    isSure: isBetter && isBeyondChance(recallNow, recallThen, known),
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

/** Whether 95 % of the mean difference in loss, review by review, lies on one side (a paired z-test). */
function isBeyondChance(before: Float64Array, after: Float64Array, known: Uint8Array): boolean {
  const lossAt = (recall: Float64Array, i: number) =>
    lossOf(recall[i] as number, known[i] as number)
  const gains = before.map((_, i) => lossAt(before, i) - lossAt(after, i))
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1)
  return mean > 1.96 * Math.sqrt(variance / gains.length)
}

/** Tells how well predictions of these rows fit. */
function fitter(log: ReviewColumns, gaps: ReviewGaps, rows: Uint32Array, known: Uint8Array) {
  const { number, lapses } = standings(log, gaps)
  const bins = {
    known,
    elapsedDays: Array.from(rows, (row) => gaps.days[row] as number),
    reviewNumber: Array.from(rows, (row) => number[row] as number),
    lapses: Array.from(rows, (row) => lapses[row] as number),
  }
  return (recall: Float64Array): Fit => ({
    logLoss: logLoss(recall, known) as number,
    rmseBins: rmseBins({ recall, ...bins }) as number,
  })
}

/** Which of its card's reviews after a day or more each row is, its first ever counted with them, and how many of those before it were lapses. */
function standings(log: ReviewColumns, gaps: ReviewGaps) {
  const cards = log.card.reduce((most, card) => Math.max(most, card + 1), 0)
  const seen = new Uint32Array(cards)
  const lapsed = new Uint32Array(cards)
  const number = new Uint32Array(log.length)
  const lapses = new Uint32Array(log.length)
  for (let i = 0; i < log.length; i++) {
    const card = log.card[i] as number
    if (log.kind[i] === rowKinds.reset) seen[card] = lapsed[card] = 0
    if (log.kind[i] !== rowKinds.review) continue
    const days = gaps.days[i] as number
    if (days !== 0) seen[card] = (seen[card] as number) + 1
    number[i] = seen[card] as number
    lapses[i] = lapsed[card] as number
    if (days > 0 && log.rating[i] === 1) lapsed[card] = (lapsed[card] as number) + 1
  }
  return { number, lapses }
}
