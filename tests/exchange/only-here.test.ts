import { beforeEach, describe, expect, test } from 'vitest'
import { type Backup, writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { markBackedUp, readLastBackupAt, readOnlyHere } from '@/lib/exchange/only-here'
import { Again } from '@/lib/schedule/review'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import type { Moment } from '@/lib/store/moment'
import { undoReview } from '@/lib/store/undo-review'
import { sampleDeck } from '../store/sample-deck'
import { at, card, grade, learn, openStore } from '../store/stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck())
})

/** Saves everything to a file; gives back what the file holds. */
async function save(store: LociDatabase, moment: Moment): Promise<Backup> {
  const backup = await writeBackup(store, moment)
  await markBackedUp(store, backup)
  return readBackup(JSON.stringify(backup))
}

const rowsOnlyHere = async (store = db) => (await readOnlyHere(store)).rowsOnlyHere
const editsOnlyHere = async (store = db) => (await readOnlyHere(store)).edits

describe('what is only here', () => {
  test('is nothing where nothing was done', async () => {
    const nothing = { rows: 0, rowsOnlyHere: 0, edits: [], lastBackupAt: null }
    expect(await readOnlyHere(db)).toEqual(nothing)
  })

  test('is everything until a file was saved, then what came after it', async () => {
    await learn(db, card(1))
    expect(await rowsOnlyHere()).toBe(2)
    await save(db, at(1))
    expect(await readOnlyHere(db)).toMatchObject({ rows: 2, rowsOnlyHere: 0 })
    expect(await readLastBackupAt(db)).toBe(at(1).now)
    await grade(db, card(2), at(2))
    expect(await readOnlyHere(db)).toMatchObject({ rows: 3, rowsOnlyHere: 1 })
  })

  test('is not what was written to a file that nobody has', async () => {
    await learn(db, card(1))
    await writeBackup(db, at(1))
    expect(await rowsOnlyHere()).toBe(2)
    expect(await readLastBackupAt(db)).toBeNull()
  })

  test('is not changed by what is done while a file is being saved', async () => {
    await learn(db, card(1))
    const backup = await writeBackup(db, at(1))
    await grade(db, card(2), at(1, 1))
    await changeSetting(db, 'newPerDay', 7, at(1, 2))
    await markBackedUp(db, backup)
    expect(await readOnlyHere(db)).toMatchObject({ rowsOnlyHere: 1, edits: ['settings'] })
  })

  test('counts an undo as something done', async () => {
    await learn(db, card(1))
    await save(db, at(1))
    const { review } = await grade(db, card(2), at(2), Again)
    await undoReview(db, review.id, at(2, 1))
    expect(await rowsOnlyHere()).toBe(2)
  })

  test('is not changed by the own file’s coming back, however often', async () => {
    await learn(db, card(1))
    await setSuspended(db, card(3), true, at(0, 30))
    const file = await save(db, at(1))
    await grade(db, card(2), at(2))
    await changeSetting(db, 'newPerDay', 7, at(2, 1))
    for (const day of [3, 4]) {
      await mergeBackup(db, file, at(day))
      expect(await readOnlyHere(db)).toMatchObject({
        rows: 3,
        rowsOnlyHere: 1,
        edits: ['settings'],
      })
    }
  })

  test('is not what another device’s file brought', async () => {
    const other = openStore()
    await installDeckFile(other, sampleDeck())
    await learn(other, card(1), 3)
    await changeSetting(other, 'newPerDay', 7, at(3, 20))
    const file = await save(other, at(4))
    await grade(db, card(2), at(2))
    for (const day of [5, 6]) {
      await mergeBackup(db, file, at(day))
      expect(await readOnlyHere(db)).toEqual({
        rows: 3,
        rowsOnlyHere: 1,
        edits: [],
        lastBackupAt: null,
      })
    }
    await changeSetting(db, 'reviewsPerDay', 50, at(6, 1))
    expect(await editsOnlyHere()).toEqual(['settings'])
  })

  test('is nothing in an empty browser that restored a file', async () => {
    await learn(db, card(1))
    await setSuspended(db, card(3), true, at(1))
    const empty = openStore()
    await mergeBackup(empty, await save(db, at(2)), at(3))
    expect(await readOnlyHere(empty)).toMatchObject({ rows: 2, rowsOnlyHere: 0, edits: [] })
    await grade(empty, card(2), at(4))
    expect(await rowsOnlyHere(empty)).toBe(1)
  })

  test('names what was set or written since', async () => {
    await setSuspended(db, card(1), true, at(0))
    await changeSetting(db, 'newPerDay', 7, at(0, 1))
    expect(await editsOnlyHere()).toEqual(['cards', 'settings'])
    await save(db, at(1))
    expect(await editsOnlyHere()).toEqual([])
    await setSuspended(db, card(1), false, at(2))
    expect(await editsOnlyHere()).toEqual(['cards'])
  })

  test('leaves no edit out where the clock runs back', async () => {
    await changeSetting(db, 'newPerDay', 7, at(5))
    await save(db, at(5, 1))
    await changeSetting(db, 'reviewsPerDay', 50, at(4, 60 * 2))
    expect(await editsOnlyHere()).toEqual(['settings'])
  })

  test('leaves no edit out after a file from a device whose clock is far ahead', async () => {
    const other = openStore()
    await installDeckFile(other, sampleDeck())
    await changeSetting(other, 'newPerDay', 7, at(400))
    await mergeBackup(db, await save(other, at(400)), at(1))
    await save(db, at(399, 60 * 20))
    await changeSetting(db, 'reviewsPerDay', 50, at(399, 60 * 21))
    expect(await editsOnlyHere()).toEqual(['settings'])
  })

  test('of a profile whose last backup is from before it was counted is what came after', async () => {
    await learn(db, card(1))
    await changeSetting(db, 'newPerDay', 7, at(0, 30))
    await db.meta.put({ key: 'lastBackupAt', value: at(1).now })
    expect(await readOnlyHere(db)).toMatchObject({ rows: 2, rowsOnlyHere: 0, edits: [] })
    await grade(db, card(2), at(2))
    expect(await rowsOnlyHere()).toBe(1)
    const other = openStore()
    await installDeckFile(other, sampleDeck())
    await learn(other, card(3))
    await mergeBackup(db, await save(other, at(3)), at(4))
    expect(await readOnlyHere(db)).toMatchObject({ rows: 5, rowsOnlyHere: 1 })
  })
})
