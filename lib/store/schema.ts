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
  {
    // Flags, keys by deck, importance, and what filters ask for. An index holds no row without its fields: the states
    // of before get their importance when they are rebuilt, as the replay version makes them. Edits by what they set,
    // as all own wordings; and what lists and searches go by.
    version: 2,
    stores: {
      edits: '[entity+id+field], field',
      catalogue: 'paper',
      facts: 'id, paper, [paper+locus.section]',
      cards: 'id, [paper+dropped], deck, fact, [paper+kind], [paper+importance]',
      states: [
        'cardId',
        '[paper+bucket+position]',
        '[paper+bucket+dueDay]',
        '[paper+bucket+importance+dueDay]',
        '[deck+bucket+position]',
        '[deck+bucket+dueDay]',
        '[deck+bucket+importance+dueDay]',
        '[paper+lastDay]',
        '[paper+deck+key]',
        'flag',
      ].join(', '),
    },
  },
  {
    // The log and the cards in columns, as statistics read them: a cache that is made when it is first wanted.
    version: 3,
    stores: { digest: 'key' },
  },
]
