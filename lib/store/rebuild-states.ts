import type { CardId } from '../cards/card-id'
import { type LociDatabase, write } from './database'
import { replayCards } from './replay-cards'
import { readPlan } from './settings'

const chunkSize = 250

/**
 * Replays every card whose state was made under another replay key: after a change of the desired retention or of
 * the app's scheduler. Call it when the app starts; when nothing is to be done it costs one index look-up.
 *
 * It goes in chunks, each a transaction, so other work gets between them and what is done stays done. Until a state
 * is rebuilt its old due date stands, and grading the card replays it first, so nothing wrong can be written.
 *
 * @param onProgress cards done, of how many
 * @throws the signal's reason when it is aborted, after the chunk under way
 */
export async function rebuildStates(
  db: LociDatabase,
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<{ rebuilt: number }> {
  let done = 0
  let total = 0
  for (;;) {
    signal?.throwIfAborted()
    const rebuilt = await write(db, [db.states, db.cards, db.reviews, db.edits], async () => {
      const plan = await readPlan(db)
      if (done === 0) total = await countOthers(db, plan.key)
      const ids = await firstOthers(db, plan.key)
      const cards = (await db.cards.bulkGet(ids)).filter((card) => card !== undefined)
      await replayCards(db, cards, plan)
      return cards.length
    })
    if (rebuilt === 0) return { rebuilt: done }
    done += rebuilt
    onProgress?.(done, Math.max(done, total))
  }
}

// Two ranges asked apart: Dexie would walk their union row by row.
const othersOf = (db: LociDatabase, key: string) =>
  [db.states.where('key').below(key), db.states.where('key').above(key)] as const

async function countOthers(db: LociDatabase, key: string): Promise<number> {
  const [below, above] = othersOf(db, key)
  return (await below.count()) + (await above.count())
}

async function firstOthers(db: LociDatabase, key: string): Promise<CardId[]> {
  const [below, above] = othersOf(db, key)
  const ids = await below.limit(chunkSize).primaryKeys()
  return ids.length > 0 ? ids : above.limit(chunkSize).primaryKeys()
}
