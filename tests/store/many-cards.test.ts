import { beforeEach, describe, expect, test } from 'vitest'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { readMarks } from '@/lib/store/card-marks'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { markCards, resetCards, undoCardsChange } from '@/lib/store/many-cards'
import { setFlag } from '@/lib/store/mark-card'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

let db: LociDatabase
const cards = [card(1), card(2), card(3)]

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 4 }))
})

const flags = async () => (await readMarks(db, cards)).map(({ flag }) => flag)

describe('a mark on many cards', () => {
  test('is set on all of them, and undo gives each its own back', async () => {
    await setFlag(db, card(2), 4, at(0))
    const change = await markCards(db, cards, 'flag', 1, at(0, 1))
    expect(await flags()).toEqual([1, 1, 1])
    await undoCardsChange(db, change, at(0, 2))
    expect(await flags()).toEqual([null, 4, null])
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('gives every field a stamp of its own, later than all before', async () => {
    await markCards(db, cards, 'suspended', true, at(0))
    await markCards(db, cards, 'suspended', false, at(0))
    const stamps = (await db.edits.toArray()).map(({ stamp }) => stamp)
    expect(new Set(stamps).size).toBe(3)
    await setFlag(db, card(1), 1, at(0))
    const { stamp } = (await db.edits.get(['card', card(1), 'flag'])) ?? {}
    expect(stamps.every((earlier) => earlier < String(stamp))).toBe(true)
  })
})

describe('a reset of many cards', () => {
  test('lets those that were begun begin anew, and keeps their history', async () => {
    await learn(db, card(1))
    await grade(db, card(2), at(0))
    const before = await db.reviews.toArray()
    const { rowIds } = await resetCards(db, cards, at(1))
    expect(rowIds).toHaveLength(2)
    const states = await db.states.bulkGet(cards)
    expect(states.map((state) => state?.bucket)).toEqual(['new', 'new', 'new'])
    expect(await db.reviews.bulkGet(before.map(({ id }) => id))).toEqual(before)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    // And it is a log that a backup may hold.
    readBackup(JSON.stringify(await writeBackup(db, at(1))))
  })

  test('is taken back as a whole, by voids', async () => {
    await learn(db, card(1))
    await grade(db, card(2), at(0))
    const before = await db.states.toArray()
    const change = await resetCards(db, cards, at(1))
    await undoCardsChange(db, change, at(1, 1))
    expect(await db.states.toArray()).toEqual(before)
    expect((await db.reviews.toArray()).filter(({ kind }) => kind === 'void')).toHaveLength(2)
    // Once more adds voids that change nothing.
    await undoCardsChange(db, change, at(1, 2))
    expect(await db.states.toArray()).toEqual(before)
  })

  test('is for the ratings before it: those after stand when it is taken back', async () => {
    await grade(db, card(1), at(0))
    const change = await resetCards(db, [card(1)], at(1))
    await grade(db, card(1), at(2))
    await undoCardsChange(db, change, at(3))
    expect((await db.states.get(card(1)))?.reps).toBe(2)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })
})
