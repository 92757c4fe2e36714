import type { CardId } from '../cards/card-id'
import { effectiveLog } from '../schedule/effective-log'
import { Again, type Review } from '../schedule/review'
import type { StudyDay } from '../schedule/units'

export interface TrueRetention {
  readonly passed: number
  readonly total: number
  /** `passed / total`; `null` when there is nothing to measure. */
  readonly rate: number | null
  /** The 95 % Wilson score interval of the rate; `null` with it. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/**
 * How much was still known after at least a night, over the study days from `from` to `to`, both
 * included.
 *
 * Counted is a card's first review on a study day, when its previous one lies at least a study day
 * back; it is passed by Hard, Good or Easy. So a card's very first showing, repetitions within a
 * day, quiz answers and undone reviews do not count, and a reset makes the next showing a first
 * one.
 *
 * Anki's "true retention" (`rslib/src/stats/graphs/retention.rs`) counts the reviews of cards whose
 * interval was a day or more. The two differ where a learning card was left overnight: it counts
 * here, since a night passed all the same, and not in Anki.
 *
 * `rows` must hold each card's reviews from before the window as well, or its first in the window
 * is lost.
 */
export function trueRetention(
  rows: readonly Review[],
  window: { readonly from: StudyDay; readonly to: StudyDay },
): TrueRetention {
  const latestDay = new Map<CardId, StudyDay>()
  let passed = 0
  let total = 0
  for (const row of effectiveLog(rows)) {
    if (row.kind === 'reset') latestDay.delete(row.cardId)
    if (row.kind !== 'review') continue
    const latest = latestDay.get(row.cardId)
    // A journey west brings a day back: seen again, it would count its card twice.
    if (latest !== undefined && row.studyDay <= latest) continue
    latestDay.set(row.cardId, row.studyDay)
    if (latest === undefined || row.studyDay < window.from || row.studyDay > window.to) continue
    total += 1
    if (row.rating !== Again) passed += 1
  }
  return {
    passed,
    total,
    rate: total === 0 ? null : passed / total,
    interval: total === 0 ? null : wilsonInterval(passed, total),
  }
}

/** The two-sided 95 % quantile of the normal distribution. */
const z = 1.959964

/**
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference": fair for
 * few trials and near 0 and 1, where the textbook interval is not.
 */
function wilsonInterval(passed: number, total: number): { low: number; high: number } {
  const rate = passed / total
  const shrink = 1 + z ** 2 / total
  const centre = (rate + z ** 2 / (2 * total)) / shrink
  const reach = (z / shrink) * Math.sqrt((rate * (1 - rate)) / total + z ** 2 / (4 * total ** 2))
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
}
