import type { LociDatabase } from './database'

/** How long the last `count` reviews took, in milliseconds, newest first: what an estimate of today goes by. */
export async function readRecentDurations(db: LociDatabase, count = 100): Promise<number[]> {
  const rows = await db.reviews.orderBy('studyDay').reverse().limit(count).toArray()
  return rows.flatMap((row) => (row.kind === 'review' ? [row.durationMs] : []))
}
