import type { CardMask } from './card-columns'
import { type Kept, keptOf } from './kept'
import { matureDays } from './mature'
import type { LogBase } from './progress-base'

/** Spans that all end today, each within the next. */
const spanNames = ['day', 'week', 'month', 'year', 'all'] as const
export type SpanName = (typeof spanNames)[number]

const daysOf: Readonly<Record<SpanName, number>> = {
  day: 1,
  week: 7,
  month: 30,
  year: 365,
  all: Number.POSITIVE_INFINITY,
}

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
  { log, gaps, today }: Pick<LogBase, 'log' | 'gaps' | 'today'>,
  mask: CardMask,
): readonly KeptInSpan[] {
  // Passed and seen of the young and the mature ones, of each span those reviews that no shorter one has.
  const counts = spanNames.map(() => [0, 0, 0, 0])
  for (let i = 0; i < log.length; i++) {
    if (!gaps.counts[i] || !mask[log.card[i] as number]) continue
    const ago = today - (log.studyDay[i] as number)
    const span = ago < 0 ? -1 : spanNames.findIndex((name) => ago < daysOf[name])
    const count = counts[span]
    if (!count) continue
    const age = (gaps.days[i] as number) < matureDays ? 0 : 2
    count[age + 1] = (count[age + 1] as number) + 1
    if ((log.rating[i] as number) > 1) count[age] = (count[age] as number) + 1
  }
  let sum = [0, 0, 0, 0]
  return spanNames.map((span, s) => {
    sum = sum.map((n, part) => n + (counts[s]?.[part] as number))
    const [youngPassed, young, maturePassed, mature] = sum as [number, number, number, number]
    return {
      span,
      all: keptOf(youngPassed + maturePassed, young + mature),
      young: keptOf(youngPassed, young),
      mature: keptOf(maturePassed, mature),
    }
  })
}
