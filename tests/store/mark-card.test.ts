import { beforeEach, describe, expect, test } from 'vitest'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { studyDay } from '@/lib/schedule/units'
import { readMarks } from '@/lib/store/card-marks'
import type { LociDatabase } from '@/lib/store/database'
import { setField } from '@/lib/store/edits'
import { installDeckFile } from '@/lib/store/install'
import {
  buryUntil,
  type MarkChange,
  redoMark,
  setFlag,
  setLeech,
  setSuspended,
  setWording,
  undoMark,
} from '@/lib/store/mark-card'
import { readQueue } from '@/lib/store/queue'
import { readSession } from '@/lib/store/session'
import { sampleDeck } from './sample-deck'
import { at, card, learn, openStore, statesByReplay } from './stage'

const both = (text: string) => ({ zh: `${text}文`, en: text })
const own = { front: both('My question?'), back: both('My answer') }

let db: LociDatabase
beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 4 }))
})

const queued = async (day: number) =>
  (await readQueue(db, {}, at(day))).main.map((row) => row.cardId)

describe('a buried card', () => {
  test('waits until its day, whether new or in review, and takes nothing of the day’s limits', async () => {
    const { today } = await readSession(db, {}, at(0))
    await learn(db, card(1))
    await buryUntil(db, card(2), studyDay(today + 1), at(0, 20))
    expect(await queued(0)).toEqual([card(3), card(4)])
    expect(await queued(1)).toContain(card(2))

    const state = await db.states.get(card(1))
    const due = Number(state?.dueDay) - today
    await buryUntil(db, card(1), studyDay(today + due + 2), at(0, 30))
    expect(await queued(due)).not.toContain(card(1))
    expect(await queued(due + 2)).toContain(card(1))
    await buryUntil(db, card(1), null, at(0, 40))
    expect(await queued(due)).toContain(card(1))
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })
})

describe('a flag', () => {
  test('is set, changed and taken off, and found by an index', async () => {
    await setFlag(db, card(1), 1, at(0))
    await setFlag(db, card(2), 3, at(0, 1))
    expect(await db.states.where('flag').above(0).primaryKeys()).toEqual([card(1), card(2)])
    await setFlag(db, card(1), null, at(0, 2))
    expect(await db.states.where('flag').above(0).primaryKeys()).toEqual([card(2)])
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('of a value that this version does not know is no flag', async () => {
    await setField(db, { entity: 'card', id: card(1), field: 'flag', value: 9 }, at(0))
    expect(await db.states.where('flag').above(0).count()).toBe(0)
  })
})

describe('a person’s own wording', () => {
  test('is shown, and touches neither history nor queue', async () => {
    await learn(db, card(1))
    const before = await db.states.toArray()
    await setWording(db, card(1), own, at(1))
    expect(await db.cards.get(card(1))).toMatchObject(own)
    expect(await db.states.toArray()).toEqual(before)
  })

  test('holds through an update of its deck, which is kept beside it', async () => {
    await setWording(db, card(1), own, at(1))
    const outcome = await installDeckFile(
      db,
      sampleDeck({ facts: 4, revision: 'r2', wording: 'Tell me' }),
    )
    expect(outcome.updated).toBe(4)
    const row = await db.cards.get(card(1))
    expect(row).toMatchObject(own)
    expect(row?.shipped?.front.en).toBe('Tell me when 1?')
    const [marks] = await readMarks(db, [card(1)])
    expect(marks?.wording?.base.front.en).toBe('What is when 1?')

    await setWording(db, card(1), null, at(2))
    const back = await db.cards.get(card(1))
    expect(back?.front.en).toBe('Tell me when 1?')
    expect(back).not.toHaveProperty('shipped')
  })

  test('of a card that is not here is refused', async () => {
    await expect(setWording(db, card(9), own, at(0))).rejects.toMatchObject({
      code: 'unknown-card',
    })
  })
})

describe('a change of a mark', () => {
  const changes: [string, () => Promise<MarkChange>][] = [
    ['suspended', () => setSuspended(db, card(1), true, at(1))],
    ['buried', () => buryUntil(db, card(1), studyDay(20_600), at(1))],
    ['flagged', () => setFlag(db, card(1), 4, at(1))],
    ['a leech', () => setLeech(db, card(1), true, at(1))],
    ['reworded', () => setWording(db, card(1), own, at(1))],
  ]
  const now = async () => [
    await db.states.get(card(1)),
    await db.cards.get(card(1)),
    await readMarks(db, [card(1)]),
  ]

  test.each(changes)('is taken back and made again where the card is %s', async (_, make) => {
    await learn(db, card(1))
    const before = await now()
    const change = await make()
    const after = await now()
    expect(after).not.toEqual(before)
    await undoMark(db, change, at(1, 1))
    expect(await now()).toEqual(before)
    await redoMark(db, change, at(1, 2))
    expect(await now()).toEqual(after)
  })

  test('goes back to what was set before, not to nothing', async () => {
    await setFlag(db, card(1), 1, at(0))
    await setWording(db, card(1), own, at(0))
    await installDeckFile(db, sampleDeck({ facts: 4, revision: 'r2', wording: 'Tell me' }))
    const before = await now()
    const flag = await setFlag(db, card(1), 2, at(1))
    const wording = await setWording(db, card(1), null, at(1))
    await undoMark(db, wording, at(1, 1))
    await undoMark(db, flag, at(1, 2))
    expect(await now()).toEqual(before)
  })
})

test('all marks travel in a backup, and the deck’s own wording with them', async () => {
  await setWording(db, card(1), own, at(0))
  await setFlag(db, card(2), 2, at(0))
  await setSuspended(db, card(3), true, at(0))
  const file = readBackup(JSON.stringify(await writeBackup(db, at(1))))
  expect(file.papers[0]?.cards[0]?.front.en).toBe('What is when 1?')
  const other = openStore()
  await mergeBackup(other, file, at(2))
  expect(await other.cards.toArray()).toEqual(await db.cards.toArray())
  expect(await other.states.toArray()).toEqual(await db.states.toArray())
})
