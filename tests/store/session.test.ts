import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { nextCard } from '@/lib/schedule/queue'
import { Again, Easy, Good, ratings } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { buryUntil, setSuspended } from '@/lib/store/mark-card'
import { readQueue } from '@/lib/store/queue'
import { afterGradeIn, isAlone, readQueued, readSession } from '@/lib/store/session'
import { undoReview } from '@/lib/store/undo-review'
import { sampleDeck } from './sample-deck'
import { at, card, grade, openStore } from './stage'

let db: LociDatabase

beforeEach(() => {
  db = openStore()
})

describe('a session', () => {
  test('kept in step grade by grade holds the cards that reading the queue anew would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...ratings), { maxLength: 25 }), async (given) => {
        const store = openStore()
        await installDeckFile(store, sampleDeck({ facts: 12, templates: ['a', 'b'] }))
        let session = await readSession(store, {}, at(0))
        for (const [minutes, rating] of given.entries()) {
          const next = nextCard(session.queue, at(0, minutes).now)
          if (!next) break
          const { state } = await grade(store, next.cardId, at(0, minutes), rating)
          session = afterGradeIn(session, next, state)
        }
        expect(await isAlone(store, session)).toBe(true)
        const { queue } = session
        const anew = await readQueue(store, {}, at(0, given.length))
        expect(queue.learning).toEqual(anew.learning)
        expect(new Set(queue.main.map((row) => row.cardId))).toEqual(
          new Set(anew.main.map((row) => row.cardId)),
        )
      }),
      { numRuns: 25 },
    )
  })
})

describe('a session that is not alone', () => {
  test('knows it from a card that was shown elsewhere, even of another deck, or taken back', async () => {
    await installDeckFile(db, sampleDeck())
    const session = await readSession(db, {}, at(0))
    expect(await isAlone(db, session)).toBe(true)
    const { review } = await grade(db, card(2), at(0))
    expect(await isAlone(db, session)).toBe(false)

    const anew = await readSession(db, {}, at(0, 1))
    expect(await isAlone(db, anew)).toBe(true)
    await undoReview(db, review.id, at(0, 2))
    expect(await isAlone(db, anew)).toBe(false)
  })
})

describe('a queued card', () => {
  test('is shown as it stands, with its fact', async () => {
    await installDeckFile(db, sampleDeck())
    const { queue } = await readSession(db, {}, at(0))
    const [first] = queue.main
    if (!first) throw new Error('the queue is empty')
    const found = await readQueued(db, first)
    expect(found?.card.id).toBe(first.cardId)
    expect(found?.fact.id).toBe(first.note)
    expect(found?.state).toEqual(first)
  })

  test('is not shown when it was graded, taken back, suspended or buried since', async () => {
    await installDeckFile(db, sampleDeck())
    const { queue } = await readSession(db, {}, at(0))
    const [first, second] = queue.main
    if (!first || !second) throw new Error('the queue is too short')

    const { review, state } = await grade(db, first.cardId, at(0), Again)
    expect(await readQueued(db, first)).toBeNull()
    expect(await readQueued(db, state)).not.toBeNull()
    await undoReview(db, review.id, at(0, 1))
    expect(await readQueued(db, state)).toBeNull()

    await setSuspended(db, second.cardId, true, at(0, 2))
    expect(await readQueued(db, second)).toBeNull()
    await setSuspended(db, second.cardId, false, at(0, 3))
    expect(await readQueued(db, second)).not.toBeNull()
    const { today } = await readSession(db, {}, at(0))
    await buryUntil(db, second.cardId, studyDay(today + 1), at(0, 4))
    expect(await readQueued(db, second)).toBeNull()
  })

  test('is not shown twice on a day once it was known', async () => {
    await installDeckFile(db, sampleDeck())
    await grade(db, card(1), at(0), Easy)
    await grade(db, card(2), at(0), Good)
    const { queue, today } = await readSession(db, {}, at(0, 1))
    expect(queue.main.map((row) => row.cardId)).not.toContain(card(1))
    expect(queue.learning.map((row) => row.cardId)).toEqual([card(2)])
    expect(today).toBeGreaterThan(20_000)
  })
})
