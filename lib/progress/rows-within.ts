import type { StudyDay } from '../schedule/units'
import type { CardMask } from './card-columns'
import type { Period } from './period'
import type { LogBase } from './progress-base'
import { remembered } from './remembered'
import { type ReviewColumns, rowKinds } from './review-columns'
import type { ReviewGaps } from './review-gaps'

/*
 * Rows are gone through by their places: to iterate over a typed array takes half as long again.
 */

/**
 * The rows that are reviews of the cards within a cut on the study days of a period, in the order of replay. Every
 * showing that was rated is one, learning steps too; quiz answers and resets are none.
 */
export const reviewsWithin = (
  log: ReviewColumns,
  mask: CardMask,
  { from, to }: Period,
): Uint32Array => reviewRows(log, mask, from, to)

const reviewRows = remembered(
  (log: ReviewColumns, mask: CardMask, from: number, to: number): Uint32Array => {
    const { length, card, studyDay, kind } = log
    const rows = new Uint32Array(length)
    let n = 0
    for (let i = 0; i < length; i++) {
      if (kind[i] !== rowKinds.review || !mask[card[i] as number]) continue
      const day = studyDay[i] as number
      if (day >= from && day <= to) rows[n++] = i
    }
    return rows.subarray(0, n)
  },
)

/**
 * The rows of a cut and a period that tell what was kept (`ReviewGaps.counts`): a card's first of its study day, a day
 * or more after the one before.
 */
export const returnsWithin = (
  { log, gaps }: Pick<LogBase, 'log' | 'gaps'>,
  mask: CardMask,
  { from, to }: Period,
): Uint32Array => returnRows(log, gaps, mask, from, to)

const returnRows = remembered(
  (log: ReviewColumns, gaps: ReviewGaps, mask: CardMask, from: number, to: number): Uint32Array => {
    const { length, card, studyDay } = log
    const { counts } = gaps
    const rows = new Uint32Array(length)
    let n = 0
    for (let i = 0; i < length; i++) {
      if (!counts[i] || !mask[card[i] as number]) continue
      const day = studyDay[i] as number
      if (day >= from && day <= to) rows[n++] = i
    }
    return rows.subarray(0, n)
  },
)

/**
 * A period without the days before the first review of a cut: nothing could be missed on them. Its last day alone where
 * nothing was reviewed until then.
 */
export const sinceBegun = (log: ReviewColumns, mask: CardMask, { from, to }: Period): Period => ({
  from: Math.max(from, Math.min(to, firstReviewDay(log, mask))) as StudyDay,
  to,
})

const firstReviewDay = remembered((log: ReviewColumns, mask: CardMask): number => {
  let first = Number.POSITIVE_INFINITY
  for (let i = 0; i < log.length; i++) {
    const day = log.studyDay[i] as number
    if (day < first && log.kind[i] === rowKinds.review && mask[log.card[i] as number]) first = day
  }
  return first
})
