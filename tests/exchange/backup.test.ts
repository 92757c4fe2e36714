import { beforeEach, describe, expect, test } from 'vitest'
import { type Backup, writeBackup } from '@/lib/exchange/backup'
import { BackupError, readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { Again, Easy, type Review } from '@/lib/schedule/review'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { StorageFullError } from '@/lib/store/errors'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import { readSettings } from '@/lib/store/settings'
import { undoReview } from '@/lib/store/undo-review'
import { fillDisk } from '../store/full-disk'
import { sampleDeck } from '../store/sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from '../store/stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck())
})

/** What is written to a file and read back. */
const fileOf = async (store: LociDatabase): Promise<Backup> =>
  readBackup(JSON.stringify(await writeBackup(store, at(9))))

const contentOf = async (store: LociDatabase) => ({
  reviews: await store.reviews.toArray(),
  edits: await store.edits.toArray(),
  papers: await store.papers.toArray(),
  facts: await store.facts.toArray(),
  cards: await store.cards.toArray(),
  states: await store.states.toArray(),
})

async function study(store: LociDatabase) {
  await learn(store, card(1))
  const { review } = await grade(store, card(2), at(1), Again)
  await undoReview(store, review.id, at(1, 1))
  await setSuspended(store, card(3), true, at(1, 2))
  await changeSetting(store, 'newPerDay', 7, at(1, 3))
}

describe('a backup', () => {
  test('restored into an empty browser brings everything back', async () => {
    await installDeckFile(db, sampleDeck({ facts: 5, revision: 'r2' }))
    await study(db)
    const sections = [{ id: '一', title: { zh: '甲', en: 'A' } }]
    await installDeckFile(db, { ...sampleDeck({ facts: 4, from: 2, revision: 'r3' }), sections })
    const empty = openStore()
    await mergeBackup(empty, await fileOf(db), at(10))
    expect(await empty.papers.toArray()).toMatchObject([{ sections }])
    expect(await contentOf(empty)).toEqual(await contentOf(db))
    expect(await empty.cards.get(card(1))).toMatchObject({ dropped: 1 })
  })

  test('says what it is, and from which device and when', async () => {
    await study(db)
    const file = await fileOf(db)
    const deviceId = (await db.meta.get('deviceId'))?.value
    expect(file).toMatchObject({ app: 'loci', format: 1, exportedAt: at(9).now, deviceId })
    expect(file.reviews).toHaveLength(4)
  })

  test('never gives its device’s name to another', async () => {
    await study(db)
    const empty = openStore()
    await mergeBackup(empty, await fileOf(db), at(10))
    await grade(empty, card(2), at(10, 1))
    const devices = new Set((await empty.reviews.toArray()).map((row) => row.deviceId))
    expect(devices.size).toBe(2)
  })

  test.each([
    ['Etc/GMT+12', 12],
    ['Asia/Shanghai', 4],
    ['Pacific/Kiritimati', 0],
  ])('is readable whatever the zone and the start of the day: %s, %d', async (timeZone, hour) => {
    await changeSetting(db, 'dayStartHour', hour, at(0))
    for (const minutes of [0, 7 * 60, 13 * 60, 20 * 60]) {
      await grade(db, card(1), { ...at(0, minutes), timeZone })
    }
    expect((await fileOf(db)).reviews).toEqual(await db.reviews.toArray())
  })
})

describe('merging a backup', () => {
  test('into a browser that has reviews of its own keeps both', async () => {
    const other = openStore()
    await installDeckFile(other, sampleDeck())
    await grade(other, card(1), at(0), Easy)
    await grade(other, card(2), at(3), Again)
    await study(db)
    const mine = await db.reviews.toArray()
    const merged = await mergeBackup(db, await fileOf(other), at(10))
    expect(merged).toEqual({
      reviewsAdded: 2,
      reviewsAlreadyHere: 0,
      conflicts: 0,
      editsTaken: 0,
      cardsAdded: 0,
    })
    const all = await db.reviews.toArray()
    expect(all).toHaveLength(mine.length + 2)
    expect(all).toEqual(expect.arrayContaining([...mine, ...(await other.reviews.toArray())]))
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('twice changes nothing the second time', async () => {
    await study(db)
    const file = await fileOf(db)
    const other = openStore()
    await mergeBackup(other, file, at(10))
    const once = await contentOf(other)
    expect(await mergeBackup(other, file, at(11))).toEqual({
      reviewsAdded: 0,
      reviewsAlreadyHere: 4,
      conflicts: 0,
      editsTaken: 0,
      cardsAdded: 0,
    })
    expect(await contentOf(other)).toEqual(once)
  })

  test('takes a review back that was undone elsewhere', async () => {
    const { review } = await grade(db, card(1), at(0))
    const other = openStore()
    await mergeBackup(other, await fileOf(db), at(1))
    await undoReview(other, review.id, at(2))
    await mergeBackup(db, await fileOf(other), at(3))
    expect(await db.states.get(card(1))).toMatchObject({ phase: 'new', reps: 0 })
  })

  test('brings settings, and plans all cards by a desired retention set later', async () => {
    await learn(db, card(1))
    await grade(db, card(1), at(4))
    const other = openStore()
    await installDeckFile(other, sampleDeck())
    await changeSetting(other, 'desiredRetention', 0.8, at(5))
    const before = await db.states.get(card(1))
    const { editsTaken } = await mergeBackup(db, await fileOf(other), at(6))
    expect(editsTaken).toBe(1)
    expect((await readSettings(db)).desiredRetention).toBe(0.8)
    expect(Number((await db.states.get(card(1)))?.dueDay)).toBeGreaterThan(Number(before?.dueDay))
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('keeps cards that the paper here does not have as dropped ones, and changes none that it has', async () => {
    const other = openStore()
    await installDeckFile(other, sampleDeck({ facts: 5, revision: 'r0', wording: 'Once' }))
    await learn(other, card(5))
    const { cardsAdded } = await mergeBackup(db, await fileOf(other), at(1))
    expect(cardsAdded).toBe(2)
    expect(await db.cards.get(card(5))).toMatchObject({ dropped: 1, deck: 'paper-a/dates' })
    expect(await db.facts.get('paper-a/fact-5' as never)).toMatchObject({ dropped: 1 })
    expect(await db.states.get(card(5))).toMatchObject({ bucket: 'out', reps: 2 })
    expect((await db.cards.get(card(1)))?.front.en).toBe('What is when 1?')
    expect((await db.papers.get('paper-a'))?.revision).toBe('r1')
    await installDeckFile(db, sampleDeck({ facts: 5, revision: 'r2' }))
    expect(await db.states.get(card(5))).toMatchObject({ bucket: 'review', reps: 2 })
  })

  test('installs papers that are not here, so nothing hangs on the app’s shipping them', async () => {
    const other = openStore()
    await installDeckFile(other, sampleDeck({ paper: 'paper-b' }))
    await grade(other, card(1, 'when', 'paper-b'), at(0))
    const { cardsAdded } = await mergeBackup(db, await fileOf(other), at(1))
    expect(cardsAdded).toBe(3)
    expect(await db.states.get(card(1, 'when', 'paper-b'))).toMatchObject({ bucket: 'learning' })
    const again = await installDeckFile(db, sampleDeck({ paper: 'paper-b' }))
    expect(again.outcome).toBe('current')
  })

  test('keeps reviews of cards that nobody has, for the day on which they come', async () => {
    await grade(db, card(3), at(0))
    const file = { ...(await fileOf(db)), papers: [] }
    const other = openStore()
    expect((await mergeBackup(other, file, at(1))).reviewsAdded).toBe(1)
    expect(await other.states.count()).toBe(0)
    await installDeckFile(other, sampleDeck())
    expect(await other.states.get(card(3))).toMatchObject({ reps: 1 })
  })

  test('keeps quiz answers and resets: the first move no state, the second begin a card anew', async () => {
    await learn(db, card(1))
    const { review } = await learn(db, card(2))
    const { studyDay, deviceId } = review
    const row = { studyDay, deviceId, v: 1 as const, reviewedAt: at(0, 30).now }
    const rows: Review[] = [
      { ...row, id: 'r', cardId: card(1), kind: 'reset' },
      { ...row, id: 'q', cardId: card(2), kind: 'recognition', rating: 3, durationMs: 900 },
      { ...row, id: 'p', cardId: card(3), kind: 'recognition', rating: 1, durationMs: 900 },
    ]
    const file = readBackup(JSON.stringify({ ...(await fileOf(db)), reviews: rows }))
    const known = await db.states.get(card(2))
    expect((await mergeBackup(db, file, at(1))).reviewsAdded).toBe(3)
    expect(await db.states.get(card(1))).toMatchObject({ phase: 'new', bucket: 'new', reps: 0 })
    expect(await db.states.get(card(2))).toEqual(known)
    expect(await db.states.get(card(3))).toMatchObject({ phase: 'new', lastReviewId: null })
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    const again = await grade(db, card(1), at(1))
    expect(again.state).toMatchObject({ phase: 'learning', reps: 1 })
    expect((await fileOf(db)).reviews).toEqual(await db.reviews.toArray())
  })

  test('keeps what is here of rows that differ under one id, and counts them', async () => {
    const { review } = await grade(db, card(1), at(0))
    const file = await fileOf(db)
    const forged = { ...review, reviewedAt: at(5).now }
    const merged = await mergeBackup(db, { ...file, reviews: [forged, review] }, at(6))
    expect(merged).toMatchObject({ reviewsAdded: 0, reviewsAlreadyHere: 1, conflicts: 1 })
    expect(await db.reviews.toArray()).toEqual([review])
    const empty = openStore()
    const first = await mergeBackup(empty, { ...file, reviews: [review, forged, review] }, at(6))
    expect(first).toMatchObject({ reviewsAdded: 1, reviewsAlreadyHere: 1, conflicts: 1 })
    expect(await empty.reviews.toArray()).toEqual([review])
  })

  test.each(['reviews', 'states', 'edits', 'cards'])(
    'leaves everything as it is when there is no room for %s',
    async (store) => {
      await study(db)
      const other = openStore()
      const before = await contentOf(other)
      const file = await fileOf(db)
      const method = store === 'reviews' || store === 'cards' ? 'add' : 'put'
      const clear = fillDisk(store, method)
      const refused = await mergeBackup(other, file, at(1)).catch((error: unknown) => error)
      clear()
      expect(refused).toBeInstanceOf(StorageFullError)
      expect(await contentOf(other)).toEqual(before)
    },
  )

  test('says how far it is', async () => {
    await study(db)
    const steps: [number, number][] = []
    await mergeBackup(openStore(), await fileOf(db), at(1), (done, total) => {
      steps.push([done, total])
    })
    expect(steps).toEqual([
      [4, 7],
      [7, 7],
    ])
  })
})

describe('reading a backup', () => {
  const refusal = (text: string): unknown => {
    try {
      return readBackup(text)
    } catch (error) {
      return error
    }
  }

  /** The file with something done to its JSON. */
  const tampered = async (change: (json: Record<string, unknown[]>) => void): Promise<unknown> => {
    await study(db)
    const json = JSON.parse(JSON.stringify(await writeBackup(db, at(2))))
    change(json)
    return refusal(JSON.stringify(json))
  }

  test.each([
    ['a text that is cut off', '{"app":"loci","format":1,"reviews":[', 'not-json'],
    ['nothing', '', 'not-json'],
    ['another app’s file', '{"app":"anki","format":1}', 'not-a-backup'],
    ['a deck file', JSON.stringify(sampleDeck()), 'not-a-backup'],
    ['something else in JSON', 'null', 'not-a-backup'],
    [
      'a backup without its log',
      '{"app":"loci","format":1,"edits":[],"papers":[]}',
      'not-a-backup',
    ],
    ['a backup of a later version', '{"app":"loci","format":2,"rows":{}}', 'newer-format'],
  ])('refuses %s', (_, text, code) => {
    const error = refusal(text)
    expect(error).toBeInstanceOf(BackupError)
    expect(error).toMatchObject({ code, badRow: null })
  })

  test.each([
    ['rating', { rating: 5 }, 'rating'],
    ['kind', { kind: 'guess' }, 'kind'],
    ['time', { reviewedAt: '2026-03-02' }, 'reviewedAt'],
    ['duration', { durationMs: 60_001 }, 'durationMs'],
    ['version', { v: 2 }, 'v'],
    ['id', { id: '' }, 'id'],
    ['card', { cardId: null }, 'cardId'],
    ['rating that is no whole number', { rating: 2.5 }, 'rating'],
    ['time, later than a date can tell', { reviewedAt: 9e15 }, 'reviewedAt'],
    ['study day, far from its time', { studyDay: 40_000 }, 'studyDay'],
    ['study day, between two', { studyDay: 20_514.5 }, 'studyDay'],
    ['chosen day, before the review', { dueDay: 20_000 }, 'dueDay'],
    ['chosen day, beyond the longest interval', { dueDay: 60_000 }, 'dueDay'],
    ['chosen day, between two', { dueDay: 20_520.5 }, 'dueDay'],
    ['undoing, of nothing', { kind: 'void' }, 'targetId'],
  ])('says which row of the log has a wrong %s', async (_, change, field) => {
    const error = await tampered(({ reviews }) => {
      const rated = reviews?.findIndex((row) => (row as { kind: string }).kind === 'review') ?? -1
      expect(rated).toBe(0)
      Object.assign(reviews?.[0] as object, change)
    })
    expect(error).toMatchObject({ code: 'bad-row', badRow: { list: 'reviews', row: 1, field } })
  })

  test('says which edit has a stamp that cannot be compared', async () => {
    const error = await tampered(({ edits }) => Object.assign(edits?.[1] as object, { stamp: '1' }))
    expect(error).toMatchObject({
      code: 'bad-row',
      badRow: { list: 'edits', row: 2, field: 'stamp' },
    })
  })

  test('says which card of a paper is not whole, and which has no fact', async () => {
    const cardsOf = (json: Record<string, unknown[]>) =>
      (json.papers as { cards: object[] }[]).flatMap((paper) => paper.cards)
    const halved = await tampered((json) => {
      Object.assign(cardsOf(json)[2] ?? {}, { front: { zh: '只有中文' } })
    })
    expect(halved).toMatchObject({ badRow: { list: 'papers', row: 1, field: 'cards.2.front.en' } })
    const orphaned = refusal(
      JSON.stringify({
        ...(await fileOf(db)),
        papers: [{ ...sampleDeck(), facts: sampleDeck().facts.slice(0, 2) }],
      }),
    )
    expect(orphaned).toMatchObject({ badRow: { list: 'papers', row: 1, field: 'cards.2.fact' } })
  })

  test('says which card or fact of a paper is there twice', async () => {
    const file = await fileOf(db)
    const { cards, facts } = sampleDeck()
    const withPaper = (change: object) =>
      refusal(JSON.stringify({ ...file, papers: [{ ...sampleDeck(), ...change }] }))
    expect(withPaper({ cards: [...cards, cards[1]] })).toMatchObject({
      code: 'bad-row',
      badRow: { list: 'papers', row: 1, field: 'cards.3.id' },
    })
    expect(withPaper({ facts: [...facts, facts[0]] })).toMatchObject({
      code: 'bad-row',
      badRow: { list: 'papers', row: 1, field: 'facts.3.id' },
    })
  })

  test("says which card's id is not of the fact that it names", async () => {
    const file = await fileOf(db)
    const { cards, facts } = sampleDeck()
    const astray = { ...cards[0], id: 'elsewhere#a' }
    const text = JSON.stringify({
      ...file,
      papers: [{ ...sampleDeck(), facts, cards: [astray, ...cards.slice(1)] }],
    })
    expect(refusal(text)).toMatchObject({
      code: 'bad-row',
      badRow: { list: 'papers', row: 1, field: 'cards.0.id' },
    })
  })

  test('takes a file with fields that it does not know, and leaves them out', async () => {
    const file = await tampered((json) => {
      Object.assign(json, { mood: ['good'] })
      Object.assign(json.reviews?.[0] as object, { mood: 'good' })
    })
    expect(file).toEqual(await writeBackup(db, at(2)))
  })
})
