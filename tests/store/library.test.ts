import { beforeEach, describe, expect, test } from 'vitest'
import { Again, Good } from '@/lib/schedule/review'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import {
  readCard,
  readCards,
  readDeckCards,
  readDroppedCards,
  readLibrary,
} from '@/lib/store/library'
import { setSuspended } from '@/lib/store/mark-card'
import { readRecentDurations } from '@/lib/store/recent-durations'
import { undoReview } from '@/lib/store/undo-review'
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
      marks: { suspended: true, leech: null, flag: null, buriedUntil: null, wording: null },
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

describe('history', () => {
  test('tells how long the last reviews took, the newest first', async () => {
    await installDeckFile(db, sampleDeck())
    await grade(db, card(1), at(0), Good, 1000)
    await grade(db, card(2), at(1), Good, 2000)
    await grade(db, card(3), at(1, 1), Good, 3000)
    expect(await readRecentDurations(db, 2)).toEqual([3000, 2000])
    expect(await readRecentDurations(db)).toEqual([3000, 2000, 1000])
  })
})
