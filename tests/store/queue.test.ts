import { beforeEach, describe, expect, test, vi } from 'vitest'
import { nextCard, queueCounts } from '@/lib/schedule/queue'
import { Again, Easy, ratings } from '@/lib/schedule/review'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import { readQueue } from '@/lib/store/queue'
import { readTodayCounts } from '@/lib/store/today'
import { undoReview } from '@/lib/store/undo-review'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore } from './stage'

let db: LociDatabase

beforeEach(() => {
  db = openStore()
})

const countsOf = async (scope: Parameters<typeof readQueue>[1], day = 0, minutes = 0) =>
  queueCounts(await readQueue(db, scope, at(day, minutes)))

describe('the queue', () => {
  test('of a fresh paper holds its first new cards in their author’s order', async () => {
    await installDeckFile(db, sampleDeck({ facts: 30 }))
    const queue = await readQueue(db, { paper: 'paper-a' }, at(0))
    expect(queue.learning).toEqual([])
    expect(queue.main.map((row) => row.cardId)).toEqual(
      Array.from({ length: 20 }, (_, i) => card(i + 1)),
    )
  })

  test('has one card a note, however many siblings stand between', async () => {
    await installDeckFile(db, sampleDeck({ facts: 25, templates: ['a', 'b', 'c', 'd', 'e', 'f'] }))
    const queue = await readQueue(db, { paper: 'paper-a' }, at(0))
    expect(queue.main.map((row) => row.cardId)).toEqual(
      Array.from({ length: 20 }, (_, i) => card(i + 1, 'a')),
    )
  })

  test('leaves a note’s other cards until tomorrow once one was shown', async () => {
    await installDeckFile(db, sampleDeck({ facts: 2, templates: ['a', 'b'] }))
    await grade(db, card(1, 'a'), at(0), Easy)
    const idsOn = async (day: number) =>
      (await readQueue(db, {}, at(day, 1))).main.map((row) => row.cardId)
    expect(await idsOn(0)).toEqual([card(2, 'a')])
    expect(await idsOn(1)).toEqual([card(1, 'b'), card(2, 'a')])
  })

  test('goes from learning card to new card and back', async () => {
    await installDeckFile(db, sampleDeck())
    await grade(db, card(1), at(0), Again)
    const next = async (minutes: number) =>
      nextCard(await readQueue(db, {}, at(0, minutes)), at(0, minutes).now)?.cardId
    expect(await next(0)).toBe(card(2))
    expect(await next(1)).toBe(card(1))
  })

  test('brings reviews on their day and not before, the overdue ones too', async () => {
    await installDeckFile(db, sampleDeck({ facts: 1 }))
    const { state } = await learn(db, card(1))
    const days = state.intervalDays
    expect(await countsOf({}, days - 1)).toEqual({ learning: 0, reviews: 0, fresh: 0 })
    expect(await countsOf({}, days)).toEqual({ learning: 0, reviews: 1, fresh: 0 })
    expect(await countsOf({}, days + 40)).toEqual({ learning: 0, reviews: 1, fresh: 0 })
  })

  test('shares the limits between the decks of a paper', async () => {
    await installDeckFile(db, sampleDeck({ facts: 10 }))
    await changeSetting(db, 'newPerDay', 3, at(0))
    expect((await countsOf({ deck: 'paper-a/terms' })).fresh).toBe(3)
    await grade(db, card(1), at(0))
    await grade(db, card(3), at(0))
    expect((await countsOf({ deck: 'paper-a/terms' })).fresh).toBe(1)
    expect((await countsOf({ paper: 'paper-a' })).fresh).toBe(1)
    expect((await countsOf({ deck: 'paper-a/terms' }, 1)).fresh).toBe(3)
  })

  test('takes a review off its limit, learning steps after it do not count again', async () => {
    await installDeckFile(db, sampleDeck({ facts: 4 }))
    for (const n of [1, 2, 3, 4]) await learn(db, card(n), 0, n)
    await changeSetting(db, 'reviewsPerDay', 2, at(0))
    expect((await countsOf({}, 30)).reviews).toBe(2)
    await grade(db, card(1), at(30), Again)
    await grade(db, card(1), at(30, 10), Again)
    expect(await countsOf({}, 30, 11)).toEqual({ learning: 1, reviews: 1, fresh: 0 })
    const { review } = await grade(db, card(2), at(30, 12))
    expect((await countsOf({}, 30, 13)).reviews).toBe(0)
    await undoReview(db, review.id, at(30, 14))
    expect((await countsOf({}, 30, 15)).reviews).toBe(1)
  })

  test('of more reviews than the limit holds the same ones, however often it is read as they are done', async () => {
    await installDeckFile(db, sampleDeck({ facts: 40 }))
    for (let n = 1; n <= 40; n++) await learn(db, card(n))
    await changeSetting(db, 'reviewsPerDay', 12, at(0))
    const idsAt = async (minutes: number) =>
      (await readQueue(db, {}, at(30, minutes))).main.map((row) => row.cardId)
    let left = await idsAt(0)
    expect(left).toHaveLength(12)
    for (let minutes = 1; minutes <= 12; minutes++) {
      const [next, ...others] = left
      if (!next) throw new Error('the queue is too short')
      await grade(db, next, at(30, minutes), ratings[minutes % ratings.length])
      left = await idsAt(minutes)
      expect(left, `after ${minutes}`).toEqual(others)
    }
  })

  test('shows one card in a day of facts that are of one event, also once an upgrade makes them so', async () => {
    const deck = sampleDeck({ facts: 3 })
    await installDeckFile(db, deck)
    await learn(db, card(1))
    expect((await countsOf({}, 0, 20)).fresh).toBe(2)
    const facts = deck.facts.map((fact, i) => (i < 2 ? { ...fact, event: 'summit' } : fact))
    await installDeckFile(db, { ...deck, facts, revision: 'r2' })
    const { main } = await readQueue(db, {}, at(0, 20))
    expect(main.map((row) => row.cardId)).toEqual([card(3)])
    expect((await readQueue(db, {}, at(1))).main.map((row) => row.cardId)).toContain(card(2))
  })

  test('begins a new day at the hour that is set, by the clock of the place', async () => {
    await installDeckFile(db, sampleDeck({ facts: 3 }))
    await changeSetting(db, 'newPerDay', 1, at(0))
    await grade(db, card(1), at(0), Easy)
    const freshAt = async (hour: number, minute: number, timeZone: string) => {
      const now = epochMs(Date.UTC(2026, 2, 2, hour, minute))
      return queueCounts(await readQueue(db, {}, { now, timeZone })).fresh
    }
    // 3:59 and 4:00 on 3 March.
    expect(await freshAt(27, 59, 'UTC')).toBe(0)
    expect(await freshAt(28, 0, 'UTC')).toBe(1)
    expect(await freshAt(19, 59, 'Asia/Shanghai')).toBe(0)
    expect(await freshAt(20, 0, 'Asia/Shanghai')).toBe(1)
    await changeSetting(db, 'dayStartHour', 0, at(0))
    expect(await freshAt(24, 0, 'UTC')).toBe(1)
  })

  test('holds no suspended and no dropped cards', async () => {
    await installDeckFile(db, sampleDeck({ facts: 4 }))
    await learn(db, card(1))
    await grade(db, card(2), at(0))
    for (const n of [1, 2, 3]) await setSuspended(db, card(n), true, at(0, 20))
    await installDeckFile(db, sampleDeck({ facts: 3, revision: 'r2' }))
    expect(await countsOf({}, 30)).toEqual({ learning: 0, reviews: 0, fresh: 0 })
  })

  test('of all papers holds each with limits of its own, spread among each other', async () => {
    await installDeckFile(db, sampleDeck({ facts: 5, paper: 'paper-a' }))
    await installDeckFile(db, sampleDeck({ facts: 5, paper: 'paper-b' }))
    await changeSetting(db, 'newPerDay', 2, at(0))
    const queue = await readQueue(db, {}, at(0))
    expect(queue.main.map((row) => row.cardId)).toEqual([
      card(1, 'when', 'paper-a'),
      card(1, 'when', 'paper-b'),
      card(2, 'when', 'paper-a'),
      card(2, 'when', 'paper-b'),
    ])
    expect((await countsOf({ paper: 'paper-b' })).fresh).toBe(2)
  })

  test('of what is not here is empty', async () => {
    await installDeckFile(db, sampleDeck())
    for (const scope of [
      { paper: 'none' },
      { deck: 'none' },
      { paper: 'x', deck: 'paper-a/dates' },
    ]) {
      expect(await readQueue(db, scope, at(0))).toEqual({ learning: [], main: [] })
    }
  })

  test('reads little more than it shows, however much is due', { timeout: 30_000 }, async () => {
    await installDeckFile(db, sampleDeck({ facts: 2000 }))
    const { state } = await grade(db, card(1), at(0), Easy)
    const rows = await db.states.limit(1500).toArray()
    await db.states.bulkPut(
      rows.map((row) => ({
        ...row,
        phase: 'review' as const,
        bucket: 'review' as const,
        dueDay: studyDay(Number(state.lastDay) - (row.position % 7)),
      })),
    )
    let read = 0
    const getAll = IDBIndex.prototype.getAll
    const spy = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (
      this: IDBIndex,
      ...args
    ) {
      const request = getAll.apply(this, args)
      request.addEventListener('success', () => {
        read += request.result.length
      })
      return request
    })
    const queue = await readQueue(db, {}, at(1))
    spy.mockRestore()
    expect(queue.main).toHaveLength(220)
    expect(read).toBeGreaterThanOrEqual(220)
    expect(read).toBeLessThanOrEqual(2 * 220)
  })
})

describe('today', () => {
  test('counts for each paper and deck what its queue would show', async () => {
    await installDeckFile(db, sampleDeck({ facts: 30 }))
    await installDeckFile(db, sampleDeck({ facts: 3, paper: 'paper-b' }))
    await learn(db, card(1))
    await grade(db, card(2), at(0, 5), Again)
    const { papers } = await readTodayCounts(db, at(30))
    expect(papers.map((paper) => paper.paper)).toEqual(['paper-a', 'paper-b'])
    expect(papers[0]?.counts).toEqual({ learning: 1, reviews: 1, fresh: 20 })
    for (const { paper, counts, decks } of papers) {
      expect(counts).toEqual(await countsOf({ paper }, 30))
      for (const { deck, counts } of decks) expect(counts).toEqual(await countsOf({ deck }, 30))
    }
    expect(papers[0]?.decks.map((deck) => deck.counts)).toEqual([
      { learning: 0, reviews: 1, fresh: 14 },
      { learning: 1, reviews: 0, fresh: 14 },
    ])
  })

  test('tells what was done, without what was taken back and without other days', async () => {
    await installDeckFile(db, sampleDeck({ facts: 5 }))
    await learn(db, card(1))
    await grade(db, card(1), at(10), Easy, 1000)
    await grade(db, card(2), at(10, 1), Again, 2000)
    await grade(db, card(2), at(10, 2), Easy, 3000)
    const { review } = await grade(db, card(3), at(10, 3), Easy, 9000)
    await undoReview(db, review.id, at(10, 4))
    const { done, today } = await readTodayCounts(db, at(10, 5))
    expect(done).toEqual({ reviews: 1, newCards: 1, answers: 3, durationMs: 6000 })
    expect(today).toBe(review.studyDay)
    expect((await readTodayCounts(db, at(11))).done).toEqual({
      reviews: 0,
      newCards: 0,
      answers: 0,
      durationMs: 0,
    })
  })
})
