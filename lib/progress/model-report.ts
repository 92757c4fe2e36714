import { auc } from './auc'
import { type CalibrationBin, calibration } from './calibration'
import type { CardMask } from './card-columns'
import { type EvaluatedReviews, evaluatedReviews } from './evaluated-reviews'
import { type Gain, gainOver } from './gain'
import { type Kept, keptOf } from './kept'
import { lossesOf, meanLoss } from './log-loss'
import type { Period } from './period'
import { type PredictedOverTime, predictedOverTime } from './predicted-over-time'
import type { ProgressBase } from './progress-base'
import { type RecallNow, recallNow } from './recall-now'
import { rmseBins } from './rmse-bins'

/** How good predictions were; each null where it is not defined. */
export interface Scores {
  readonly logLoss: number | null
  readonly auc: number | null
  readonly rmseBins: number | null
}

/** Whether the model is to be believed, of a cut and over a period. */
export interface ModelReport {
  /** What came of the reviews that are evaluated. */
  readonly kept: Kept
  /** The mean of what was predicted of them; null without any. */
  readonly predicted: number | null
  readonly model: Scores
  readonly baseline: Scores
  /** The log loss that the model spares against the baseline. */
  readonly gain: Gain | null
  readonly calibration: readonly CalibrationBin[]
  readonly overTime: PredictedOverTime
  readonly now: RecallNow
}

/** With fewer evaluated reviews than this no figure of the model is worth saying. */
export const enoughForFigures = 100

/** The model's predictions against what came, beside those of the plain baseline. */
export function modelReport(base: ProgressBase, mask: CardMask, period: Period): ModelReport {
  const reviews = evaluatedReviews(base, mask, period)
  const { length, recall, known, baseline } = reviews
  let passed = 0
  let predicted = 0
  for (let i = 0; i < length; i++) {
    passed += known[i] as number
    predicted += recall[i] as number
  }
  const losses = lossesOf(recall, known)
  const ofBaseline = lossesOf(baseline, known)
  return {
    kept: keptOf(passed, length),
    predicted: length === 0 ? null : predicted / length,
    model: scoresOf(recall, losses, reviews),
    baseline: scoresOf(baseline, ofBaseline, reviews),
    gain: gainOver(losses, ofBaseline),
    calibration: calibration(recall, known),
    overTime: predictedOverTime(reviews, period),
    now: recallNow(base, mask).all,
  }
}

/** @param recall the predictions that are judged */
const scoresOf = (
  recall: Float64Array,
  losses: Float64Array,
  reviews: EvaluatedReviews,
): Scores => ({
  logLoss: meanLoss(losses),
  auc: auc(recall, reviews.known),
  rmseBins: rmseBins({ ...reviews, recall }),
})
