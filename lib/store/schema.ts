import type { Transaction } from 'dexie'

/** One released schema. `upgrade` brings rows over from the version before. */
export interface SchemaVersion {
  readonly version: number
  /** Dexie's notation: primary key first, then indexes; a table is named here only when its keys change. */
  readonly stores: Readonly<Record<string, string>>
  readonly upgrade?: (transaction: Transaction) => Promise<unknown>
}

/**
 * Every schema that was ever released, oldest first. A released one is never changed: what must differ is a new
 * entry with its upgrade, and a test that upgrades a database of each earlier one.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      reviews: 'id, cardId, studyDay, targetId',
      edits: '[entity+id+field]',
      papers: 'id',
      facts: 'id, paper',
      cards: 'id, [paper+dropped], deck, fact',
      states: [
        'cardId',
        '[paper+bucket+position]',
        '[paper+bucket+dueDay]',
        '[deck+bucket+position]',
        '[deck+bucket+dueDay]',
        '[paper+lastDay]',
        'key',
      ].join(', '),
      meta: 'key',
    },
  },
]
