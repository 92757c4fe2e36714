import type { CardId } from '../cards/card-id'
import {
  emptyColumns,
  firstRows,
  inOrderOfTime,
  mergedColumns,
  placesOf,
  putRow,
  type ReviewColumns,
  reviewColumns,
  rowsAt,
} from '../progress/review-columns'
import { voidedIds } from '../schedule/effective-log'
import type { Review } from '../schedule/review'
import type { StudyDay } from '../schedule/units'
import { countLog } from './count-log'
import type { LociDatabase } from './database'
import { digestVersion, type LogDigest } from './digest'
import { numbered } from './numbered'

/** The whole log in columns. */
export interface LogColumns {
  /** A card's number is its place in `cards`. */
  readonly columns: ReviewColumns
  readonly cards: readonly CardId[]
  /** The digest that its older days were told by, and the cards that have rows since; null where the log itself was read. */
  readonly digest:
    | (Pick<LogDigest, 'until' | 'rows' | 'voided'> & { readonly since: ReadonlySet<CardId> })
    | null
  /** What is worth keeping at hand for the next time (`keepDigest`), where that has grown by much. */
  readonly toKeep: LogDigest | null
}

/** Fewer rows than this are read as quickly from the log itself. */
const worthKeeping = 5000
/** So many rows are read at once: between two reads progress is told. */
const batchRows = 20_000

/** Takes the part of the log that was read, from 0 to 1. */
export type OnPart = (part: number) => void

/**
 * The log in columns as the digest of its older days and the rows since tell it; null where there is no digest. Whether
 * the digest still holds is for `digestHolds` to tell.
 * @param day today, which need not be known before the digest is read
 */
export async function readLogSince(
  db: LociDatabase,
  day: StudyDay | Promise<StudyDay>,
  keepFrom = worthKeeping,
): Promise<LogColumns | null> {
  const digest = await db.digest.get('log')
  if (digest?.key !== 'log' || digest.version !== digestVersion) return null
  const recent = await db.reviews.where('studyDay').aboveOrEqual(digest.until).toArray()
  const cards = numberedCards(digest.cards)
  const older = await withoutVoided(db, digest, recent, cards.of)
  const gone = new Set(digest.voided)
  const newer = reviewColumns(
    recent.filter(({ id }) => !gone.has(id)),
    cards.of,
  )
  const columns = mergedColumns(older, newer)
  const today = await day
  const closed = new Set(recent.filter(({ studyDay }) => studyDay < today).map(({ id }) => id))
  const open = [...gone, ...voidedIds(recent)].filter((id) => !closed.has(id))
  const made = () => digestOf(columns, cards.all, today, digest.rows + closed.size, open)
  return {
    columns,
    cards: cards.all,
    digest: {
      until: digest.until,
      rows: digest.rows,
      voided: digest.voided,
      since: new Set(recent.map(({ cardId }) => cardId)),
    },
    toKeep: closed.size >= keepFrom ? made() : null,
  }
}

/** Whether rows came to the days that a digest tells: from a backup, or by a clock that ran back. Counts the whole log. */
export async function digestHolds(
  db: LociDatabase,
  { until, rows }: Pick<LogDigest, 'until' | 'rows'>,
): Promise<boolean> {
  const recent = () => db.reviews.where('studyDay').aboveOrEqual(until).count()
  const before = await recent()
  const all = await countLog(db)
  // Of the rows that are added while it is counted, no one can say whether they were.
  return all >= rows + before && all <= rows + (await recent())
}

/** The log in columns, read row by row, and kept at hand where it is long. */
export async function readWholeLog(
  db: LociDatabase,
  today: StudyDay,
  onPart?: OnPart,
  keepFrom = worthKeeping,
): Promise<LogColumns> {
  const total = await db.reviews.count()
  const targets = new Set((await db.reviews.orderBy('targetId').keys()) as string[])
  const missing = new Set(targets)
  const cards = numberedCards([])
  let columns = emptyColumns(total)
  let length = 0
  let done = 0
  let closed = 0
  let last = ''
  for (;;) {
    const batch = await db.reviews.where(':id').above(last).limit(batchRows).toArray()
    if (batch.length === 0) break
    last = (batch.at(-1) as Review).id
    done += batch.length
    if (done > columns.length) columns = grown(columns, done)
    for (const row of batch) {
      if (row.studyDay < today) closed += 1
      if (targets.has(row.id)) {
        if (row.studyDay < today) missing.delete(row.id)
        continue
      }
      if (row.kind !== 'void') putRow(columns, length++, row, cards.of(row.cardId))
    }
    onPart?.(Math.min(1, done / Math.max(1, total)))
  }
  // Read in the order of their ids, so that rows of one instant stand in it.
  const all = inOrderOfTime(firstRows(columns, length))
  const made = () => digestOf(all, cards.all, today, closed, [...missing])
  return {
    columns: all,
    cards: cards.all,
    digest: null,
    toKeep: closed >= keepFrom ? made() : null,
  }
}

/** Card ids are their own keys: a million rows ask for their card's number. */
const numberedCards = (before: readonly CardId[]) => numbered(before, (id) => id)

const grown = (columns: ReviewColumns, length: number): ReviewColumns =>
  mergedColumns(columns, emptyColumns(length - columns.length))

/** The digest without the rows that voids since then take back. */
async function withoutVoided(
  db: LociDatabase,
  { columns }: LogDigest,
  recent: readonly Review[],
  numberOf: (cardId: CardId) => number,
): Promise<ReviewColumns> {
  const here = new Set(recent.map(({ id }) => id))
  const older = [...voidedIds(recent)].filter((id) => !here.has(id))
  if (older.length === 0) return columns
  const gone = new Set<string>()
  for (const row of await db.reviews.bulkGet(older)) {
    if (row) gone.add(`${numberOf(row.cardId)} ${row.reviewedAt}`)
  }
  return rowsAt(
    columns,
    placesOf(columns, (i) => !gone.has(`${columns.card[i]} ${columns.reviewedAt[i]}`)),
  )
}

/** What the log tells of the days before `until`. */
function digestOf(
  columns: ReviewColumns,
  cards: readonly CardId[],
  until: StudyDay,
  rows: number,
  voided: readonly string[],
): LogDigest {
  const closed = placesOf(columns, (i) => (columns.studyDay[i] as number) < until)
  return {
    key: 'log',
    version: digestVersion,
    until,
    rows,
    columns: rowsAt(columns, closed),
    cards,
    voided,
  }
}
