import { v4, v7 } from 'uuid'
import type { EpochMs } from '../schedule/units'
import type { LociDatabase } from './database'

/**
 * The id of this browser profile, made when first asked for. It names the device in log rows and stamps and is never
 * restored from a backup. Call it inside a transaction that may write `meta`.
 */
export async function deviceIdOf(db: LociDatabase): Promise<string> {
  const known = await db.meta.get('deviceId')
  if (known) return String(known.value)
  const deviceId = v4()
  await db.meta.add({ key: 'deviceId', value: deviceId })
  return deviceId
}

/** A fresh id for a row of the log: a UUIDv7, so that rows lie on disk as they came. */
export const newRowId = (now: EpochMs): string => v7({ msecs: now })

/** When a row of such an id was made, by the clock of its device. */
export const madeAt = (rowId: string): number =>
  Number.parseInt(rowId.slice(0, 8) + rowId.slice(9, 13), 16)

/** No row that was made up to then has a later id, and none that was made after it an earlier one. */
export function madeUpTo(at: EpochMs): string {
  const millis = at.toString(16).padStart(12, '0')
  return `${millis.slice(0, 8)}-${millis.slice(8)}-8`
}
