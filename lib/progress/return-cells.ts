import { Again } from '../schedule/review'
import type { CardColumns, CardMask } from './card-columns'
import { matureDays } from './mature'
import type { Period } from './period'
import type { ReviewColumns } from './review-columns'
import type { ReviewGaps } from './review-gaps'

/**
 * What came back and was known, counted by day, by the age of the memory, and by all that cards are cut by: a column a
 * field. True retention of any cut and period is told from it, of which there is much less than of reviews.
 */
export interface ReturnCells {
  readonly length: number
  readonly studyDay: Int32Array
  /** One of the cards that are counted here: all of them are cut alike. */
  readonly card: Uint32Array
  /** 1 where the review before lay `matureDays` or more back. */
  readonly isMature: Uint8Array
  readonly passed: Uint32Array
  readonly total: Uint32Array
}

/** Counts the rows of a log that tell what was kept (`ReviewGaps.counts`). A day may have several cells of a kind. */
export function returnCells(log: ReviewColumns, gaps: ReviewGaps, cards: CardColumns): ReturnCells {
  const { length, card, studyDay, rating } = log
  const { counts, days } = gaps
  const alike = alikeCards(cards)
  const cells = emptyCells(length)
  // Of each group of cards, young and mature, the cell that was begun last.
  const newest = new Int32Array(2 * cards.length).fill(-1)
  let n = 0
  for (let i = 0; i < length; i++) {
    if (!counts[i]) continue
    const of = alike[card[i] as number] as number
    const isMature = (days[i] as number) < matureDays ? 0 : 1
    let cell = newest[2 * of + isMature] as number
    if (cell < 0 || cells.studyDay[cell] !== studyDay[i]) {
      cell = n++
      newest[2 * of + isMature] = cell
      cells.studyDay[cell] = studyDay[i] as number
      cells.card[cell] = of
      cells.isMature[cell] = isMature
    }
    cells.total[cell] = (cells.total[cell] as number) + 1
    if ((rating[i] as number) > Again) cells.passed[cell] = (cells.passed[cell] as number) + 1
  }
  return {
    length: n,
    studyDay: cells.studyDay.slice(0, n),
    card: cells.card.slice(0, n),
    isMature: cells.isMature.slice(0, n),
    passed: cells.passed.slice(0, n),
    total: cells.total.slice(0, n),
  }
}

/** The cells of two logs that follow on one another. */
export function joinedCells(a: ReturnCells, b: ReturnCells): ReturnCells {
  if (b.length === 0) return a
  const cells = emptyCells(a.length + b.length)
  for (const field of ['studyDay', 'card', 'isMature', 'passed', 'total'] as const) {
    cells[field].set(a[field])
    cells[field].set(b[field], a.length)
  }
  return cells
}

/** The places of the cells of a cut and a period. */
export function cellsWithin(
  { length, studyDay, card }: ReturnCells,
  mask: CardMask,
  { from, to }: Period,
): Uint32Array {
  const within = new Uint32Array(length)
  let n = 0
  for (let cell = 0; cell < length; cell++) {
    const day = studyDay[cell] as number
    if (mask[card[cell] as number] && day >= from && day <= to) within[n++] = cell
  }
  return within.subarray(0, n)
}

const emptyCells = (length: number): ReturnCells => ({
  length,
  studyDay: new Int32Array(length),
  card: new Uint32Array(length),
  isMature: new Uint8Array(length),
  passed: new Uint32Array(length),
  total: new Uint32Array(length),
})

/** Of each card the first one that is in the same deck, of the same kind, section and importance. */
function alikeCards({ length, deck, kind, section, importance }: CardColumns): Uint32Array {
  const first = new Map<number, number>()
  const alike = new Uint32Array(length)
  for (let card = 0; card < length; card++) {
    const place = (deck[card] as number) * 65_536 + (section[card] as number)
    const key = (place * 256 + (kind[card] as number)) * 256 + (importance[card] as number)
    const known = first.get(key)
    if (known === undefined) first.set(key, card)
    alike[card] = known ?? card
  }
  return alike
}
