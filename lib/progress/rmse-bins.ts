import { remembered } from './remembered'

/** Predictions, with what puts each into a bin; one entry a review in all of them. */
export interface BinnedRecall {
  readonly recall: ArrayLike<number>
  /** 1 where the card was known, 0 where it was forgotten. */
  readonly known: ArrayLike<number>
  /** Whole days since the review before, 1 or more. */
  readonly elapsedDays: ArrayLike<number>
  /** Which review of the card it is, the first being 1; those on the day of the one before are not counted. */
  readonly reviewNumber: ArrayLike<number>
  /** How often the card was forgotten before, after a day or more. */
  readonly lapses: ArrayLike<number>
}

/**
 * How far predictions were from what came where reviews are alike: by interval, number of reviews and lapses they are
 * put into bins, and the root is drawn of the mean, over reviews, of the square of the difference between what was
 * predicted and what was known in the bin. 0 is perfect, 0.05 is five points. Null of no predictions.
 *
 * Source: `rmse_matrix` in srs-benchmark's utils.py and `r_matrix_index` in fsrs-rs's dataset.rs. The bins are theirs:
 * 2.48 · 3.62ᵏ of days, 1.99 · 1.89ᵏ of reviews and 1.65 · 1.73ᵏ of lapses, k = ⌊log x⌋ to that base, and one bin more
 * for no lapse. The factors only name a bin by its middle, so k alone tells bins apart.
 */
export function rmseBins(of: BinnedRecall): number | null {
  const { recall, known } = of
  if (recall.length === 0) return null
  const binOf = binsOf(of.elapsedDays, of.reviewNumber, of.lapses)
  const size = new Uint32Array(bins)
  const tooMuch = new Float64Array(bins)
  for (let i = 0; i < recall.length; i++) {
    const at = binOf[i] as number
    size[at] = (size[at] as number) + 1
    tooMuch[at] = (tooMuch[at] as number) + (recall[i] as number) - (known[i] as number)
  }
  let sum = 0
  for (let at = 0; at < bins; at++)
    if (size[at]) sum += (tooMuch[at] as number) ** 2 / (size[at] as number)
  return Math.sqrt(sum / recall.length)
}

/** More than 3.62³¹ days, 1.89³¹ reviews or 1.73³⁰ lapses there are not. */
const steps = 32
const bins = steps ** 3

/** The bin of each review: the model's predictions and the baseline's are put into the same ones. */
const binsOf = remembered(
  (
    elapsedDays: ArrayLike<number>,
    reviewNumber: ArrayLike<number>,
    lapses: ArrayLike<number>,
  ): Uint16Array => {
    const [ofDays, ofReviews, ofLapses] = [stepsTo(3.62), stepsTo(1.89), stepsTo(1.73)]
    const binOf = new Uint16Array(lapses.length)
    for (let i = 0; i < binOf.length; i++) {
      const lapsed = lapses[i] as number
      const ofLapse = lapsed === 0 ? 0 : 1 + ofLapses(lapsed)
      const ofHistory =
        ofDays(elapsedDays[i] as number) * steps + ofReviews(reviewNumber[i] as number)
      binOf[i] = ofHistory * steps + ofLapse
    }
    return binOf
  },
)

/** The whole part of the logarithm to a base; that of a small number is looked up. */
function stepsTo(base: number): (value: number) => number {
  const step = (value: number) => Math.floor(Math.log(value) / Math.log(base))
  const known = Uint8Array.from({ length: 4096 }, (_, value) => (value === 0 ? 0 : step(value)))
  return (value) => known[value] ?? step(value)
}
