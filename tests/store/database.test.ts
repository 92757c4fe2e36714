import { Dexie } from 'dexie'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LociDatabase } from '@/lib/store/database'
import { SchemaTooNewError } from '@/lib/store/errors'
import { installDeckFile } from '@/lib/store/install'
import { readQueue } from '@/lib/store/queue'
import { sampleDeck } from './sample-deck'
import { at, openStore } from './stage'

/** The stores that version 1 was released with. Never to be changed: people have databases like this. */
const storesOfVersion1 = {
  reviews: 'id, cardId, studyDay, targetId',
  edits: '[entity+id+field]',
  papers: 'id',
  facts: 'id, paper',
  cards: 'id, [paper+dropped], deck, fact',
  states:
    'cardId, [paper+bucket+position], [paper+bucket+dueDay], [deck+bucket+position], ' +
    '[deck+bucket+dueDay], [paper+lastDay], key',
  meta: 'key',
}

/** And version 2. */
const storesOfVersion2 = {
  ...storesOfVersion1,
  edits: `${storesOfVersion1.edits}, field`,
  catalogue: 'paper',
  facts: `${storesOfVersion1.facts}, [paper+locus.section]`,
  cards: `${storesOfVersion1.cards}, [paper+kind], [paper+importance]`,
  states:
    `${storesOfVersion1.states.replace(', key', '')}, [paper+deck+key], flag, ` +
    '[paper+bucket+importance+dueDay], [deck+bucket+importance+dueDay]',
}

/** What the newest version has. */
const storesOfVersion3 = { ...storesOfVersion2, digest: 'key' }

/** A row of each table as version 1 wrote it. */
const rowsOfVersion1: Record<string, Record<string, unknown>> = {
  reviews: {
    id: '019caf00-0000-7000-8000-000000000001',
    cardId: 'p/f#when',
    kind: 'review',
    rating: 3,
    reviewedAt: 1_772_445_600_000,
    studyDay: 20_514,
    durationMs: 4000,
    deviceId: '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b',
    v: 1,
  },
  edits: {
    entity: 'settings',
    id: 'study',
    field: 'newPerDay',
    value: 7,
    stamp: '001772445600000-0000-6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b',
  },
  papers: { id: 'p', revision: 'r1', paper: { id: 'p' }, decks: [{ id: 'p/dates' }] },
  facts: { id: 'p/f', paper: 'p', deck: 'p/dates', kind: 'date', dropped: 0 },
  cards: { id: 'p/f#when', paper: 'p', deck: 'p/dates', fact: 'p/f', position: 0, dropped: 0 },
  states: {
    cardId: 'p/f#when',
    paper: 'p',
    deck: 'p/dates',
    note: 'p/f',
    position: 0,
    bucket: 'learning',
    phase: 'learning',
    step: 1,
    memory: { model: 'fsrs-6', stability: 2.3, difficulty: 2.1 },
    dueAt: 1_772_446_200_000,
    dueDay: null,
    intervalDays: 0,
    firstDay: 20_514,
    lastDay: 20_514,
    lastReviewedAt: 1_772_445_600_000,
    lastReviewId: '019caf00-0000-7000-8000-000000000001',
    reps: 1,
    lapses: 0,
    key: '1-0123456789abcdef',
  },
  meta: { key: 'deviceId', value: '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b' },
}

const others: Dexie[] = []

function openAs(name: string, version: number, stores: Record<string, string>): Dexie {
  const db = new Dexie(name)
  db.version(version).stores(stores)
  others.push(db)
  return db
}

afterEach(() => {
  for (const db of others.splice(0)) db.close()
})

describe('the database', () => {
  test.each([
    [1, storesOfVersion1],
    [2, storesOfVersion2],
  ] as const)('opens what version %i wrote, with every row and index', async (version, stores) => {
    const name = `from-v${version}`
    const written = openAs(name, version, stores)
    for (const [table, row] of Object.entries(rowsOfVersion1)) await written.table(table).add(row)
    written.close()

    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const db = openStore(name)
    await db.open()
    for (const table of db.tables) {
      const row = rowsOfVersion1[table.name]
      expect(await table.toArray(), table.name).toEqual(row ? [row] : [])
    }
    const queue = await readQueue(db, {}, at(0))
    expect(queue.learning.map((row) => row.cardId)).toEqual(['p/f#when'])
    // Dexie warns, and raises the native version, when stores were changed under a version's feet.
    expect(warned).not.toHaveBeenCalled()
    expect(db.backendDB().version).toBe(30)
    warned.mockRestore()
  })

  test('of a newer version is refused by name, on opening and on any use', async () => {
    const newer = openAs('newer', 9, storesOfVersion3)
    await newer.open()
    newer.close()
    const refused = await openStore('newer')
      .open()
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(SchemaTooNewError)
    expect(refused).toMatchObject({ code: 'newer-schema' })
    const used = await installDeckFile(openStore('newer'), sampleDeck()).catch(
      (error: unknown) => error,
    )
    expect(used).toMatchObject({ code: 'newer-schema' })
  })

  test('makes way for another tab’s upgrade, and then finds itself too old', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const db = openStore('upgraded')
    await installDeckFile(db, sampleDeck())
    const newer = openAs('upgraded', 9, storesOfVersion3)
    await newer.open()
    expect(await newer.table('cards').count()).toBe(3)
    const used = await readQueue(db, {}, at(0)).catch((error: unknown) => error)
    expect(used).toMatchObject({ code: 'newer-schema' })
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })

  test('is called loci unless a name is given', () => {
    expect(new LociDatabase().name).toBe('loci')
  })
})
