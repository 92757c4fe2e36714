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
  if (recall.length === 0) return null
  let sum = 0
  for (let i = 0; i < recall.length; i++) sum += lossOf(recall[i] as number, known[i] as number)
  return sum / recall.length
}

/** The loss of one prediction. */
export function lossOf(recall: number, known: number): number {
  const p = Math.min(Math.max(recall, 1e-7), 1 - 1e-7)
  return -Math.log(known ? p : 1 - p)
}
