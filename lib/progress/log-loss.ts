/**
 * How far predictions were from what came, the smaller the better: the mean of −ln(p) over what was known and of
 * −ln(1 − p) over what was forgotten, every review weighing alike. Always saying 50 % scores ln 2 = 0.693; 0 is perfect.
 * Null of no predictions.
 *
 * Source: `log_loss` in srs-benchmark's utils.py (scikit-learn's), and `weighted_binary_cross_entropy` in fsrs-rs's
 * training.rs, which weighs late reviews more when it evaluates. A prediction is kept 1e-7 away from 0 and 1, so that no
 * single one can make the mean infinite.
 * @param known 1 where the card was known, 0 where it was forgotten
 */
export function logLoss(recall: ArrayLike<number>, known: ArrayLike<number>): number | null {
  return meanLoss(lossesOf(recall, known))
}

/** The loss of each prediction. */
export function lossesOf(recall: ArrayLike<number>, known: ArrayLike<number>): Float64Array {
  const losses = new Float64Array(recall.length)
  for (let i = 0; i < losses.length; i++) {
    const p = Math.min(Math.max(recall[i] as number, 1e-7), 1 - 1e-7)
    losses[i] = -Math.log(known[i] ? p : 1 - p)
  }
  return losses
}

/** The mean of losses; null of none. */
export function meanLoss(losses: Float64Array): number | null {
  if (losses.length === 0) return null
  let sum = 0
  for (let i = 0; i < losses.length; i++) sum += losses[i] as number
  return sum / losses.length
}
