import type { CardMask } from './card-columns'
import { type Kept, keptOf } from './kept'
import { matureDays } from './mature'
import { always } from './period'
import type { LogBase } from './progress-base'
import { returnsWithin } from './rows-within'

/** Spans that all end today, each within the next. */
const spanNames = ['day', 'week', 'month', 'year', 'all'] as const
export type SpanName = (typeof spanNames)[number]

/** In the order of their names. */
const daysOf = [1, 7, 30, 365, Number.POSITIVE_INFINITY] as const

/** What was kept in a span: in all, of young memories and of mature ones. */
export interface KeptInSpan {
  readonly span: SpanName
  readonly all: Kept
  readonly young: Kept
  readonly mature: Kept
}

/**
 * True retention (as `keptBy` counts it) of today, the last 7, 30 and 365 study days and all time, by the age of the
 * memory: Anki's table. A memory is mature that came back after `matureDays` or more.
 */
export function keptInSpans(
  base: Pick<LogBase, 'log' | 'gaps' | 'today'>,
  mask: CardMask,
): readonly KeptInSpan[] {
  const { log, gaps, today } = base
  // Passed and seen of the young and the mature ones, of each span those reviews that no shorter one has.
  const counts = new Uint32Array(spanNames.length * 4)
  const rows = returnsWithin(base, mask, { from: always.from, to: today })
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const ago = today - (log.studyDay[row] as number)
    let span = 0
    while (ago >= (daysOf[span] as number)) span += 1
    const cell = span * 4 + ((gaps.days[row] as number) < matureDays ? 0 : 2)
    counts[cell + 1] = (counts[cell + 1] as number) + 1
    if ((log.rating[row] as number) > 1) counts[cell] = (counts[cell] as number) + 1
  }
  let sum = [0, 0, 0, 0]
  return spanNames.map((span, s) => {
    sum = sum.map((n, part) => n + (counts[s * 4 + part] as number))
    const [youngPassed, young, maturePassed, mature] = sum as [number, number, number, number]
    return {
      span,
      all: keptOf(youngPassed + maturePassed, young + mature),
      young: keptOf(youngPassed, young),
      mature: keptOf(maturePassed, mature),
    }
  })
}
