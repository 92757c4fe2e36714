import type { CardId } from '../cards/card-id'
import { applyMarks, isMark } from './card-marks'
import { type Clock, clockAtStart, clockOf, hear, laterClock, stampOf, tick } from './clock'
import { type LociDatabase, write } from './database'
import { deviceIdOf } from './device'
import type { Moment } from './moment'
import type { EditRow } from './rows'

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
  const [row] = await setFields(db, [edit], moment)
  return row as EditRow
}

/** Sets many fields at once, all or none, each as `setField` does. A field that is named twice gets its last value. */
export async function setFields(
  db: LociDatabase,
  edits: readonly Omit<EditRow, 'stamp'>[],
  moment: Moment,
): Promise<EditRow[]> {
  return write(db, [db.edits, db.meta, db.cards, db.states], async () => {
    const deviceId = await deviceIdOf(db)
    const here = await db.edits.bulkGet(edits.map(keyOf))
    let clock = await readClock(db, moment)
    const rows = edits.map((edit, i): EditRow => {
      const held = here[i] ? clockOf(here[i].stamp) : clockAtStart
      const next = tick(laterClock(clock, held), moment.now)
      clock = hear(clock, next, moment.now)
      return { ...edit, stamp: stampOf(next, deviceId) }
    })
    await db.edits.bulkPut(rows)
    await writeClock(db, clock)
    await applyMarks(
      db,
      rows.filter(isMark).map((row) => row.id as CardId),
    )
    return rows
  })
}

/**
 * Whether `a` holds against `b`. Equal stamps of different values can only come of a copied profile; then the text of
 * the value decides, so that all devices agree.
 */
export function wins(a: EditRow, b: EditRow): boolean {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp
  return JSON.stringify(a.value) > JSON.stringify(b.value)
}

export const keyOf = (edit: Omit<EditRow, 'stamp'>): EditKey => [edit.entity, edit.id, edit.field]

/** Whether two values of fields are one. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A reading far ahead is from a time when the device's clock was wrong: it is not heard either. */
export async function readClock(db: LociDatabase, { now }: Pick<Moment, 'now'>): Promise<Clock> {
  const row = await db.meta.get('clock')
  return row ? hear(clockAtStart, clockOf(String(row.value)), now) : clockAtStart
}

/** Kept as a stamp without its device. */
export async function writeClock(db: LociDatabase, clock: Clock): Promise<void> {
  await db.meta.put({ key: 'clock', value: stampOf(clock, '') })
}
