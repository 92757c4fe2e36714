import { Dexie } from 'dexie'
import type { FactId } from '../cards/card-id'
import { intersperse } from '../schedule/intersperse'
import { buildQueue, type Done, type Queue } from '../schedule/queue'
import type { StudyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import type { Bucket, PaperRow, StateRow } from './rows'
import { readSettings, type Settings } from './settings'

/** What is studied: one deck, all of a paper, or with neither all papers. Deck ids are unique over all papers. */
export interface Scope {
  readonly paper?: string | undefined
  readonly deck?: string | undefined
}

/**
 * What is to be shown today, in order. The limits hold for each paper as a whole, so its decks share them: what was
 * learned in one deck is taken off in the next. Of several papers each is spread evenly over the session.
 * Reads little more than it returns, however many cards are due. An unknown paper or deck has an empty queue.
 */
export async function readQueue(
  db: LociDatabase,
  scope: Scope,
  moment: Moment,
): Promise<Queue<StateRow>> {
  return read(db, [db.papers, db.states, db.edits], async () => {
    const settings = await readSettings(db)
    const today = todayAt(moment, settings)
    const queues: Queue<StateRow>[] = []
    for (const paper of await db.papers.toArray()) {
      if (!isIn(paper, scope)) continue
      const done = await readDone(db, paper.id, today)
      queues.push(await readPaperQueue(db, paper.id, scope.deck, done, settings, today))
    }
    return queues.reduce(together, { learning: [], main: [] })
  })
}

/**
 * What a paper has seen on a study day, told from the cards' states: cards first shown that day, cards shown earlier
 * and again that day, and the notes of both.
 */
export async function readDone(db: LociDatabase, paper: string, day: StudyDay): Promise<Done> {
  const seen = await db.states.where('[paper+lastDay]').equals([paper, day]).toArray()
  const newCards = seen.filter((row) => row.firstDay === day).length
  return {
    newCards,
    reviews: seen.length - newCards,
    notes: new Set(seen.map((row) => row.note)),
  }
}

/** A paper's queue, or one of its decks', inside the caller's transaction. */
export async function readPaperQueue(
  db: LociDatabase,
  paper: string,
  deck: string | undefined,
  done: Done,
  settings: Settings,
  today: StudyDay,
): Promise<Queue<StateRow>> {
  const [scopeKey, scopeId] = deck === undefined ? ['paper', paper] : ['deck', deck]
  const inBucket = (bucket: Bucket, order: 'position' | 'dueDay', upTo: unknown) =>
    db.states
      .where(`[${scopeKey}+bucket+${order}]`)
      .between([scopeId, bucket, Dexie.minKey], [scopeId, bucket, upTo], true, true)

  const learning = await inBucket('learning', 'position', Dexie.maxKey).toArray()
  const taken = new Set(done.notes)
  for (const row of learning) taken.add(row.note)
  const reviews = await firstNotes(settings.reviewsPerDay - done.reviews, taken, (count) =>
    inBucket('review', 'dueDay', today).limit(count).toArray(),
  )
  for (const row of reviews) taken.add(row.note)
  const fresh = await firstNotes(settings.newPerDay - done.newCards, taken, (count) =>
    inBucket('new', 'position', Dexie.maxKey).limit(count).toArray(),
  )
  const seed = String(today)
  return buildQueue({ learning, reviews, fresh, done, limits: settings, seed, today })
}

/**
 * Enough rows from the front to find `notes` notes that are not among the taken ones: siblings wait, so it may take
 * more rows than notes. Asks for twice as many until it has enough, or all.
 */
async function firstNotes(
  notes: number,
  taken: ReadonlySet<FactId>,
  readFirst: (count: number) => Promise<StateRow[]>,
): Promise<StateRow[]> {
  if (notes <= 0) return []
  for (let count = 2 * notes; ; count *= 2) {
    const rows = await readFirst(count)
    const found = new Set(rows.map((row) => row.note).filter((note) => !taken.has(note)))
    if (found.size >= notes || rows.length < count) return rows
  }
}

function isIn(paper: PaperRow, scope: Scope): boolean {
  if (scope.paper !== undefined && scope.paper !== paper.id) return false
  return scope.deck === undefined || paper.decks.some((deck) => deck.id === scope.deck)
}

const together = (a: Queue<StateRow>, b: Queue<StateRow>): Queue<StateRow> => ({
  learning: [...a.learning, ...b.learning].sort((x, y) => Number(x.dueAt) - Number(y.dueAt)),
  main: intersperse(a.main, b.main),
})
