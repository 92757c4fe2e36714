import { queueCounts } from '../schedule/queue'
import type { StudyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { readDone, readPaperQueue } from './queue'
import { readSettings } from './settings'

/** Cards still to be shown today. */
export interface Counts {
  readonly learning: number
  readonly reviews: number
  readonly fresh: number
}

export interface DeckToday {
  readonly deck: string
  /** What `readQueue` would show of this deck alone. Decks share their paper's limits, so these may add up to more than the paper's. */
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
}

/** What is to be done today in each paper and deck, and what is done. */
export async function readTodayCounts(db: LociDatabase, moment: Moment): Promise<Today> {
  return read(db, [db.papers, db.states, db.edits, db.reviews], async () => {
    const settings = await readSettings(db)
    const today = todayAt(moment, settings)
    const papers: PaperToday[] = []
    let reviews = 0
    let newCards = 0
    for (const { id, decks } of await db.papers.toArray()) {
      const done = await readDone(db, id, today)
      reviews += done.reviews
      newCards += done.newCards
      const countsOf = async (deck?: string) =>
        queueCounts(await readPaperQueue(db, id, deck, done, settings, today))
      const byDeck: DeckToday[] = []
      for (const deck of decks) byDeck.push({ deck: deck.id, counts: await countsOf(deck.id) })
      papers.push({ paper: id, counts: await countsOf(), decks: byDeck })
    }
    const { answers, durationMs } = await readAnswers(db, today)
    return { today, papers, done: { reviews, newCards, answers, durationMs } }
  })
}

async function readAnswers(db: LociDatabase, day: StudyDay) {
  const rows = await db.reviews.where('studyDay').equals(day).toArray()
  const ids = rows.map((row) => row.id)
  const voided = new Set(await db.reviews.where('targetId').anyOf(ids).keys()) as Set<unknown>
  let answers = 0
  let durationMs = 0
  for (const row of rows) {
    if (row.kind !== 'review' || voided.has(row.id)) continue
    answers += 1
    durationMs += row.durationMs
  }
  return { answers, durationMs }
}
