import type { CardId } from '../cards/card-id'
import { type LociDatabase, write } from './database'
import { type Plans, readPlans } from './plans'
import { replayCards } from './replay-cards'
import { readStateGroups } from './state-groups'

const chunkSize = 250

/**
 * Replays every card whose state was made under another replay key than its deck's plan has: after a change of a
 * preset or of the app's scheduler, or in another deck. Call it when the app starts; when nothing is to be done it
 * costs one step through an index for each deck.
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
      const plans = await readPlans(db)
      const stale = await staleStates(db, plans)
      if (done === 0) total = await stale.count()
      const ids = await stale.first(chunkSize)
      const cards = (await db.cards.bulkGet(ids)).filter((card) => card !== undefined)
      await replayCards(db, cards, plans)
      return cards.length
    })
    if (rebuilt === 0) return { rebuilt: done }
    done += rebuilt
    onProgress?.(done, Math.max(done, total))
  }
}

/** The states whose key is not their plan's: how many there are, and the cards of the first of them. */
export async function staleStates(db: LociDatabase, plans: Plans) {
  const stale = (await readStateGroups(db))
    .filter(([paper, deck, key]) => plans.of({ paper, deck }).key !== key)
    .map((group) => db.states.where('[paper+deck+key]').equals([...group]))
  return {
    async count(): Promise<number> {
      let sum = 0
      for (const states of stale) sum += await states.count()
      return sum
    },
    async first(limit: number): Promise<CardId[]> {
      const ids: CardId[] = []
      for (const states of stale) {
        if (ids.length >= limit) break
        ids.push(...(await states.limit(limit - ids.length).primaryKeys()))
      }
      return ids
    },
  }
}
