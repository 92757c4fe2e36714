import type { LociDatabase } from './database'
import { setField } from './edits'
import { StoreError } from './errors'
import type { Moment } from './moment'
import { rebuildStates } from './rebuild-states'
import { isAllowed, type Settings, settingsEntity } from './settings'

/**
 * Changes one setting. Another `desiredRetention` plans all cards anew, by replaying them; when that is broken off
 * the setting holds all the same, and the next `rebuildStates` does the rest.
 * @throws StoreError `invalid-setting` for a value out of range
 */
export async function changeSetting<F extends keyof Settings>(
  db: LociDatabase,
  field: F,
  value: Settings[F],
  moment: Moment,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  if (!isAllowed(field, value)) throw new StoreError('invalid-setting', `${field}: ${value}`)
  await setField(db, { ...settingsEntity, field, value }, moment)
  if (field === 'desiredRetention') await rebuildStates(db, onProgress)
}
