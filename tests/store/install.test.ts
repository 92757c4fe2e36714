import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { LociDatabase } from '@/lib/store/database'
import { StorageFullError } from '@/lib/store/errors'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import { fillDisk } from './full-disk'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

let db: LociDatabase

beforeEach(() => {
  db = openStore()
})

const everything = async (store: LociDatabase) =>
  Object.fromEntries(
    await Promise.all(store.tables.map(async (table) => [table.name, await table.toArray()])),
  )

describe('installing a deck file', () => {
  test('puts every card in as a new one, under ids that are unique over papers', async () => {
    const outcome = await installDeckFile(db, sampleDeck({ facts: 2, templates: ['when', 'what'] }))
    expect(outcome).toEqual({ outcome: 'installed', added: 4, updated: 0, dropped: 0 })
    expect(await db.cards.get(card(2, 'what'))).toMatchObject({
      paper: 'paper-a',
      deck: 'paper-a/terms',
      fact: 'paper-a/fact-2',
      kind: 'term',
      position: 3,
      dropped: 0,
    })
    expect(await db.facts.get('paper-a/fact-1' as never)).toMatchObject({ dropped: 0 })
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('does nothing for the revision that is here, and reads one row to know it', async () => {
    await installDeckFile(db, sampleDeck())
    const before = await everything(db)
    const reads = vi.spyOn(IDBObjectStore.prototype, 'get')
    const bulkReads = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    const outcome = await installDeckFile(db, sampleDeck())
    const count = [reads.mock.calls.length, bulkReads.mock.calls.length]
    reads.mockRestore()
    bulkReads.mockRestore()
    expect(outcome).toEqual({ outcome: 'current', added: 0, updated: 0, dropped: 0 })
    expect(count).toEqual([1, 0])
    expect(await everything(db)).toEqual(before)
  })

  test('changes wordings in place and never touches progress', async () => {
    await installDeckFile(db, sampleDeck())
    await learn(db, card(1))
    await setSuspended(db, card(2), true, at(0))
    const before = await db.states.toArray()
    const log = await db.reviews.toArray()
    const outcome = await installDeckFile(db, sampleDeck({ revision: 'r2', wording: 'Tell me' }))
    expect(outcome).toEqual({ outcome: 'upgraded', added: 0, updated: 3, dropped: 0 })
    expect((await db.cards.get(card(1)))?.front.en).toBe('Tell me when 1?')
    expect(await db.states.toArray()).toEqual(before)
    expect(await db.reviews.toArray()).toEqual(log)
    expect((await db.papers.get('paper-a'))?.revision).toBe('r2')
  })

  test('keeps a card that a revision drops, with its history, out of the queue', async () => {
    await installDeckFile(db, sampleDeck())
    const { state } = await learn(db, card(1))
    const outcome = await installDeckFile(db, sampleDeck({ revision: 'r2', from: 2, facts: 3 }))
    expect(outcome).toEqual({ outcome: 'upgraded', added: 1, updated: 0, dropped: 1 })
    expect(await db.cards.get(card(1))).toMatchObject({ dropped: 1 })
    expect(await db.facts.get('paper-a/fact-1' as never)).toMatchObject({ dropped: 1 })
    expect(await db.states.get(card(1))).toEqual({ ...state, bucket: 'out', position: 3 })
    expect(await db.reviews.where('cardId').equals(card(1)).count()).toBe(2)
    const again = await installDeckFile(db, sampleDeck({ revision: 'r3', from: 2, facts: 3 }))
    expect(again).toMatchObject({ outcome: 'upgraded', dropped: 0 })
  })

  test('takes a dropped card that comes back up where it was left', async () => {
    await installDeckFile(db, sampleDeck())
    await learn(db, card(1))
    await setSuspended(db, card(2), true, at(0))
    const before = await db.states.toArray()
    await installDeckFile(db, sampleDeck({ revision: 'r2', from: 3, facts: 1 }))
    const outcome = await installDeckFile(db, sampleDeck({ revision: 'r3' }))
    expect(outcome).toEqual({ outcome: 'upgraded', added: 2, updated: 0, dropped: 0 })
    expect(await db.cards.where('[paper+dropped]').equals(['paper-a', 1]).count()).toBe(0)
    expect(await db.states.toArray()).toEqual(before)
  })

  test('moves cards to their new places without calling it an update', async () => {
    await installDeckFile(db, sampleDeck())
    const file = sampleDeck({ revision: 'r2' })
    const outcome = await installDeckFile(db, { ...file, cards: [...file.cards].reverse() })
    expect(outcome).toMatchObject({ outcome: 'upgraded', updated: 0 })
    expect((await db.states.get(card(3)))?.position).toBe(0)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('starts a card with the history that the log has of it', async () => {
    const source = openStore()
    await installDeckFile(source, sampleDeck())
    await learn(source, card(1))
    await db.reviews.bulkAdd(await source.reviews.toArray())
    await installDeckFile(db, sampleDeck())
    expect(await db.states.toArray()).toEqual(await source.states.toArray())
    expect((await db.states.get(card(1)))?.phase).toBe('review')
  })

  test('keeps papers apart whose ids begin alike', async () => {
    await installDeckFile(db, sampleDeck({ paper: 'paper' }))
    await grade(db, card(1, 'when', 'paper'), at(0))
    await installDeckFile(db, sampleDeck({ paper: 'paper-b' }))
    await installDeckFile(db, sampleDeck({ paper: 'paper', revision: 'r2', from: 3, facts: 1 }))
    expect(await db.cards.where('[paper+dropped]').equals(['paper-b', 1]).count()).toBe(0)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('is safe in two tabs at once: one installs, the other finds it current', async () => {
    const other = openStore(db.name)
    const outcomes = await Promise.all([
      installDeckFile(db, sampleDeck()),
      installDeckFile(other, sampleDeck()),
    ])
    expect(outcomes.map((outcome) => outcome.outcome).sort()).toEqual(['current', 'installed'])
    expect(await db.cards.count()).toBe(3)
  })

  test('leaves what is here as it is when there is no room', async () => {
    await installDeckFile(db, sampleDeck())
    const before = await everything(db)
    const clear = fillDisk('states', 'put')
    const refused = await installDeckFile(db, sampleDeck({ revision: 'r2', facts: 9 })).catch(
      (error: unknown) => error,
    )
    clear()
    expect(refused).toBeInstanceOf(StorageFullError)
    expect(await everything(db)).toEqual(before)
  })

  test('refuses a file with a card of no fact, and changes nothing', async () => {
    const file = sampleDeck()
    const broken = { ...file, facts: file.facts.slice(1) }
    await expect(installDeckFile(db, broken)).rejects.toMatchObject({
      code: 'bad-deck-file',
      detail: 'fact-1#when: no fact fact-1',
    })
    expect(await db.papers.count()).toBe(0)
    expect(await db.facts.count()).toBe(0)
  })
})
