import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { dueForecast } from '@/lib/progress/due-forecast'
import { reviewsPerDay } from '@/lib/progress/reviews-per-day'
import { trueRetention } from '@/lib/progress/true-retention'
import { Again, Good } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import type { LociDatabase } from '@/lib/store/database'
import { setSuspended } from '@/lib/store/edits'
import { readDueDays, readReviewsSince } from '@/lib/store/history'
import { installDeckFile } from '@/lib/store/install'
import {
  readCard,
  readCards,
  readDeckCards,
  readDroppedCards,
  readLibrary,
} from '@/lib/store/library'
import { readRecentDurations } from '@/lib/store/recent-durations'
import { undoReview } from '@/lib/store/record-review'
import { searchCards, searchLimit } from '@/lib/store/search'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore } from './stage'

let db: LociDatabase

beforeEach(() => {
  db = openStore()
})

describe('the library', () => {
  test('lists papers with their decks in order, and where their cards stand', async () => {
    await installDeckFile(db, sampleDeck({ facts: 9 }))
    await learn(db, card(1))
    await grade(db, card(3), at(0))
    await setSuspended(db, card(5), true, at(0))
    await installDeckFile(db, sampleDeck({ facts: 8, revision: 'r2' }))
    const [paper] = await readLibrary(db)
    expect(paper?.paper.id).toBe('paper-a')
    expect(paper?.decks).toMatchObject([
      { id: 'paper-a/dates', counts: { new: 1, learning: 1, review: 1, out: 2 } },
      { id: 'paper-a/terms', counts: { new: 4, learning: 0, review: 0, out: 0 } },
    ])
    expect(paper?.dropped).toBe(1)
  })

  test('shows a deck’s cards in their order, and the dropped ones apart', async () => {
    const file = sampleDeck({ facts: 12 })
    await installDeckFile(db, file)
    await installDeckFile(db, { ...file, revision: 'r2', cards: file.cards.slice(2).reverse() })
    const ids = (rows: Awaited<ReturnType<typeof readDeckCards>>) => rows.map(({ card }) => card.id)
    expect(ids(await readDeckCards(db, 'paper-a/dates'))).toEqual(
      [11, 9, 7, 5, 3].map((n) => card(n)),
    )
    expect(ids(await readDroppedCards(db, 'paper-a'))).toEqual([card(1), card(2)])
    expect((await readDeckCards(db, 'paper-a/dates'))[0]?.state.cardId).toBe(card(11))
  })

  test('shows a card with its fact, its siblings and all that happened to it', async () => {
    await installDeckFile(db, sampleDeck({ templates: ['a', 'b', 'c'] }))
    const first = await grade(db, card(1, 'b'), at(2), Again)
    const second = await grade(db, card(1, 'b'), at(1))
    await undoReview(db, first.review.id, at(2, 1))
    await setSuspended(db, card(1, 'b'), true, at(2, 2))
    const shown = await readCard(db, card(1, 'b'))
    expect(shown).toMatchObject({
      card: { id: card(1, 'b') },
      fact: { id: 'paper-a/fact-1', locus: { page: 1 } },
      state: { reps: 1, bucket: 'out' },
      suspended: true,
    })
    expect(shown?.siblings.map((sibling) => sibling.id)).toEqual([card(1, 'a'), card(1, 'c')])
    expect(shown?.history).toEqual([
      { row: second.review, voided: false },
      { row: first.review, voided: true },
    ])
    expect(await readCard(db, card(99))).toBeNull()
  })

  test('gives cards by id in the order asked for', async () => {
    await installDeckFile(db, sampleDeck())
    const rows = await readCards(db, [card(3), card(99), card(1)])
    expect(rows.map((row) => row.card.id)).toEqual([card(3), card(1)])
  })
})

describe('search', () => {
  const found = async (query: string) => (await searchCards(db, query)).map((row) => row.id)

  beforeEach(async () => {
    const file = sampleDeck({ facts: 3 })
    const [first, second, third] = file.cards
    if (!first || !second || !third) throw new Error('three facts make three cards')
    const cards = [
      { ...first, front: { zh: '马德里峰会是何时？', en: 'When was the Madrid summit?' } },
      { ...second, back: { zh: 'ＮＡＴＯ ２０２２', en: 'Strategic Concept' } },
      third,
    ]
    await installDeckFile(db, { ...file, cards })
  })

  test('finds every card that has all the words, wherever they stand', async () => {
    expect(await found('summit madrid')).toEqual([card(1)])
    expect(await found('madrid concept')).toEqual([])
    expect(await found('statement')).toEqual([card(1), card(2), card(3)])
  })

  test('finds Chinese as it is written, without blanks', async () => {
    expect(await found('德里峰')).toEqual([card(1)])
    expect(await found('峰会 何时')).toEqual([card(1)])
  })

  test('makes nothing of case and width', async () => {
    expect(await found('MADRID')).toEqual([card(1)])
    expect(await found('nato　2022')).toEqual([card(2)])
  })

  test('finds by the fact’s statement', async () => {
    expect(await found('statement 3')).toEqual([card(3)])
  })

  test('finds nothing across the borders of texts, and nothing for nothing', async () => {
    expect(await found('2022Strategic')).toEqual([])
    expect(await found(' 　')).toEqual([])
    expect(await found('')).toEqual([])
  })

  test('ends at its limit, and looks through all cards before', { timeout: 30_000 }, async () => {
    const many = openStore()
    await installDeckFile(many, sampleDeck({ facts: 1203 }))
    expect(await searchCards(many, 'answer')).toHaveLength(searchLimit)
    const ids = (await searchCards(many, 'answer 1203')).map((row) => row.id)
    expect(ids).toEqual([card(1203)])
    expect((await searchCards(many, 'when 999?')).map((row) => row.id)).toEqual([card(999)])
  })
})

describe('history', () => {
  test('since a day holds all that progress needs: reviews a day and true retention', async () => {
    await installDeckFile(db, sampleDeck({ facts: 5 }))
    await learn(db, card(1), 0)
    await learn(db, card(2), 0)
    const { review: first } = await grade(db, card(1), at(10), Good)
    const { review: mistaken } = await grade(db, card(2), at(10, 1), Again)
    await undoReview(db, mistaken.id, at(10, 2))
    await grade(db, card(2), at(11), Again)
    await learn(db, card(3), 11)

    const window = { from: first.studyDay, to: studyDay(first.studyDay + 1) }
    const rows = await readReviewsSince(db, window.from)
    const log = await db.reviews.toArray()
    expect(reviewsPerDay(rows, window)).toEqual(reviewsPerDay(log, window))
    expect(reviewsPerDay(rows, window).map((day) => day.total)).toEqual([1, 3])
    expect(trueRetention(rows, window)).toEqual(trueRetention(log, window))
    expect(trueRetention(rows, window)).toMatchObject({ passed: 1, total: 2 })
  })

  test('leaves out cards that nothing happened to since', async () => {
    await installDeckFile(db, sampleDeck())
    await learn(db, card(1), 0)
    const { review } = await grade(db, card(2), at(5))
    const rows = await readReviewsSince(db, review.studyDay)
    expect(rows).toEqual([review])
  })

  test('tells how long the last reviews took, the newest first', async () => {
    await installDeckFile(db, sampleDeck())
    await grade(db, card(1), at(0), Good, 1000)
    await grade(db, card(2), at(1), Good, 2000)
    await grade(db, card(3), at(1, 1), Good, 3000)
    expect(await readRecentDurations(db, 2)).toEqual([3000, 2000])
    expect(await readRecentDurations(db)).toEqual([3000, 2000, 1000])
  })

  test('due days reach over the days asked for, overdue ones included, all papers together', async () => {
    await installDeckFile(db, sampleDeck({ facts: 3 }))
    await installDeckFile(db, sampleDeck({ facts: 1, paper: 'paper-b' }))
    const { review, state } = await learn(db, card(1))
    await learn(db, card(1, 'when', 'paper-b'))
    await grade(db, card(2), at(0))
    const dueOn = state.intervalDays
    const forecast = async (ahead: number, days: number) => {
      const today = studyDay(review.studyDay + ahead)
      const rows = await readDueDays(db, today, days)
      return { rows: rows.length, days: dueForecast(rows, today, days).map((day) => day.count) }
    }
    expect(await forecast(dueOn - 1, 2)).toEqual({ rows: 2, days: [0, 2] })
    expect(await forecast(dueOn - 1, 1)).toEqual({ rows: 0, days: [0] })
    expect(await forecast(dueOn + 9, 3)).toEqual({ rows: 2, days: [2, 0, 0] })
  })
})
