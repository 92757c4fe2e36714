import type { CardId } from '../cards/card-id'
import { type Clock, clockAtStart, clockOf, hear, laterClock, stampOf, tick } from './clock'
import { type LociDatabase, write } from './database'
import { deviceIdOf } from './device'
import type { Moment } from './moment'
import type { EditRow } from './rows'
import { isSuspension, placeAgain, suspensionKey } from './suspension'

type EditKey = [entity: string, id: string, field: string]

/**
 * Sets one field. It is stamped after everything that this device has made or heard of, and after what the field
 * holds, so it wins here and everywhere that it arrives at.
 */
export async function setField(
  db: LociDatabase,
  edit: Omit<EditRow, 'stamp'>,
  moment: Moment,
): Promise<EditRow> {
  return write(db, [db.edits, db.meta, db.cards, db.states], async () => {
    const deviceId = await deviceIdOf(db)
    const here = await db.edits.get(keyOf(edit))
    const clock = await readClock(db, moment)
    const held = here ? clockOf(here.stamp) : clockAtStart
    const next = tick(laterClock(clock, held), moment.now)
    const row: EditRow = { ...edit, stamp: stampOf(next, deviceId) }
    await db.edits.put(row)
    await writeClock(db, hear(clock, next, moment.now))
    if (isSuspension(row)) await placeAgain(db, [row.id as CardId])
    return row
  })
}

/** Takes a card out of the queue, or puts it back where its history says. */
export async function setSuspended(
  db: LociDatabase,
  cardId: CardId,
  suspended: boolean,
  moment: Moment,
): Promise<void> {
  const [entity, id, field] = suspensionKey(cardId)
  await setField(db, { entity, id, field, value: suspended }, moment)
}

/**
 * Takes in edits from elsewhere: of each field the latest stamp wins, in whatever order they come, and however often.
 * Says how many of them are news.
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

  return write(db, [db.edits, db.meta, db.cards, db.states], async () => {
    const here = await db.edits.bulkGet(incoming.map(keyOf))
    const taken = incoming.filter((row, i) => {
      const held = here[i]
      return !held || wins(row, held)
    })
    await db.edits.bulkPut(taken)
    const clock = await readClock(db, moment)
    const heard = taken.reduce((now, row) => hear(now, clockOf(row.stamp), moment.now), clock)
    if (heard !== clock) await writeClock(db, heard)
    const moved = taken.filter(isSuspension).map((row) => row.id as CardId)
    await placeAgain(db, moved)
    return { taken: taken.length }
  })
}

/**
 * Whether `a` holds against `b`. Equal stamps of different values can only come of a copied profile; then the text of
 * the value decides, so that all devices agree.
 */
function wins(a: EditRow, b: EditRow): boolean {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp
  return JSON.stringify(a.value) > JSON.stringify(b.value)
}

const keyOf = (edit: Omit<EditRow, 'stamp'>): EditKey => [edit.entity, edit.id, edit.field]

/** A reading far ahead is from a time when the device's clock was wrong: it is not heard either. */
async function readClock(db: LociDatabase, { now }: Moment): Promise<Clock> {
  const row = await db.meta.get('clock')
  return row ? hear(clockAtStart, clockOf(String(row.value)), now) : clockAtStart
}

/** Kept as a stamp without its device. */
async function writeClock(db: LociDatabase, clock: Clock): Promise<void> {
  await db.meta.put({ key: 'clock', value: stampOf(clock, '') })
}
