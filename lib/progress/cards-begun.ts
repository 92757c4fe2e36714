import type { CardMask } from './card-columns'
import { always, type Period } from './period'
import type { ProgressBase } from './progress-base'
import { reviewsWithin, sinceBegun } from './rows-within'
import { partsByDay, type StretchUnit, stretchesOf } from './stretches'

/** Cards seen for the first time over a period, of which days before the first review are no part. */
export interface CardsBegun {
  readonly unit: StretchUnit
  /** `total` is how many cards were begun by the end of the stretch, those from before the period among them. */
  readonly stretches: readonly (Period & { readonly begun: number; readonly total: number })[]
  readonly begun: number
  readonly total: number
}

/** First reviews of the cards of a cut; a card that was reset is not begun again. */
export function cardsBegun(
  { log, cards }: Pick<ProgressBase, 'log' | 'cards'>,
  mask: CardMask,
  asked: Period,
): CardsBegun {
  const period = sinceBegun(log, mask, asked)
  const stretches = stretchesOf(period)
  const partOf = partsByDay(stretches)
  const seen = new Uint8Array(cards.length)
  const counts = new Uint32Array(stretches.parts.length)
  let before = 0
  const rows = reviewsWithin(log, mask, always)
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number
    const card = log.card[i] as number
    if (seen[card]) continue
    seen[card] = 1
    const day = log.studyDay[i] as number
    if (day < period.from) before += 1
    const part = partOf[day - period.from]
    if (part !== undefined) counts[part] = (counts[part] as number) + 1
  }
  let total = before
  const told = stretches.parts.map((part, i) => {
    const begun = counts[i] as number
    total += begun
    return { ...part, begun, total }
  })
  return { unit: stretches.unit, stretches: told, begun: total - before, total }
}
