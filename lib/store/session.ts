import { factOfCard } from '../cards/card-id'
import { afterGrade, type Queue } from '../schedule/queue'
import type { StudyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { type Plans, readPlans } from './plans'
import { queueTables, readQueueBy, type Scope } from './queue'
import type { CardRow, FactRow, StateRow } from './rows'
import type { Settings } from './settings'

/** What a review session goes by until something outside it changes. */
export interface Session {
  readonly queue: Queue<StateRow>
  readonly settings: Settings
  readonly plans: Plans
  readonly today: StudyDay
  readonly papers: readonly string[]
  /** Cards of all these papers that were reviewed on that day: it tells whether somebody else reviews as well. */
  readonly seen: number
}

/** A card with all that a screen says of it. */
export interface ShowableCard {
  readonly card: CardRow
  readonly fact: FactRow
  readonly state: StateRow
}

/** The queue of a scope, of the day or beyond it, with the settings and the day that it was made for, from one snapshot. */
export async function readSession(
  db: LociDatabase,
  scope: Scope,
  moment: Moment,
): Promise<Session> {
  const { beyond } = scope
  // Few sessions need it; and no transaction would wait for it to be loaded.
  const { readBeyond, beyondTables } = beyond ? await import('./beyond') : {}
  const tables = beyondTables?.(db) ?? queueTables(db)
  return read(db, tables, async () => {
    const plans = await readPlans(db)
    const { settings } = plans
    const today = todayAt(moment, settings)
    const rows = await db.papers.toArray()
    const queue =
      beyond && readBeyond
        ? await readBeyond(db, { ...scope, beyond }, moment)
        : await readQueueBy(db, scope, plans, rows, today)
    const papers = rows.map(({ id }) => id)
    return { queue, settings, plans, today, papers, seen: await countSeen(db, papers, today) }
  })
}

/** The session after one of its cards was graded; `before` is that card as it was shown, `after` as it stands now. */
export function afterGradeIn(session: Session, before: StateRow, after: StateRow): Session {
  return {
    ...session,
    queue: afterGrade(session.queue, after),
    seen: session.seen + (before.lastDay === after.lastDay ? 0 : 1),
  }
}

/**
 * Whether all that was reviewed today was reviewed in this session. Where another tab has shown cards, the day's
 * limits and the siblings that wait are others: the session must be read anew.
 */
export async function isAlone(db: LociDatabase, session: Session): Promise<boolean> {
  return (await countSeen(db, session.papers, session.today)) === session.seen
}

async function countSeen(
  db: LociDatabase,
  papers: readonly string[],
  day: StudyDay,
): Promise<number> {
  const counts = papers.map((paper) =>
    db.states.where('[paper+lastDay]').equals([paper, day]).count(),
  )
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

/** A queued card as it stands now, or `null` when it was graded, buried, suspended or dropped since it was queued. */
export async function readQueued(db: LociDatabase, queued: StateRow): Promise<ShowableCard | null> {
  return read(db, shownTables(db), () => findQueued(db, queued))
}

/** That card if the session is alone, from one snapshot: a session that is not must be read anew. */
export async function readNext(
  db: LociDatabase,
  session: Session,
  queued: StateRow | null,
): Promise<ShowableCard | null> {
  return read(db, shownTables(db), async () => {
    const [found, alone] = await Promise.all([
      queued && findQueued(db, queued),
      isAlone(db, session),
    ])
    return alone ? found : null
  })
}

const shownTables = (db: LociDatabase) => [db.cards, db.facts, db.states]

async function findQueued(db: LociDatabase, queued: StateRow): Promise<ShowableCard | null> {
  const { cardId } = queued
  const [card, fact, state] = await Promise.all([
    db.cards.get(cardId),
    db.facts.get(factOfCard(cardId)),
    db.states.get(cardId),
  ])
  if (!card || !fact || !state) return null
  return isAsQueued(queued, state) ? { card, fact, state } : null
}

/** Whether a card still waits as it did when it was queued, given how it stands now. */
export const isAsQueued = (queued: StateRow, now: StateRow): boolean =>
  now.bucket !== 'out' &&
  now.lastReviewId === queued.lastReviewId &&
  now.buriedUntil === queued.buriedUntil
