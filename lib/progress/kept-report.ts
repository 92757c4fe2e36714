import type { FactKind } from '../cards/deck-file'
import { studyDay } from '../schedule/units'
import type { CardMask, SectionPlace } from './card-columns'
import type { Kept } from './kept'
import { keptBy, keptByCards, keptInAll } from './kept-by'
import { daysIn, type Period } from './period'
import type { KeptBase } from './progress-base'
import { cellsWithin, type ReturnCells } from './return-cells'

/** What was kept, in all and by each facet that cards are cut by. Groups without a review are left out. */
export interface KeptReport {
  readonly all: Kept
  /** Came back within 21 days of the review before, or later: Anki's young and mature, by the days that really passed. */
  readonly young: Kept
  readonly mature: Kept
  readonly kinds: readonly (Kept & { readonly kind: FactKind })[]
  readonly sections: readonly (Kept & SectionPlace)[]
  readonly importance: readonly (Kept & { readonly importance: number })[]
  readonly decks: readonly (Kept & { readonly deck: string })[]
  /** What was wished for: the mean desired retention of the cut's cards; null where it has none. */
  readonly goal: number | null
  /** By stretches of the period, in order from the first that a card came back in, those without one too. */
  readonly stretches: readonly (Kept & Period)[]
}

const isSeen = ({ total }: Kept): boolean => total > 0

/** True retention (`keptBy`) of the cards of a cut over a period. */
export function keptReport(base: KeptBase, mask: CardMask, period: Period): KeptReport {
  const { cards, cells } = base
  const within = cellsWithin(cells, mask, period)
  const by = (groups: number, groupOf: ArrayLike<number>) =>
    keptByCards(cells, within, groupOf, groups)
  const [young, mature] = keptBy(cells, within, (cell) => cells.isMature[cell] as number, 2)
  return {
    all: keptInAll(cells, within),
    young: young as Kept,
    mature: mature as Kept,
    kinds: by(cards.kinds.length, cards.kind)
      .map((kept, i) => ({ ...kept, kind: cards.kinds[i] as FactKind }))
      .filter(isSeen),
    sections: by(cards.sections.length, cards.section)
      .map((kept, i) => ({ ...kept, ...(cards.sections[i] as SectionPlace) }))
      .filter(isSeen),
    importance: by(4, cards.importance)
      .map((kept, importance) => ({ ...kept, importance }))
      .filter((kept) => kept.importance > 0 && isSeen(kept)),
    decks: by(cards.decks.length, cards.deck)
      .map((kept, i) => ({ ...kept, deck: cards.decks[i]?.deck ?? '' }))
      .filter(isSeen),
    goal: desiredOf(base, mask),
    stretches: keptOverTime(cells, within, period),
  }
}

function desiredOf({ cards, parameters }: KeptBase, mask: CardMask): number | null {
  let sum = 0
  let count = 0
  for (let card = 0; card < cards.length; card++) {
    const ofDeck = parameters[cards.deck[card] as number]
    if (!mask[card] || !ofDeck) continue
    sum += ofDeck.desiredRetention
    count += 1
  }
  return count === 0 ? null : sum / count
}

/** No more stretches than a phone's width shows apart. */
const mostStretches = 18

/** Weeks, or as many whole weeks as it takes; the last stretch ends with the period, the first may begin before it. */
function keptOverTime(cells: ReturnCells, within: Uint32Array, asked: Period): (Kept & Period)[] {
  if (within.length === 0) return []
  const first = within.reduce(
    (least, cell) => Math.min(least, cells.studyDay[cell] as number),
    Number.POSITIVE_INFINITY,
  )
  const period = { from: studyDay(first), to: asked.to }
  const weeks = Math.ceil(daysIn(period) / 7)
  const length = 7 * Math.ceil(weeks / mostStretches)
  const count = Math.ceil(daysIn(period) / length)
  const start = period.to - count * length + 1
  const groupOf = (cell: number) => Math.floor(((cells.studyDay[cell] as number) - start) / length)
  return keptBy(cells, within, groupOf, count).map((kept, i) => ({
    ...kept,
    from: studyDay(Math.max(asked.from, start + i * length)),
    to: studyDay(start + (i + 1) * length - 1),
  }))
}
