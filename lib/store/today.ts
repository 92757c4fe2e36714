import { queueCounts } from '../schedule/queue'
import type { StudyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { readPlans, type SeminarOf } from './plans'
import { queueTables, readDone, readPaperQueue, readPlanned } from './queue'
import { readRatings } from './ratings-of-day'

/** Cards still to be shown today. */
export interface Counts {
  readonly learning: number
  readonly reviews: number
  readonly fresh: number
}

export interface DeckToday {
  readonly deck: string
  /** What `readQueue` would show of this deck alone. Decks share their paper's limits, also those with limits of their own, so these may add up to more than the paper's. */
  readonly counts: Counts
}

export interface PaperToday {
  readonly paper: string
  readonly counts: Counts
  readonly decks: readonly DeckToday[]
}

export interface DoneToday {
  /** Cards shown today that were first shown on an earlier day. */
  readonly reviews: number
  /** Cards first shown today. */
  readonly newCards: number
  /** Ratings given today, learning steps too; what was taken back does not count. */
  readonly answers: number
  /** The time these took. */
  readonly durationMs: number
}

export interface Today {
  readonly today: StudyDay
  readonly papers: readonly PaperToday[]
  readonly done: DoneToday
  /** Seminars ahead, the soonest first. */
  readonly seminars: readonly SeminarOf[]
}

/** What is to be done today in each paper and deck, and what is done. */
export async function readTodayCounts(db: LociDatabase, moment: Moment): Promise<Today> {
  return read(db, queueTables(db), async () => {
    const plans = await readPlans(db)
    const today = todayAt(moment, plans.settings)
    const papers: PaperToday[] = []
    const seminars = new Map<string, SeminarOf>()
    let reviews = 0
    let newCards = 0
    for (const paper of await db.papers.toArray()) {
      const done = await readDone(db, paper.id, today)
      reviews += done.reviews
      newCards += done.newCards
      const planned = await readPlanned(db, paper, plans, today)
      const countsOf = async (deck?: string) =>
        queueCounts(await readPaperQueue(db, paper, deck, done, planned, plans, today))
      for (const { id } of paper.decks) {
        const found = plans.seminarOf({ paper: paper.id, deck: id }, today)
        if (found) seminars.set(found.placeId, found)
      }
      const byDeck: DeckToday[] = []
      for (const { id } of paper.decks) byDeck.push({ deck: id, counts: await countsOf(id) })
      papers.push({ paper: paper.id, counts: await countsOf(), decks: byDeck })
    }
    const ratings = await readRatings(db, today)
    const answers = ratings.length
    const durationMs = ratings.reduce((sum, rating) => sum + rating.durationMs, 0)
    const bySoonest = [...seminars.values()].sort((a, b) => a.seminar.date - b.seminar.date)
    const done = { reviews, newCards, answers, durationMs }
    return { today, papers, done, seminars: bySoonest }
  })
}
