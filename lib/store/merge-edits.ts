import type { CardId } from '../cards/card-id'
import { applyMarks, isMark } from './card-marks'
import { clockOf, hear } from './clock'
import { type LociDatabase, write } from './database'
import { keyOf, readClock, wins, writeClock } from './edits'
import type { Moment } from './moment'
import { deriveOwn, ownTables } from './own-rows'
import type { EditRow } from './rows'

/**
 * Takes in edits from elsewhere: of each field the latest stamp wins, in whatever order they come, and however often.
 * Says how many of them are news.
 * What a person wrote themselves becomes cards.
 */
export async function mergeEdits(
  db: LociDatabase,
  rows: readonly EditRow[],
  moment: Moment,
): Promise<{ taken: number }> {
  const latest = new Map<string, EditRow>()
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row))
    const other = latest.get(key)
    if (!other || wins(row, other)) latest.set(key, row)
  }
  const incoming = [...latest.values()]

  return write(db, ownTables(db), async () => {
    const here = await db.edits.bulkGet(incoming.map(keyOf))
    const taken = incoming.filter((row, i) => {
      const held = here[i]
      return !held || wins(row, held)
    })
    await db.edits.bulkPut(taken)
    const clock = await readClock(db, moment)
    const heard = taken.reduce((now, row) => hear(now, clockOf(row.stamp), moment.now), clock)
    if (heard !== clock) await writeClock(db, heard)
    await applyMarks(
      db,
      taken.filter(isMark).map((row) => row.id as CardId),
    )
    await deriveOwn(db, taken, moment)
    return { taken: taken.length }
  })
}
