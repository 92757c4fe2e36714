import { type AnswerTime, answerTime, longestAnswerMs } from './answer-time'
import type { CardMask } from './card-columns'
import type { Period } from './period'
import type { ProgressBase } from './progress-base'
import { reviewsWithin, sinceBegun } from './rows-within'
import { partsByDay, type StretchUnit, stretchesOf } from './stretches'

/** Time spent on reviews over a period, of which days before the first review are no part. */
export interface TimeSpent {
  readonly unit: StretchUnit
  readonly stretches: readonly (Period & { readonly ms: number })[]
  readonly totalMs: number
  /** Over the days with a review; null where there is none. */
  readonly perDayStudiedMs: number | null
  readonly answers: AnswerTime
}

/** Time in sight of the cards of a cut, each answer's at most a minute, by stretch of days. */
export function timeSpent(
  { log }: Pick<ProgressBase, 'log'>,
  mask: CardMask,
  asked: Period,
): TimeSpent {
  const period = sinceBegun(log, mask, asked)
  const stretches = stretchesOf(period)
  const partOf = partsByDay(stretches)
  const spent = new Float64Array(stretches.parts.length)
  const studied = new Uint8Array(partOf.length)
  const rows = reviewsWithin(log, mask, period)
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number
    const day = (log.studyDay[i] as number) - period.from
    const part = partOf[day] as number
    spent[part] = (spent[part] as number) + Math.min(log.durationMs[i] as number, longestAnswerMs)
    studied[day] = 1
  }
  const totalMs = spent.reduce((sum, ms) => sum + ms, 0)
  const daysStudied = studied.reduce((n, one) => n + one, 0)
  return {
    unit: stretches.unit,
    stretches: stretches.parts.map((part, i) => ({ ...part, ms: spent[i] as number })),
    totalMs,
    perDayStudiedMs: daysStudied === 0 ? null : totalMs / daysStudied,
    answers: answerTime(log, mask, period),
  }
}
