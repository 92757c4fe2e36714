import type { CardMask } from './card-columns'
import { isWithin, type Period } from './period'
import type { ProgressBase } from './progress-base'
import { rowKinds } from './review-columns'

/** Answers of quizzes that were chosen among options. */
export interface Recognised {
  readonly right: number
  readonly total: number
}

/** How many answers of a cut were recognised in quizzes over a period, and how many of them rightly. They are no reviews: recognising is easier than recalling. */
export function recognised(
  { log }: Pick<ProgressBase, 'log'>,
  mask: CardMask,
  period: Period,
): Recognised {
  let right = 0
  let total = 0
  for (let i = 0; i < log.length; i++) {
    if (log.kind[i] !== rowKinds.recognition || !mask[log.card[i] as number]) continue
    if (!isWithin(log.studyDay[i] as number, period)) continue
    total += 1
    if ((log.rating[i] as number) > 1) right += 1
  }
  return { right, total }
}
