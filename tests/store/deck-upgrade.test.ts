import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { type Answer, deckFileSchema } from '@/lib/cards/deck-file'
import { ratings } from '@/lib/schedule/review'
import { installDeckFile } from '@/lib/store/install'
import { readDroppedCards } from '@/lib/store/library'
import { setSuspended } from '@/lib/store/mark-card'
import { cardStateOf } from '@/lib/store/state-row'
import { shippedDeck } from '../quiz/content'
import { at, grade, openStore, statesByReplay } from './stage'

const paper = 'japan-nato-2023'

/** The deck that the first release shipped. */
const first = deckFileSchema.parse(
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../fixtures/decks/${paper}-first.json`, import.meta.url)),
      'utf8',
    ),
  ),
)

const present = shippedDeck()

test('the present deck keeps every card of the first one, with all progress on it', async () => {
  const db = openStore()
  await installDeckFile(db, first)
  const ids = first.cards.map(({ id }) => cardIdOf(paper, id))
  for (const [n, id] of ids.entries()) {
    if (n % 3 === 0) continue
    await grade(db, id, at(0, n), ratings[n % 4])
    if (n % 2) await grade(db, id, at(5, n), ratings[(n + 1) % 4])
  }
  await setSuspended(db, ids[1] as (typeof ids)[0], true, at(6))
  const log = await db.reviews.toArray()
  const before = await db.states.bulkGet(ids)

  const { added, dropped } = await installDeckFile(db, present)
  expect(dropped).toBe(0)
  expect(added).toBe(present.cards.length - first.cards.length)
  expect(await readDroppedCards(db, paper)).toEqual([])
  expect(await db.reviews.toArray()).toEqual(log)
  const after = await db.states.bulkGet(ids)
  expect(after.map((row) => row && [row.bucket, cardStateOf(row)])).toEqual(
    before.map((row) => row && [row.bucket, cardStateOf(row)]),
  )
  expect(await db.states.toArray()).toEqual(await statesByReplay(db))
})

test('the present deck asks of each card of the first one the same, and answers the same', () => {
  const cards = new Map(present.cards.map((card) => [card.id, card]))
  for (const { id, asks, answer } of first.cards) {
    const now = cards.get(id)
    expect(now, id).toMatchObject({ asks, answer: essenceOf(answer) })
    if (answer.type === 'list') {
      expect(now?.answer, id).toMatchObject({ items: { length: answer.items.length } })
    }
  }
})

/** What of an answer is more than its wording. */
function essenceOf(answer: Answer): object {
  switch (answer.type) {
    case 'list':
      return { type: answer.type, ordered: answer.ordered }
    case 'name':
      return { type: answer.type, value: answer.value }
    default:
      return answer
  }
}
