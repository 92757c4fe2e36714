import type { CardId } from '../cards/card-id'
import type { FactKind } from '../cards/deck-file'
import type { Queue } from '../schedule/queue'
import { Again } from '../schedule/review'
import { type EpochMs, type StudyDay, studyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { isIn, partOf, type Scope } from './queue'
import { readRatings } from './ratings-of-day'
import type { Flag, PaperRow, StateRow } from './rows'
import { readSettings } from './settings'
import { isShownOn } from './state-row'

/**
 * What is studied beyond the day's queue and its limits. What is done so is recorded like any other review and counts
 * to the day.
 * - `ahead`: cards in review that fall due within `days` from now, what is due first.
 * - `forgotten`: cards that were forgotten today, once more.
 * - `filter`: every card in review of which all that is given is true; with a kind or an importance new cards too.
 */
export type Beyond = { readonly since: EpochMs } & (
  | { readonly kind: 'ahead'; readonly days: number }
  | { readonly kind: 'forgotten' }
  | {
      readonly kind: 'filter'
      readonly factKind?: FactKind | undefined
      readonly section?: string | undefined
      readonly flag?: Flag | undefined
      readonly importance?: 1 | 2 | 3 | undefined
    }
)

/** A session beyond the queue has at most so many cards, and is chosen among at most ten times as many. */
export const beyondLimit = 200
const readLimit = 10 * beyondLimit

/** The tables that are read for it. */
export const beyondTables = (db: LociDatabase) => [
  db.papers,
  db.states,
  db.edits,
  db.cards,
  db.facts,
  db.reviews,
]

/**
 * The cards of a session beyond the queue: those due first, then those that fall due later, then new ones as their
 * author ordered them. Each is shown once since the session began (`since`), and again while it is in learning.
 */
export async function readBeyond(
  db: LociDatabase,
  scope: Scope & { readonly beyond: Beyond },
  moment: Moment,
): Promise<Queue<StateRow>> {
  return read(db, beyondTables(db), async () => {
    const today = todayAt(moment, await readSettings(db))
    const { beyond, deck } = scope
    const forgotten = beyond.kind === 'forgotten' ? await readForgotten(db, today) : []
    const rows: StateRow[] = []
    for (const paper of await db.papers.toArray()) {
      if (!isIn(paper, scope)) continue
      rows.push(...(await readMatching(db, paper, deck, beyond, forgotten, today)))
    }
    const isSeen = ({ lastReviewedAt }: StateRow) => Number(lastReviewedAt) >= beyond.since
    const learning = rows.filter((row) => row.bucket === 'learning')
    return {
      // What else is in learning comes in the day's own queue.
      learning: (beyond.kind === 'forgotten' ? learning : learning.filter(isSeen)).sort(
        (a, b) => Number(a.dueAt) - Number(b.dueAt),
      ),
      main: rows
        .filter((row) => isPossible(row, beyond, today) && !isSeen(row) && isShownOn(row, today))
        .sort(dueFirst)
        .slice(0, beyondLimit),
    }
  })
}

function isPossible(row: StateRow, beyond: Beyond, today: StudyDay): boolean {
  // A card that was learned today is not asked for again ahead of tomorrow.
  if (beyond.kind === 'ahead') return row.bucket === 'review' && row.lastDay !== today
  if (beyond.kind === 'forgotten') return row.bucket === 'review'
  const withNew = beyond.factKind !== undefined || beyond.importance !== undefined
  return row.bucket === 'review' || (withNew && row.bucket === 'new')
}

const dueFirst = (a: StateRow, b: StateRow): number =>
  Number(a.bucket === 'new') - Number(b.bucket === 'new') ||
  Number(a.dueDay) - Number(b.dueDay) ||
  a.position - b.position

/** @param forgotten what was forgotten today, where that is asked for */
async function readMatching(
  db: LociDatabase,
  paper: PaperRow,
  deck: string | undefined,
  beyond: Beyond,
  forgotten: readonly CardId[],
  today: StudyDay,
): Promise<StateRow[]> {
  const part = partOf(db, deck === undefined ? { paper: paper.id } : { deck })
  const dueWithin = async (days: number) => [
    ...(await part.learning()),
    ...(await part.due('dueDay', studyDay(today + days))(readLimit)),
  ]
  if (beyond.kind === 'ahead') return dueWithin(beyond.days)
  const ids = beyond.kind === 'forgotten' ? forgotten : await readFiltered(db, paper.id, beyond)
  if (ids === null) return dueWithin(Number.POSITIVE_INFINITY)
  const rows = await db.states.bulkGet(ids.slice(0, readLimit))
  return rows
    .filter((row) => row !== undefined)
    .filter((row) => row.paper === paper.id && (deck === undefined || row.deck === deck))
}

/** Cards that were rated Again on a day, and not taken back. */
async function readForgotten(db: LociDatabase, day: StudyDay): Promise<CardId[]> {
  const again = (await readRatings(db, day)).filter((row) => row.rating === Again)
  return [...new Set(again.map((row) => row.cardId))]
}

/** The cards of a paper of which all that a filter asks is true, told from indexes; `null` where it asks nothing. */
async function readFiltered(
  db: LociDatabase,
  paper: string,
  filter: Beyond & { kind: 'filter' },
): Promise<CardId[] | null> {
  const { factKind, section, flag, importance } = filter
  const sets: CardId[][] = []
  if (factKind)
    sets.push(await db.cards.where('[paper+kind]').equals([paper, factKind]).primaryKeys())
  if (importance) {
    sets.push(await db.cards.where('[paper+importance]').equals([paper, importance]).primaryKeys())
  }
  if (flag) sets.push(await db.states.where('flag').equals(flag).primaryKeys())
  if (section !== undefined) {
    const facts = await db.facts
      .where('[paper+locus.section]')
      .equals([paper, section])
      .primaryKeys()
    sets.push(await db.cards.where('fact').anyOf(facts).primaryKeys())
  }
  const [first, ...others] = sets.sort((a, b) => a.length - b.length)
  if (!first) return null
  const inOthers = others.map((ids) => new Set(ids))
  return first.filter((id) => inOthers.every((ids) => ids.has(id)))
}

/** The sections of a paper that facts stand in, in no order. */
export async function readSections(db: LociDatabase, paper: string): Promise<string[]> {
  const keys = await db.facts
    .where('[paper+locus.section]')
    .between([paper], [paper, []])
    .uniqueKeys()
  return (keys as unknown as [string, string][]).map(([, section]) => section)
}
