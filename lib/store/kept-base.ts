import type { CardColumns } from '../progress/card-columns'
import type { KeptBase } from '../progress/progress-base'
import { joinedCells, returnCells } from '../progress/return-cells'
import {
  firstDayOf,
  firstRows,
  type ReviewColumns,
  reviewColumns,
  rowsBefore,
} from '../progress/review-columns'
import { reviewGaps } from '../progress/review-gaps'
import { voidedIds } from '../schedule/effective-log'
import type { Review } from '../schedule/review'
import { readCardColumns } from './card-columns'
import type { LociDatabase } from './database'
import { type CellsDigest, type DigestedRows, digestVersion } from './digest'
import { type Moment, todayAt } from './moment'
import { numbered } from './numbered'
import { readPlans } from './plans'
import type { LogRead } from './progress-base'

/** What retention is told from, out of its digest and the rows since. */
export interface KeptRead {
  /** Null where there is no digest, or where the rows since do not just follow on it; then the log tells. */
  readonly base: KeptBase | null
  /** The rows of the digest that was found. */
  readonly digest: DigestedRows | null
}

/**
 * Reads what retention is told from by its digest, which takes a tenth of the time that the log's digest takes. Whether
 * it is right is for the log's digest to tell, which must be of the same rows.
 */
export async function readKeptBase(db: LociDatabase, moment: Moment): Promise<KeptRead> {
  const [plans, digest, { papers, columns: cards }] = await Promise.all([
    readPlans(db),
    db.digest.get('cells'),
    readCardColumns(db),
  ])
  const isOfCards =
    digest?.key === 'cells' && digest.version === digestVersion && digest.papers === papers
  if (!isOfCards) return { base: null, digest: null }
  const recent = await db.reviews.where('studyDay').aboveOrEqual(digest.until).toArray()
  const newer = rowsAfter(digest, recent, cards)
  if (!newer) return { base: null, digest }
  const gaps = reviewGaps(newer, cards.length, digest.seen)
  return {
    digest,
    base: {
      today: todayAt(moment, plans.settings),
      cards,
      cells: joinedCells(digest.cells, returnCells(newer, gaps, cards)),
      firstDay: digest.firstDay ?? firstDayOf(newer),
      parameters: cards.decks.map((place) => plans.of(place).parameters),
    },
  }
}

/** The rows since a digest, as they count; null where they take back or precede rows of it, or are of other cards. */
function rowsAfter(
  { voided, lastAt }: CellsDigest,
  recent: readonly Review[],
  cards: CardColumns,
): ReviewColumns | null {
  const here = new Set(recent.map(({ id }) => id))
  if ([...voidedIds(recent)].some((id) => !here.has(id))) return null
  const gone = new Set(voided)
  const numbers = numbered(cards.id, (id) => id)
  const newer = reviewColumns(
    recent.filter(({ id }) => !gone.has(id)),
    numbers.of,
  )
  const isOfOthers = numbers.all.length > cards.length
  const isBefore = newer.length > 0 && (newer.reviewedAt[0] as number) < lastAt
  return isOfOthers || isBefore ? null : newer
}

/** What retention is told from, of the days that the log's digest tells; null where it cannot be had so. */
export function cellsDigest({ base, papers, digest, toKeep }: LogRead): CellsDigest | null {
  const { log, cards } = base
  const of = toKeep ?? digest
  const rows = of && rowsBefore(log, of.until)
  const hasOthers = cards.decks.some(({ deck }) => deck === '')
  if (!of || rows === null || hasOthers) return null
  const older = firstRows(log, rows)
  const gaps = reviewGaps(older, cards.length)
  return {
    key: 'cells',
    version: digestVersion,
    until: of.until,
    rows: of.rows,
    voided: of.voided,
    papers,
    cells: returnCells(older, gaps, cards),
    seen: gaps.seen,
    lastAt: older.reviewedAt[rows - 1] ?? Number.NEGATIVE_INFINITY,
    firstDay: firstDayOf(older),
  }
}
