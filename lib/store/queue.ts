import { type Collection, Dexie } from 'dexie'
import type { CardId } from '../cards/card-id'
import { intersperse } from '../schedule/intersperse'
import {
  type Admission,
  admissionOf,
  buildQueue,
  type Day,
  type Done,
  type DoneCards,
  inOrder,
  type Limits,
  type Queue,
} from '../schedule/queue'
import { rankBy } from '../schedule/review-order'
import type { StudyDay } from '../schedule/units'
import type { Beyond } from './beyond'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { type Plans, readPlans } from './plans'
import type { Bucket, PaperRow, StateRow } from './rows'
import { isShownOn } from './state-row'

/** What is studied: one deck, all of a paper, or with neither all papers. Deck ids are unique over all papers. */
export interface Scope {
  readonly paper?: string | undefined
  readonly deck?: string | undefined
  /** Instead of the day's queue: see `readBeyond`. */
  readonly beyond?: Beyond | undefined
}

/**
 * Of the reviews due, how many times the day's limit an order that no index has chooses among: the longest overdue.
 * So it reads no more than that, however many are due.
 */
const windowOfLimits = 10

/** The tables that are read for it. */
export const queueTables = (db: LociDatabase) => [db.papers, db.states, db.edits, db.reviews]

/**
 * What is to be shown today, in order. The limits hold for each paper as a whole, so its decks share them: what was
 * learned in one deck is taken off in the next; a deck with limits of its own has those within its paper's. Of several
 * papers each is spread evenly over the session.
 *
 * Reads little more than it returns, however many cards are due: the indexes are walked in the order of the preset, by
 * due day or by importance and due day, and no further than the limits; by retrievability and at random it chooses
 * among the ten times the limit that are due longest. An unknown paper or deck has an empty queue.
 *
 * Decks that are studied for a seminar have their new cards from its plan, and with them those that it shows before they
 * are due, all within the plan's own limit; for these the states of the decks are read.
 */
export async function readQueue(
  db: LociDatabase,
  scope: Scope,
  moment: Moment,
): Promise<Queue<StateRow>> {
  return read(db, queueTables(db), async () => {
    const plans = await readPlans(db)
    const papers = await db.papers.toArray()
    return readQueueBy(db, scope, plans, papers, todayAt(moment, plans.settings))
  })
}

/** The same, by plans and all papers that were read already, inside the caller's transaction. */
export async function readQueueBy(
  db: LociDatabase,
  scope: Scope,
  plans: Plans,
  papers: readonly PaperRow[],
  today: StudyDay,
): Promise<Queue<StateRow>> {
  const queues: Queue<StateRow>[] = []
  for (const paper of papers) {
    if (!isIn(paper, scope)) continue
    const done = await readDone(db, paper.id, today)
    const planned = await readPlanned(db, paper, plans, today)
    queues.push(await readPaperQueue(db, paper, scope.deck, done, planned, plans, today))
  }
  return queues.reduce(together, { learning: [], main: [] })
}

/**
 * What a paper has seen on a study day, told from the cards' states: cards first shown that day, cards shown earlier
 * and again that day, both for each deck too, and the notes of both.
 */
export async function readDone(db: LociDatabase, paper: string, day: StudyDay): Promise<Done> {
  const seen = await db.states.where('[paper+lastDay]').equals([paper, day]).toArray()
  const decks = new Map<string, StateRow[]>()
  for (const row of seen) decks.set(row.deck, [...(decks.get(row.deck) ?? []), row])
  const countOf = (rows: readonly StateRow[]): DoneCards => {
    const newCards = rows.filter((row) => row.firstDay === day).length
    return { newCards, reviews: rows.length - newCards }
  }
  return {
    ...countOf(seen),
    decks: new Map([...decks].map(([deck, rows]) => [deck, countOf(rows)])),
    notes: new Set(seen.map((row) => row.note)),
  }
}

/** What seminars ask of a paper today. */
export interface Planned {
  /** Decks that are studied for one. */
  readonly decks: ReadonlySet<string>
  /** What their plans show today beside what is due, new cards in their author's order. */
  readonly cards: readonly StateRow[]
}

/** Reads it inside the caller's transaction, whose tables are `queueTables`. */
export async function readPlanned(
  db: LociDatabase,
  paper: PaperRow,
  plans: Plans,
  today: StudyDay,
): Promise<Planned> {
  const isAsked = paper.decks.some(
    ({ id }) => plans.seminarOf({ paper: paper.id, deck: id }, today) !== null,
  )
  if (!isAsked) return { decks: new Set(), cards: [] }
  // As few will ask, it is fetched only then, with the model.
  const { readSeminarCards } = await Dexie.waitFor(import('./seminar-cards'))
  return readSeminarCards(db, paper, plans, today)
}

/** A paper's queue, or one of its decks', inside the caller's transaction. */
export async function readPaperQueue(
  db: LociDatabase,
  paper: PaperRow,
  deck: string | undefined,
  done: Done,
  planned: Planned,
  plans: Plans,
  today: StudyDay,
): Promise<Queue<StateRow>> {
  const { options, parameters } = plans.of({ paper: paper.id, deck })
  const limits = plans.todayOnly(paper.id, today) ?? plans.of({ paper: paper.id }).options
  const deckLimits = ownLimits(paper, deck, plans, today)
  const day: Day = {
    done,
    limits,
    deckLimits,
    waits: (card) => plans.of({ paper: paper.id, deck: card.deck }).options.burySiblings,
  }

  const seed = String(today)
  // The model is fetched only where it decides, as few will ask; the transaction waits for it.
  const { retrievabilityOf } =
    options.reviewOrder === 'retrievability'
      ? await Dexie.waitFor(import('../schedule/replay'))
      : { retrievabilityOf: () => null }
  const rank = rankBy(options.reviewOrder, (card) => retrievabilityOf(card, today, parameters) ?? 1)
  const isShown = (row: StateRow) => isShownOn(row, today)
  const whole = partOf(db, deck === undefined ? { paper: paper.id } : { deck })
  // A deck with limits of its own is read by itself: the paper's index would be walked past all that it may not show.
  const decks = deck === undefined ? paper.decks.map(({ id }) => id) : [deck]
  const byDeck = decks.map((id) => ({ id, part: partOf(db, { deck: id }) }))
  const parts = deck === undefined && deckLimits.size > 0 ? byDeck.map(({ part }) => part) : [whole]
  const freshParts =
    planned.decks.size > 0
      ? byDeck.filter(({ id }) => !planned.decks.has(id)).map(({ part }) => part)
      : parts

  const learning = (await whole.learning()).filter(isShown)
  const shown = new Set(done.notes)
  for (const row of learning) shown.add(row.note)

  const toReviews = () => admissionOf(day, 'reviews', new Set(shown))
  const dueBy = options.reviewOrder === 'importance' ? 'importance' : 'dueDay'
  const reviews =
    options.reviewOrder === 'due' || options.reviewOrder === 'importance'
      ? await readAdmitted(
          parts.map((part) => ({ deck: part.deck, first: part.due(dueBy, today) })),
          limits.reviewsPerDay - done.reviews,
          toReviews,
          isShown,
          dueBy === 'importance' ? byImportance : byDueDay,
        )
      : inOrder(
          // Less what was done of it, so that it ends where it did before.
          (
            await whole.due('dueDay', today)(windowOfLimits * limits.reviewsPerDay - done.reviews)
          ).filter(isShown),
          rank,
          seed,
        ).filter(toReviews().admit)
  for (const row of reviews) shown.add(row.note)
  const fresh = await readAdmitted(
    freshParts.map((part) => ({ deck: part.deck, first: part.fresh })),
    limits.newPerDay - done.newCards,
    () => admissionOf(day, 'newCards', new Set(shown)),
    isShown,
    byPosition,
  )
  const queue = buildQueue<StateRow>({ ...day, learning, reviews, fresh, rank, seed, today })
  // Of siblings the plan itself keeps one for another day where there is one.
  const cards = planned.cards.filter((row) => deck === undefined || row.deck === deck)
  return { ...queue, main: intersperse(queue.main, cards) }
}

/** The limits of the decks that have their own: by a preset that they name themselves, or for today alone. */
function ownLimits(
  paper: PaperRow,
  deck: string | undefined,
  plans: Plans,
  today: StudyDay,
): Map<string, Limits> {
  const own = new Map<string, Limits>()
  for (const { id } of paper.decks) {
    if (deck !== undefined && id !== deck) continue
    const limits =
      plans.todayOnly(id, today) ??
      (plans.named(id) === null ? null : plans.of({ paper: paper.id, deck: id }).options)
    if (limits) own.set(id, limits)
  }
  return own
}

/** The first so many rows of an order. */
type First = (count: number) => Promise<StateRow[]>

/** A paper or a deck, as its indexes tell it. */
export function partOf(db: LociDatabase, place: { paper: string } | { deck: string }) {
  const [[name, id] = ['', '']] = Object.entries(place)
  const rows = (bucket: Bucket, order: string, from: unknown[], to: unknown[]) =>
    db.states
      .where(`[${name}+bucket+${order}]`)
      .between([id, bucket, ...from], [id, bucket, ...to], true, true)
  const dueDay =
    (today: StudyDay): First =>
    async (count) =>
      first(rows('review', 'dueDay', [Dexie.minKey], [today]), count)
  return {
    deck: 'deck' in place ? place.deck : undefined,
    learning: () => rows('learning', 'position', [Dexie.minKey], [Dexie.maxKey]).toArray(),
    fresh: (async (count) =>
      first(rows('new', 'position', [Dexie.minKey], [Dexie.maxKey]), count)) satisfies First,
    /** Reviews due, the longest overdue first, or the most important of them. */
    due(order: 'dueDay' | 'importance', today: StudyDay): First {
      if (order === 'dueDay') return dueDay(today)
      return async (count) => {
        const found: StateRow[] = []
        for (const importance of [1, 2, 3]) {
          const bounds = [
            [importance, Dexie.minKey],
            [importance, today],
          ] as const
          const these = rows('review', 'importance+dueDay', [...bounds[0]], [...bounds[1]])
          found.push(...(await first(these, count - found.length)))
        }
        return found
      }
    },
  }
}

const first = async (rows: Collection<StateRow, CardId>, count: number): Promise<StateRow[]> =>
  count > 0 ? rows.limit(count).toArray() : []

/**
 * The rows that are let in of several sources, taken in one order over all of them, up to `limit`. Buried ones are
 * passed over, siblings and what is beyond a deck's limits as well, so of each source it asks for more as often as
 * that is needed, twice as much each time.
 */
async function readAdmitted(
  sources: readonly { readonly deck: string | undefined; readonly first: First }[],
  limit: number,
  newAdmission: () => Admission,
  isShown: (row: StateRow) => boolean,
  compare: (a: StateRow, b: StateRow) => number,
): Promise<StateRow[]> {
  if (limit <= 0) return []
  const pages = sources.map(() => ({ size: 0, rows: [] as StateRow[] }))
  const grow = async (i: number) => {
    const size = 2 * (pages[i]?.size || Math.ceil(limit / sources.length))
    pages[i] = { size, rows: (await sources[i]?.first(size)) ?? [] }
  }
  for (let i = 0; i < sources.length; i++) await grow(i)
  for (;;) {
    const admission = newAdmission()
    const admitted: StateRow[] = []
    const ends = pages.map(({ rows }) => ({ next: 0, rows }))
    let short = -1
    while (!admission.isFull() && short < 0) {
      let best = -1
      for (const [i, { next, rows }] of ends.entries()) {
        if (admission.isFull(sources[i]?.deck)) continue
        const row = rows[next]
        if (!row && rows.length === pages[i]?.size) short = i
        const leader = ends[best]?.rows[ends[best]?.next ?? 0]
        if (row && (!leader || compare(row, leader) < 0)) best = i
      }
      const end = ends[best]
      const row = end?.rows[end.next]
      if (short >= 0 || !end || !row) break
      end.next += 1
      if (isShown(row) && admission.admit(row)) admitted.push(row)
    }
    if (short < 0) return admitted
    await grow(short)
  }
}

// As the indexes have them.
const byCard = (a: StateRow, b: StateRow): number => (a.cardId < b.cardId ? -1 : 1)
const byDueDay = (a: StateRow, b: StateRow): number =>
  Number(a.dueDay) - Number(b.dueDay) || byCard(a, b)
const byImportance = (a: StateRow, b: StateRow): number =>
  a.importance - b.importance || byDueDay(a, b)
const byPosition = (a: StateRow, b: StateRow): number => a.position - b.position || byCard(a, b)

/** Whether a paper is studied, or a deck of it. */
export function isIn(paper: PaperRow, scope: Scope): boolean {
  if (scope.paper !== undefined && scope.paper !== paper.id) return false
  return scope.deck === undefined || paper.decks.some((deck) => deck.id === scope.deck)
}

const together = (a: Queue<StateRow>, b: Queue<StateRow>): Queue<StateRow> => ({
  learning: [...a.learning, ...b.learning].sort((x, y) => Number(x.dueAt) - Number(y.dueAt)),
  main: intersperse(a.main, b.main),
})
