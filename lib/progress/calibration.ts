import { type Interval, wilsonInterval } from './wilson-interval'

/** The reviews whose predictions lay near one another. */
export interface CalibrationBin {
  /** Predictions from `from` on and below `to`; the last bin holds 1 as well. */
  readonly from: number
  readonly to: number
  readonly count: number
  /** The mean of the predictions. */
  readonly predicted: number
  readonly known: number
  /** `known / count`. */
  readonly rate: number
  readonly interval: Interval
}

/** Edges of the bins: two points wide from 80 % on, where nearly all predictions lie, five below, ten below 70 %. */
const edges = [
  0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98, 1,
] as const

/**
 * What was predicted against what was known, bin by bin, those without reviews left out; each with the 95 % interval
 * (Wilson) of its rate. Where predictions are right, about 19 of 20 intervals hold the prediction.
 * @param known 1 where the card was known, 0 where it was forgotten
 */
export function calibration(
  recall: ArrayLike<number>,
  known: ArrayLike<number>,
): readonly CalibrationBin[] {
  const count = new Uint32Array(edges.length - 1)
  const predicted = new Float64Array(edges.length - 1)
  const knew = new Uint32Array(edges.length - 1)
  for (let i = 0; i < recall.length; i++) {
    const p = recall[i] as number
    let bin = edges.length - 2
    while (bin > 0 && p < (edges[bin] as number)) bin--
    count[bin] = (count[bin] as number) + 1
    predicted[bin] = (predicted[bin] as number) + p
    knew[bin] = (knew[bin] as number) + (known[i] as number)
  }
  return Array.from(count, (n, bin) => ({
    from: edges[bin] as number,
    to: edges[bin + 1] as number,
    count: n,
    predicted: (predicted[bin] as number) / n,
    known: knew[bin] as number,
    rate: (knew[bin] as number) / n,
    interval: wilsonInterval(knew[bin] as number, n),
  })).filter(({ count }) => count > 0)
}

/** Whether a bin's interval holds what was predicted: what was seen does not speak against it. */
export const isAsPredicted = ({ predicted, interval }: CalibrationBin): boolean =>
  predicted >= interval.low && predicted <= interval.high
