import { Dexie } from 'dexie'
import type { Review } from '../schedule/review'
import { type StudyDay, studyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import type { DueRow } from './rows'

/**
 * The whole log of every card that something happened to on study day `from` or later: what `lib/progress` needs to
 * tell of the days since. Voids are among the rows, together with what they take back.
 */
export async function readReviewsSince(db: LociDatabase, from: StudyDay): Promise<Review[]> {
  return read(db, [db.reviews], async () => {
    const recent = await db.reviews.where('studyDay').aboveOrEqual(from).toArray()
    const cardIds = [...new Set(recent.map((row) => row.cardId))]
    const logs = await Promise.all(
      cardIds.map((cardId) => db.reviews.where('cardId').equals(cardId).toArray()),
    )
    return logs.flat()
  })
}

/** The due days of all cards in review that fall due before `days` study days from `today` are over, overdue ones too. */
export async function readDueDays(
  db: LociDatabase,
  today: StudyDay,
  days: number,
): Promise<DueRow[]> {
  return read(db, [db.papers, db.states], async () => {
    const papers = await db.papers.toCollection().primaryKeys()
    const rows = await Promise.all(
      papers.map((paper) =>
        db.states
          .where('[paper+bucket+dueDay]')
          .between([paper, 'review', Dexie.minKey], [paper, 'review', studyDay(today + days)])
          .toArray(),
      ),
    )
    return rows.flat().map(({ dueDay }) => ({ dueDay }))
  })
}
