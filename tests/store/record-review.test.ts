import * as fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Again, Easy, Good, Hard, ratings } from '@/lib/schedule/review'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { StorageFullError, StoreError } from '@/lib/store/errors'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import { recordReview } from '@/lib/store/record-review'
import { redoReview, undoReview } from '@/lib/store/undo-review'
import { fillDisk, fillDiskAtCommit } from './full-disk'
import { sampleDeck } from './sample-deck'
import { at, card, grade, openStore, statesByReplay } from './stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck())
})

describe('recording a review', () => {
  test('writes the row and the new state, and returns both', async () => {
    const { review, state } = await grade(db, card(1), at(0), Good, 4321)
    expect(await db.reviews.toArray()).toEqual([review])
    expect(await db.states.get(card(1))).toEqual(state)
    expect(review).toMatchObject({
      cardId: card(1),
      kind: 'review',
      rating: Good,
      reviewedAt: at(0).now,
      durationMs: 4321,
      v: 1,
    })
    expect(state).toMatchObject({ phase: 'learning', bucket: 'learning', lastReviewId: review.id })
  })

  test('keeps the state equal to a replay of the log', async () => {
    for (const [days, rating] of [
      [0, Again],
      [0.01, Good],
      [0.02, Easy],
      [5, Hard],
      [20, Again],
      [20.01, Good],
    ] as const) {
      await grade(db, card(1), at(days), rating)
      expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    }
    expect((await db.states.get(card(1)))?.lapses).toBe(1)
  })

  test('names one device in all its rows', async () => {
    await grade(db, card(1), at(0))
    await grade(db, card(2), at(0, 1))
    const devices = new Set((await db.reviews.toArray()).map((row) => row.deviceId))
    expect([...devices]).toEqual([(await db.meta.get('deviceId'))?.value])
  })

  test.each([
    ['a minute and more counts as a minute', 90_000, 60_000],
    ['a clock that jumped back counts as no time', -5, 0],
  ])('%s', async (_, durationMs, recorded) => {
    const { review } = await grade(db, card(1), at(0), Good, durationMs)
    expect(review).toMatchObject({ durationMs: recorded })
  })

  test('counts to the day before until the hour at which the day starts, in the zone it is done in', async () => {
    const shanghai = { ...at(0, 9 * 60 + 59), timeZone: 'Asia/Shanghai' }
    const { review: late } = await grade(db, card(1), shanghai)
    await changeSetting(db, 'dayStartHour', 3, at(0))
    const { review: early } = await grade(db, card(2), shanghai)
    expect(early.studyDay - late.studyDay).toBe(1)
  })

  test('is stale when another tab graded the card meanwhile, and writes nothing', async () => {
    const other = openStore(db.name)
    const { state } = await grade(other, card(1), at(0))
    const shown = {
      cardId: card(1),
      rating: Easy,
      durationMs: 1,
      expectedLastReviewId: null,
    } as const
    expect(await recordReview(db, shown, at(0, 1))).toEqual({ kind: 'stale', state })
    expect(await db.reviews.count()).toBe(1)
  })

  test('lets one of two tabs grade, when both do so at once', async () => {
    const other = openStore(db.name)
    const shown = {
      cardId: card(1),
      rating: Good,
      durationMs: 1,
      expectedLastReviewId: null,
    } as const
    const outcomes = await Promise.all([
      recordReview(db, shown, at(0)),
      recordReview(other, shown, at(0)),
    ])
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['recorded', 'stale'])
    expect(await db.reviews.count()).toBe(1)
  })

  test('writes the time that the clock says though it ran back, and replays', async () => {
    await grade(db, card(1), at(3), Again)
    const { review } = await grade(db, card(1), at(1), Easy)
    expect(review.reviewedAt).toBe(at(1).now)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('replays a card whose state was made under another key', async () => {
    await grade(db, card(1), at(0))
    await db.states.update(card(1), { key: 'old', reps: 99 })
    const { state } = await grade(db, card(1), at(0, 10))
    expect(state.reps).toBe(2)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('keeps a grade of a card that was suspended meanwhile, and leaves it suspended', async () => {
    await setSuspended(db, card(1), true, at(0))
    const { state } = await grade(db, card(1), at(0, 1))
    expect(state).toMatchObject({ bucket: 'out', phase: 'learning', reps: 1 })
  })

  test('refuses a card that is not here', async () => {
    await expect(grade(db, card(99), at(0))).rejects.toMatchObject({ code: 'unknown-card' })
    expect(await db.reviews.count()).toBe(0)
  })

  test.each([
    ['reviews', 'add'],
    ['states', 'put'],
  ] as const)(
    'writes nothing when there is no room for %s, and can be tried again',
    async (store, method) => {
      const before = await db.states.toArray()
      const clear = fillDisk(store, method)
      const refused = await grade(db, card(1), at(0)).catch((error: unknown) => error)
      clear()
      expect(refused).toBeInstanceOf(StorageFullError)
      expect(refused).toMatchObject({ code: 'storage-full' })
      expect(await db.reviews.count()).toBe(0)
      expect(await db.states.toArray()).toEqual(before)
      await grade(db, card(1), at(0))
      expect(await db.reviews.count()).toBe(1)
    },
  )

  test('writes nothing when only the commit finds that there is no room', async () => {
    const before = await db.states.toArray()
    const clear = fillDiskAtCommit('states')
    const refused = await grade(db, card(1), at(0)).catch((error: unknown) => error)
    clear()
    expect(refused).toBeInstanceOf(StorageFullError)
    expect(await db.reviews.count()).toBe(0)
    expect(await db.states.toArray()).toEqual(before)
  })

  test('asks the browser to have it on disk before it says so', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await grade(openStore(db.name), card(1), at(0))
    const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite')
    begun.mockRestore()
    expect(writes).toHaveLength(1)
    expect(writes[0]?.[2]).toEqual({ durability: 'strict' })
  })
})

describe('undo', () => {
  test('is as if the grade had never been, and the log keeps both', async () => {
    await grade(db, card(1), at(0))
    const before = await db.states.get(card(1))
    const { review } = await grade(db, card(1), at(0, 10), Again)
    expect(await undoReview(db, review.id, at(0, 11))).toEqual(before)
    expect(await db.states.get(card(1))).toEqual(before)
    expect((await db.reviews.toArray()).map((row) => row.kind).sort()).toEqual([
      'review',
      'review',
      'void',
    ])
  })

  test('adds one void, however often it is asked for', async () => {
    const { review } = await grade(db, card(1), at(0))
    const first = await undoReview(db, review.id, at(0, 1))
    expect(await undoReview(db, review.id, at(0, 2))).toEqual(first)
    expect(await db.reviews.where('targetId').equals(review.id).count()).toBe(1)
  })

  test('takes back a review that is not the last', async () => {
    const { review } = await grade(db, card(1), at(0), Again)
    await grade(db, card(1), at(1), Good)
    await undoReview(db, review.id, at(1, 1))
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    expect((await db.states.get(card(1)))?.reps).toBe(1)
  })

  test('leaves the card gradable', async () => {
    const { review } = await grade(db, card(1), at(0), Again)
    await undoReview(db, review.id, at(0, 1))
    await grade(db, card(1), at(0, 2), Easy)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('takes no void back, nor what is not there', async () => {
    const { review } = await grade(db, card(1), at(0))
    await undoReview(db, review.id, at(0, 1))
    const undone = await db.reviews.where('targetId').equals(review.id).first()
    for (const id of [String(undone?.id), 'nothing']) {
      const refused = await undoReview(db, id, at(0, 2)).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(StoreError)
      expect(refused).toMatchObject({ code: 'unknown-review' })
    }
    expect(await db.reviews.count()).toBe(2)
  })

  test('writes nothing when there is no room', async () => {
    const { review, state } = await grade(db, card(1), at(0))
    const clear = fillDisk('states', 'put')
    const refused = await undoReview(db, review.id, at(0, 1)).catch((error: unknown) => error)
    clear()
    expect(refused).toBeInstanceOf(StorageFullError)
    expect(await db.reviews.toArray()).toEqual([review])
    expect(await db.states.get(card(1))).toEqual(state)
  })
})

describe('redo', () => {
  test('leaves memory, due dates and the day as they were, with the old row and its void in the log', async () => {
    await grade(db, card(1), at(0), Good)
    const { review, state } = await grade(db, card(1), at(1), Good, 4321)
    await undoReview(db, review.id, at(1, 1))
    const redone = await redoReview(db, review.id, at(2))
    if (redone.kind !== 'recorded') throw new Error('nobody rated it since')
    expect(redone.review).toEqual({ ...review, id: redone.review.id })
    expect(redone.review.id).not.toBe(review.id)
    expect(redone.state).toEqual({ ...state, lastReviewId: redone.review.id })
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    const log = await db.reviews.where('cardId').equals(card(1)).toArray()
    expect(log.map(({ kind }) => kind).sort()).toEqual(['review', 'review', 'review', 'void'])
    expect(log).toContainEqual(review)
  })

  test('after undo is as if nothing had happened, whatever was rated and however far one goes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...ratings)), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.nat(),
        async (given, seed) => {
          const store = openStore()
          await installDeckFile(store, sampleDeck({ facts: 4 }))
          const steps: string[] = []
          for (const [i, [n, rating]] of given.entries()) {
            steps.push((await grade(store, card(n), at(i / 2), rating)).review.id)
          }
          const memories = async () =>
            (await store.states.toArray()).map(({ lastReviewId, ...state }) => state)
          const before = await memories()
          const back = steps.splice(steps.length - 1 - (seed % steps.length))
          for (const id of [...back].reverse()) await undoReview(store, id, at(9))
          for (const id of back) {
            expect((await redoReview(store, id, at(9, 1))).kind).toBe('recorded')
          }
          expect(await memories()).toEqual(before)
          expect(await store.states.toArray()).toEqual(await statesByReplay(store))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('is itself taken back by its own row', async () => {
    const { review } = await grade(db, card(1), at(0))
    const taken = await undoReview(db, review.id, at(0, 1))
    const redone = await redoReview(db, review.id, at(0, 2))
    if (redone.kind !== 'recorded') throw new Error('nobody rated it since')
    expect(await undoReview(db, redone.review.id, at(0, 3))).toEqual(taken)
  })

  test('is stale when the card was rated since, and writes nothing', async () => {
    const { review } = await grade(db, card(1), at(0))
    await undoReview(db, review.id, at(0, 1))
    const { state } = await grade(db, card(1), at(0, 2), Again)
    expect(await redoReview(db, review.id, at(0, 3))).toEqual({ kind: 'stale', state })
    expect(await db.reviews.count()).toBe(3)
  })

  test('gives no rating again that stands, that is a void, or that is not there', async () => {
    const { review } = await grade(db, card(1), at(0))
    const { review: other } = await grade(db, card(2), at(0))
    await undoReview(db, other.id, at(0, 1))
    const taken = await db.reviews.where('targetId').equals(other.id).first()
    for (const id of [review.id, String(taken?.id), 'nothing']) {
      await expect(redoReview(db, id, at(0, 2))).rejects.toMatchObject({ code: 'unknown-review' })
    }
    expect(await db.reviews.count()).toBe(3)
  })

  test('writes nothing when there is no room', async () => {
    const { review } = await grade(db, card(1), at(0))
    const taken = await undoReview(db, review.id, at(0, 1))
    const clear = fillDisk('states', 'put')
    const refused = await redoReview(db, review.id, at(0, 2)).catch((error: unknown) => error)
    clear()
    expect(refused).toBeInstanceOf(StorageFullError)
    expect(await db.reviews.count()).toBe(2)
    expect(await db.states.get(card(1))).toEqual(taken)
  })
})

describe('the log', () => {
  test('takes rows in and lets none be changed or deleted', async () => {
    const { review } = await grade(db, card(1), at(0))
    const attempts = [
      () => db.reviews.put({ ...review, reviewedAt: at(9).now }),
      () => db.reviews.update(review.id, { reviewedAt: at(9).now }),
      () => db.reviews.delete(review.id),
      () => db.reviews.clear(),
      () => db.reviews.where('cardId').equals(card(1)).delete(),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/append-only/)
    expect(await db.reviews.toArray()).toEqual([review])
  })
})
