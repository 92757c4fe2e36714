import { Dexie, type Table } from 'dexie'
import type { CardId, FactId } from '../cards/card-id'
import type { Review } from '../schedule/review'
import { appendOnly } from './append-only'
import type { CatalogueRow } from './catalogue'
import type { DigestRow } from './digest'
import { SchemaTooNewError, storeErrorOf } from './errors'
import type { CardRow, EditRow, FactRow, MetaRow, PaperRow, StateRow } from './rows'
import { schemaVersions } from './schema'

/**
 * All that Loci keeps on a device. `reviews` and `edits` are the truth; `papers`, `facts` and `cards` can be had
 * again from the deck files, except what these dropped; `states` and `digest` are caches of the log, `catalogue` one of
 * the cards.
 *
 * A tab that meets a newer app's wish to upgrade closes its connection at once, so that the upgrade never waits for
 * more than the transactions under way; its next use finds the newer schema and throws `SchemaTooNewError`.
 */
export class LociDatabase extends Dexie {
  declare readonly reviews: Table<Review, string>
  declare readonly edits: Table<EditRow, [entity: string, id: string, field: string]>
  declare readonly papers: Table<PaperRow, string>
  declare readonly facts: Table<FactRow, FactId>
  declare readonly cards: Table<CardRow, CardId>
  declare readonly states: Table<StateRow, CardId>
  declare readonly catalogue: Table<CatalogueRow, string>
  declare readonly digest: Table<DigestRow, DigestRow['key']>
  declare readonly meta: Table<MetaRow, MetaRow['key']>

  constructor(name = 'loci') {
    // Chromium's default acknowledges a write before it is on disk. And no cache: it would show live queries what
    // is not committed yet.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    for (const { version, stores, upgrade } of schemaVersions) {
      const declared = this.version(version).stores({ ...stores })
      if (upgrade) declared.upgrade(upgrade)
    }
    this.use(appendOnly('reviews'))
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false })
      return false
    })
    // Dexie opens a database of a newer schema as it is; its native version is ten times ours.
    this.on(
      'ready',
      () => {
        const found = Math.floor(this.backendDB().version / 10)
        if (found > this.verno) throw new SchemaTooNewError(found, this.verno)
      },
      true,
    )
  }
}

/** Reads from one snapshot of the tables. Throws `StoreError`s, not Dexie's wrappers around them. */
export async function read<T>(
  db: LociDatabase,
  tables: Table[],
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction('r', tables, body)
  } catch (error) {
    throw storeErrorOf(error)
  }
}

/** Writes all that `body` writes, or nothing: then it throws, a `StorageFullError` when there is no room. */
export async function write<T>(
  db: LociDatabase,
  tables: Table[],
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction('rw', tables, body)
  } catch (error) {
    throw storeErrorOf(error)
  }
}
