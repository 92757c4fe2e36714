import { Dexie } from 'dexie'
import type { LociDatabase } from './database'
import type { EditRow } from './rows'

/** All that is set of a sort of thing, or of one thing of it. */
export function editsOf(
  db: LociDatabase,
  ...from: [entity: string, id?: string]
): Promise<EditRow[]> {
  return db.edits
    .where('[entity+id+field]')
    .between(from, [...from, Dexie.maxKey])
    .toArray()
}
