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
