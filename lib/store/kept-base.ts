import type { KeptBase } from '../progress/progress-base'
import { joinedCells, returnCells } from '../progress/return-cells'
import { firstDayOf, firstRows, reviewColumns, rowsBefore } from '../progress/review-columns'
import { reviewGaps } from '../progress/review-gaps'
import { voidedIds } from '../schedule/effective-log'
import { readCardColumns } from './card-columns'
import type { LociDatabase } from './database'
import { digestVersion, keepDigest } from './digest'
import { type Moment, todayAt } from './moment'
import { numbered } from './numbered'
import { readPlans } from './plans'
import type { LogRead } from './progress-base'

/**
 * What retention is told from, out of its digest and the rows since, which takes a tenth of the time that the log's
 * digest takes. Null where there is none, or where the rows since do not just follow on it; then the log tells.
 */
export async function readKeptBase(db: LociDatabase, moment: Moment): Promise<KeptBase | null> {
  const [plans, digest, { papers, columns: cards }] = await Promise.all([
    readPlans(db),
    db.digest.get('cells'),
    readCardColumns(db),
  ])
  if (digest?.key !== 'cells' || digest.version !== digestVersion) return null
  if (digest.papers !== papers) return null
  const recent = await db.reviews.where('studyDay').aboveOrEqual(digest.until).toArray()
  const here = new Set(recent.map(({ id }) => id))
  if ([...voidedIds(recent)].some((id) => !here.has(id))) return null
  const gone = new Set(digest.voided)
  const numbers = numbered(cards.id, (id) => id)
  const newer = reviewColumns(
    recent.filter(({ id }) => !gone.has(id)),
    numbers.of,
  )
  const isOfOthers = numbers.all.length > cards.length
  if (isOfOthers || (newer.length > 0 && (newer.reviewedAt[0] as number) < digest.lastAt)) {
    return null
  }
  const gaps = reviewGaps(newer, cards.length, digest.seen)
  return {
    today: todayAt(moment, plans.settings),
    cards,
    cells: joinedCells(digest.cells, returnCells(newer, gaps, cards)),
    firstDay: digest.firstDay ?? firstDayOf(newer),
    parameters: cards.decks.map((place) => plans.of(place).parameters),
  }
}

/** Keeps at hand what retention is told from, for the days that the log's digest tells; not where it cannot be had so. */
export async function keepCells(db: LociDatabase, read: LogRead): Promise<void> {
  const { base, papers } = read
  const { log, cards } = base
  const of = read.toKeep ?? read.digest
  const rows = of && rowsBefore(log, of.until)
  const hasOthers = cards.decks.some(({ deck }) => deck === '')
  if (!of || !rows || hasOthers) return
  const older = firstRows(log, rows)
  const gaps = reviewGaps(older, cards.length)
  await keepDigest(db, {
    key: 'cells',
    version: digestVersion,
    until: of.until,
    voided: of.voided,
    papers,
    cells: returnCells(older, gaps, cards),
    seen: gaps.seen,
    lastAt: older.reviewedAt[rows - 1] as number,
    firstDay: firstDayOf(older),
  })
}
