import type { CardMask } from './card-columns'
import { type Kept, keptOf } from './kept'
import { always } from './period'
import type { KeptBase } from './progress-base'
import { cellsWithin } from './return-cells'

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
  { cells, today }: Pick<KeptBase, 'cells' | 'today'>,
  mask: CardMask,
): readonly KeptInSpan[] {
  // Passed and seen of the young and the mature ones, of each span those reviews that no shorter one has.
  const counts = new Uint32Array(spanNames.length * 4)
  for (const cell of cellsWithin(cells, mask, { from: always.from, to: today })) {
    const ago = today - (cells.studyDay[cell] as number)
    let span = 0
    while (ago >= (daysOf[span] as number)) span += 1
    const at = 4 * span + 2 * (cells.isMature[cell] as number)
    counts[at] = (counts[at] as number) + (cells.passed[cell] as number)
    counts[at + 1] = (counts[at + 1] as number) + (cells.total[cell] as number)
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
