import type { Review } from '../schedule/review'
import type { StudyDay } from '../schedule/units'
import type { LociDatabase } from './database'

/** The ratings of a study day, learning steps too, without those that were taken back; inside the caller's transaction. */
export async function readRatings(
  db: LociDatabase,
  day: StudyDay,
): Promise<(Review & { readonly kind: 'review' })[]> {
  const rows = await db.reviews.where('studyDay').equals(day).toArray()
  const ratings = rows.filter((row) => row.kind === 'review')
  const ids = ratings.map((row) => row.id)
  const voided = new Set<unknown>(await db.reviews.where('targetId').anyOf(ids).keys())
  return ratings.filter((row) => !voided.has(row.id))
}
