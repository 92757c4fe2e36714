import type { LociDatabase } from './database'

/**
 * How long the last `count` reviews took, in milliseconds, newest first: what an estimate of today goes by. Quiz answers
 * are none, and a card that was entered as forgotten after a quiz took no time.
 */
export async function readRecentDurations(db: LociDatabase, count = 100): Promise<number[]> {
  const rows = await db.reviews
    .orderBy('studyDay')
    .reverse()
    .filter((row) => row.kind === 'review' && row.durationMs > 0)
    .limit(count)
    .toArray()
  return rows.flatMap((row) => (row.kind === 'review' ? [row.durationMs] : []))
}
