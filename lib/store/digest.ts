import type { CardId } from '../cards/card-id'
import type { CardColumns } from '../progress/card-columns'
import type { NowColumns } from '../progress/now-columns'
import type { TraceHead } from '../progress/recall-trace'
import type { ReturnCells } from '../progress/return-cells'
import type { ReviewColumns } from '../progress/review-columns'
import type { LastSeen } from '../progress/review-gaps'
import type { StudyDay } from '../schedule/units'
import { type LociDatabase, write } from './database'

/** Raise it whenever a digest is laid out or read another way. */
export const digestVersion = 2

/**
 * The log's older days in columns, kept at hand because a million rows take seconds to read one by one. It follows from
 * the log and may be thrown away at any time.
 */
export interface LogDigest {
  readonly key: 'log'
  readonly version: number
  /** It tells the rows of the study days before this one. */
  readonly until: StudyDay
  /** How many rows of the log these were, voids and what they take back too: as long as there are so many, it holds. */
  readonly rows: number
  /** What counts of them; a card's number is its place in `cards`. */
  readonly columns: ReviewColumns
  readonly cards: readonly CardId[]
  /** Targets of voids among these rows that are not among them: a clock ran back, or they have not arrived. */
  readonly voided: readonly string[]
}

/** What the cards are cut by, in columns; `papers` says which revisions of which papers it was read from. */
export interface CardDigest {
  readonly key: 'cards'
  readonly version: number
  readonly papers: string
  readonly columns: CardColumns
}

/** The rows that a digest was made from: as there are only ever more of a day's, a day and a number tell which. */
export type DigestedRows = Pick<LogDigest, 'until' | 'rows'>

/** Whether two digests are of the same rows. */
export const areOfSameRows = (a: DigestedRows | null, b: DigestedRows | null): boolean =>
  a?.until === b?.until && a?.rows === b?.rows

/**
 * How the cards stand, and what the model says of the rows. It goes with the digest of the log that is of the same rows,
 * and holds for cards without a row since.
 */
export interface NowDigest extends DigestedRows, Pick<CardDigest, 'papers'> {
  readonly key: 'now'
  readonly version: number
  /** The replay keys of all states, and those that the decks have. */
  readonly keys: string
  readonly columns: NowColumns
  /** Of the days before `until`; null where later rows stand among theirs. */
  readonly trace: TraceHead | null
}

/**
 * What retention is told from, of the days before `until`: the smallest of all, and the first that is shown. It goes with
 * the digest of the log that is of the same rows.
 */
export interface CellsDigest
  extends DigestedRows,
    Pick<LogDigest, 'voided'>,
    Pick<CardDigest, 'papers'> {
  readonly key: 'cells'
  readonly version: number
  readonly cells: ReturnCells
  readonly seen: LastSeen
  /** When the last row of those days was made; `-Infinity` where none of them counts. */
  readonly lastAt: number
  readonly firstDay: StudyDay | null
}

export type DigestRow = LogDigest | CardDigest | NowDigest | CellsDigest

/** Keeps a digest; without room it is made anew next time. */
export async function keepDigest(db: LociDatabase, digest: DigestRow): Promise<void> {
  await write(db, [db.digest], () => db.digest.put(digest)).catch(console.warn)
}

/**
 * Keeps what was digested of the log, all or none of it: of a digest that is replaced, nothing stays behind that hangs
 * on it.
 * @param isAnew whether the log's own is among them, or is not to be had any more
 */
export async function keepLogDigests(
  db: LociDatabase,
  digests: readonly (LogDigest | NowDigest | CellsDigest)[],
  isAnew: boolean,
): Promise<void> {
  await write(db, [db.digest], async () => {
    if (isAnew) await db.digest.bulkDelete(['log', 'now', 'cells'])
    await db.digest.bulkPut(digests)
  }).catch(console.warn)
}
