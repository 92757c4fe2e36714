/**
 * How well predictions tell what will be known from what will be forgotten: the chance that of one review of each kind,
 * taken at random, the known one had been given the better prediction; a tie counts half. 0.5 is guessing, 1 is perfect.
 * Null unless there are both.
 *
 * Source: `roc_auc_score` in srs-benchmark's utils.py (scikit-learn's): the area under the curve of true against false
 * positives, which is the statistic of Mann and Whitney (1947) divided by the number of pairs. Predictions are told
 * apart to a hundred-thousandth: so they need only be counted, where sorting a million of them would take most of the time that
 * all figures together may.
 * @param recall predictions, 0 to 1
 * @param known 1 where the card was known, 0 where it was forgotten
 */
export function auc(recall: ArrayLike<number>, known: ArrayLike<number>): number | null {
  const knew = new Uint32Array(grains + 1)
  const forgot = new Uint32Array(grains + 1)
  for (let i = 0; i < recall.length; i++) {
    const of = known[i] ? knew : forgot
    const grain = Math.round((recall[i] as number) * grains)
    of[grain] = (of[grain] as number) + 1
  }
  let below = 0
  let above = 0
  let better = 0
  for (let grain = 0; grain <= grains; grain++) {
    const equal = forgot[grain] as number
    better += (knew[grain] as number) * (below + equal / 2)
    below += equal
    above += knew[grain] as number
  }
  return above === 0 || below === 0 ? null : better / (above * below)
}

const grains = 100_000
