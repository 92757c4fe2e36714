/** Cards still to be shown today, as `queueCounts` counts them. */
export interface CardCounts {
  readonly learning: number
  readonly reviews: number
  readonly fresh: number
}

/**
 * How often a card is shown before it leaves today's queue, when a showing passes with chance 0.9
 * (the default desired retention) and the default steps hold. A new card needs two passes in a row,
 * which takes (1 + p) / p² ≈ 2.3 showings; a card in learning mostly waits for its last pass, 1 +
 * (1 − p) · 2.3 ≈ 1.2; a review is shown once, and where it fails (1 − p) again until it passes (1
 * / p), ≈ 1.1 in all.
 */
const passChance = 0.9
const freshShowings = (1 + passChance) / passChance ** 2
const learningShowings = 1 + (1 - passChance) * freshShowings
const reviewShowings = 1 + (1 - passChance) / passChance

/** With fewer recent durations than this, a median says little. */
export const enoughDurations = 20
export const usualReviewMs = 12_000
const usualFreshMs = 20_000

/**
 * About how long today's cards will take, in milliseconds: expected showings times the median of
 * the person's recent durations, or a usual one (12 s, for a new card 20 s) while there are fewer
 * than 20 of them.
 */
export function estimateMs(counts: CardCounts, recentDurationsMs: readonly number[]): number {
  const known = recentDurationsMs.length >= enoughDurations ? median(recentDurationsMs) : null
  const reviewMs = known ?? usualReviewMs
  const freshMs = known ?? usualFreshMs
  return (
    counts.fresh * freshShowings * freshMs +
    counts.learning * learningShowings * reviewMs +
    counts.reviews * reviewShowings * reviewMs
  )
}

/** The middle of some numbers, of which there is at least one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = Math.floor(sorted.length / 2)
  const lower = Math.ceil(sorted.length / 2) - 1
  return (Number(sorted[lower]) + Number(sorted[upper])) / 2
}
