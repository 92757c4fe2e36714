import type { CardId } from '../cards/card-id'
import { type EffectiveRow, effectiveLog } from '../schedule/effective-log'
import type { Review } from '../schedule/review'
import type { StudyDay } from '../schedule/units'

/** What a row of `ReviewColumns` stands for. */
export const rowKinds = { review: 0, recognition: 1, reset: 2 } as const

/**
 * The log as it counts (`effectiveLog`: no voids, nothing that one takes back), a column a field, in the order of
 * replay. A million reviews take 20 MB this way and are read through in milliseconds.
 */
export interface ReviewColumns {
  readonly length: number
  /** Index of the card, as whoever made the columns numbers cards. */
  readonly card: Uint32Array
  readonly reviewedAt: Float64Array
  readonly studyDay: Int32Array
  /** One of `rowKinds`. */
  readonly kind: Uint8Array
  /** 1 to 4; 0 for a reset. */
  readonly rating: Uint8Array
  /** 0 for a reset. */
  readonly durationMs: Uint16Array
}

/** Columns of so many rows, all zero. */
export const emptyColumns = (length: number): ReviewColumns => ({
  length,
  card: new Uint32Array(length),
  reviewedAt: new Float64Array(length),
  studyDay: new Int32Array(length),
  kind: new Uint8Array(length),
  rating: new Uint8Array(length),
  durationMs: new Uint16Array(length),
})

/** The rows of a log in columns; they may come in any order, voids and what they take back among them. */
export function reviewColumns(
  rows: readonly Review[],
  indexOf: (cardId: CardId) => number,
): ReviewColumns {
  const log = effectiveLog(rows)
  const columns = emptyColumns(log.length)
  log.forEach((row, i) => {
    putRow(columns, i, row, indexOf(row.cardId))
  })
  return columns
}

/** Writes a row into columns that have a place `at` for it. */
export function putRow(columns: ReviewColumns, at: number, row: EffectiveRow, card: number): void {
  columns.card[at] = card
  columns.reviewedAt[at] = row.reviewedAt
  columns.studyDay[at] = row.studyDay
  columns.kind[at] = rowKinds[row.kind]
  columns.rating[at] = row.kind === 'reset' ? 0 : row.rating
  columns.durationMs[at] = row.kind === 'reset' ? 0 : row.durationMs
}

/** The rows at these places, in this order. */
export function rowsAt(columns: ReviewColumns, places: ArrayLike<number>): ReviewColumns {
  const taken = emptyColumns(places.length)
  for (const field of fields) {
    const [from, to] = [columns[field], taken[field]]
    for (let i = 0; i < places.length; i++) to[i] = from[places[i] as number] as number
  }
  return taken
}

/** The first study day with a review, or null; a clock that ran back may have put it after later rows. */
export function firstDayOf({ length, studyDay, kind }: ReviewColumns): StudyDay | null {
  let first: number | null = null
  for (let i = 0; i < length; i++) {
    const day = studyDay[i] as number
    if (kind[i] === rowKinds.review && (first === null || day < first)) first = day
  }
  return first as StudyDay | null
}

/** How many rows the days before one have; null where later ones stand among them. */
export function rowsBefore({ length, studyDay }: ReviewColumns, until: StudyDay): number | null {
  let rows = 0
  while (rows < length && (studyDay[rows] as number) < until) rows++
  for (let i = rows; i < length; i++) if ((studyDay[i] as number) < until) return null
  return rows
}

/** The places of the rows that `isTaken` says yes to. */
export function placesOf(columns: ReviewColumns, isTaken: (place: number) => boolean): Uint32Array {
  const places = new Uint32Array(columns.length)
  let n = 0
  for (let i = 0; i < columns.length; i++) if (isTaken(i)) places[n++] = i
  return places.subarray(0, n)
}

/**
 * Two logs of which each is in the order of replay as one. Of rows of one instant the first log's come first: ids,
 * which would tell, are not among the columns.
 */
export function mergedColumns(a: ReviewColumns, b: ReviewColumns): ReviewColumns {
  if (b.length === 0) return a
  const merged = emptyColumns(a.length + b.length)
  for (const field of fields) {
    merged[field].set(a[field].subarray(0, a.length))
    merged[field].set(b[field].subarray(0, b.length), a.length)
  }
  return inOrderOfTime(merged)
}

/** The rows by time; rows of one instant stay as they are. Most logs are in this order already. */
export function inOrderOfTime(columns: ReviewColumns): ReviewColumns {
  const at = columns.reviewedAt
  let i = 1
  while (i < columns.length && (at[i - 1] as number) <= (at[i] as number)) i++
  if (i >= columns.length) return columns
  const places = Uint32Array.from({ length: columns.length }, (_, i) => i)
  return rowsAt(
    columns,
    places.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b),
  )
}

/** The first rows. */
export const firstRows = (columns: ReviewColumns, count: number): ReviewColumns => ({
  length: count,
  card: columns.card.subarray(0, count),
  reviewedAt: columns.reviewedAt.subarray(0, count),
  studyDay: columns.studyDay.subarray(0, count),
  kind: columns.kind.subarray(0, count),
  rating: columns.rating.subarray(0, count),
  durationMs: columns.durationMs.subarray(0, count),
})

const fields = ['card', 'reviewedAt', 'studyDay', 'kind', 'rating', 'durationMs'] as const
