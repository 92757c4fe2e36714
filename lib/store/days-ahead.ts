import { Dexie } from 'dexie'
import { queueCounts } from '../schedule/queue'
import { startOfStudyDay } from '../schedule/study-day'
import { type EpochMs, type StudyDay, studyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { readPlans } from './plans'
import { queueTables, readQueueBy } from './queue'

/** What waits on one day if nothing is reviewed until then. */
export interface DayAhead {
  /** When the study day begins. */
  readonly from: EpochMs
  /** Cards due, in learning too, as many as the day's limit lets through. */
  readonly due: number
  /** Whether new cards wait as well. */
  readonly fresh: boolean
}

/** Today as its queue stands, and the days after it, `count` in all. Counts through indexes, and reads no more cards than today shows. */
export async function readDaysAhead(
  db: LociDatabase,
  moment: Moment,
  count: number,
): Promise<DayAhead[]> {
  return read(db, queueTables(db), async () => {
    const plans = await readPlans(db)
    const { settings } = plans
    const today = todayAt(moment, settings)
    const calendar = { timeZone: moment.timeZone, dayStartHour: settings.dayStartHour }
    const rows = await db.papers.toArray()
    const papers = rows.map(({ id }) => id)
    const queue = await readQueueBy(db, {}, plans, rows, today)
    const { learning, reviews, fresh } = queueCounts(queue)
    const newLeft = settings.newPerDay > 0 && (await hasNew(db, papers))
    const days = [
      { from: startOfStudyDay(today, calendar), due: learning + reviews, fresh: fresh > 0 },
    ]
    for (let ahead = 1; ahead < count; ahead++) {
      const day = studyDay(today + ahead)
      let due = learning
      for (const paper of papers) {
        due += Math.min(settings.reviewsPerDay, await countDueBy(db, paper, day))
      }
      days.push({ from: startOfStudyDay(day, calendar), due, fresh: newLeft })
    }
    return days
  })
}

async function hasNew(db: LociDatabase, papers: readonly string[]): Promise<boolean> {
  for (const paper of papers) {
    const some = db.states
      .where('[paper+bucket+position]')
      .between([paper, 'new', Dexie.minKey], [paper, 'new', Dexie.maxKey])
    if ((await some.limit(1).count()) > 0) return true
  }
  return false
}

const countDueBy = (db: LociDatabase, paper: string, day: StudyDay): Promise<number> =>
  db.states
    .where('[paper+bucket+dueDay]')
    .between([paper, 'review', Dexie.minKey], [paper, 'review', day], true, true)
    .count()

/** How many cards in review fall due on one day. */
export async function countDueOn(db: LociDatabase, day: StudyDay): Promise<number> {
  return read(db, [db.papers, db.states], async () => {
    let count = 0
    for (const paper of await db.papers.toCollection().primaryKeys()) {
      count += await db.states.where('[paper+bucket+dueDay]').equals([paper, 'review', day]).count()
    }
    return count
  })
}
