import { afterEach } from 'vitest'
import { type CardId, cardIdOf } from '@/lib/cards/card-id'
import { replay } from '@/lib/schedule/replay'
import { Good, type Rating } from '@/lib/schedule/review'
import { epochMs, type StudyDay } from '@/lib/schedule/units'
import { LociDatabase } from '@/lib/store/database'
import type { Moment } from '@/lib/store/moment'
import { readPlans } from '@/lib/store/plans'
import { recordReview } from '@/lib/store/record-review'
import type { Flag, StateRow } from '@/lib/store/rows'
import { cardStateOf } from '@/lib/store/state-row'

const opened: LociDatabase[] = []
let names = 0

/** A database of its own for a test, deleted after it; with a name, another tab's connection to that one. */
export function openStore(name = `test-${++names}`): LociDatabase {
  const db = new LociDatabase(name)
  opened.push(db)
  return db
}

afterEach(async () => {
  for (const db of opened) db.close()
  for (const db of opened.splice(0)) await db.delete()
})

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const monday = Date.UTC(2026, 2, 2, 10)

/** 10:00 UTC on Monday 2 March 2026, so many days and minutes later. */
export const at = (days = 0, minutes = 0): Moment => ({
  now: epochMs(monday + days * dayMs + minutes * minuteMs),
  timeZone: 'UTC',
})

export const card = (n: number, template = 'when', paper = 'paper-a'): CardId =>
  cardIdOf(paper, `fact-${n}#${template}`)

/** Grades a card as a screen that shows its present state would. */
export async function grade(
  db: LociDatabase,
  cardId: CardId,
  moment: Moment,
  rating: Rating = Good,
  durationMs = 4000,
) {
  const expectedLastReviewId = (await db.states.get(cardId))?.lastReviewId ?? null
  const graded = { cardId, rating, durationMs, expectedLastReviewId }
  const outcome = await recordReview(db, graded, moment)
  if (outcome.kind !== 'recorded') throw new Error('a grade by the present state is never stale')
  return outcome
}

/** Brings a card from new to review within one session. */
export async function learn(db: LociDatabase, cardId: CardId, days = 0, minutes = 0) {
  await grade(db, cardId, at(days, minutes))
  return grade(db, cardId, at(days, minutes + 10))
}

/** What each card's state must be: its log replayed from the start, placed by its suspension. */
export async function statesByReplay(db: LociDatabase): Promise<StateRow[]> {
  const plans = await readPlans(db)
  const log = await db.reviews.toArray()
  const marks = new Map(
    (await db.edits.toArray())
      .filter(({ entity, value }) => entity === 'card' && value !== null)
      .map(({ id, field, value }) => [`${field} ${id}`, value]),
  )
  return (await db.cards.toArray()).map((row) => {
    const { parameters, key } = plans.of(row)
    const state = cardStateOf(replay(row.id, log, parameters))
    const inQueue = state.phase === 'relearning' ? 'learning' : state.phase
    const out = row.dropped === 1 || marks.get(`suspended ${row.id}`) === true
    const [flag, buriedUntil] = [marks.get(`flag ${row.id}`), marks.get(`buriedUntil ${row.id}`)]
    return {
      ...state,
      cardId: row.id,
      paper: row.paper,
      deck: row.deck,
      note: row.event ?? row.fact,
      position: row.position,
      importance: row.importance,
      bucket: out ? 'out' : inQueue,
      ...(flag !== undefined && { flag: flag as Flag }),
      ...(buriedUntil !== undefined && { buriedUntil: buriedUntil as StudyDay }),
      key,
    }
  })
}
