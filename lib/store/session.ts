import { afterGrade, type Queue } from '../schedule/queue'
import type { StudyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { readQueue, type Scope } from './queue'
import type { CardRow, FactRow, StateRow } from './rows'
import { readSettings, type Settings } from './settings'

/** What a review session goes by until something outside it changes. */
export interface Session {
  readonly queue: Queue<StateRow>
  readonly settings: Settings
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

/** The queue of a scope with the settings and the day that it was made for, from one snapshot. */
export async function readSession(
  db: LociDatabase,
  scope: Scope,
  moment: Moment,
): Promise<Session> {
  return read(db, [db.papers, db.states, db.edits], async () => {
    const queue = await readQueue(db, scope, moment)
    const settings = await readSettings(db)
    const today = todayAt(moment, settings)
    const papers = await db.papers.toCollection().primaryKeys()
    return { queue, settings, today, papers, seen: await countSeen(db, papers, today) }
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

/** A queued card as it stands now, or `null` when it was graded, suspended or dropped since it was queued. */
export async function readQueued(db: LociDatabase, queued: StateRow): Promise<ShowableCard | null> {
  return read(db, [db.cards, db.facts, db.states], async () => {
    const [card, fact, state] = await Promise.all([
      db.cards.get(queued.cardId),
      db.facts.get(queued.note),
      db.states.get(queued.cardId),
    ])
    if (!card || !fact || !state || state.bucket === 'out') return null
    return state.lastReviewId === queued.lastReviewId ? { card, fact, state } : null
  })
}
