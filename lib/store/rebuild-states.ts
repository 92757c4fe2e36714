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
  let total: number | null = null
  for (;;) {
    signal?.throwIfAborted()
    const chunk = await write(db, [db.states, db.cards, db.reviews, db.edits], async () => {
      const plan = await readPlan(db)
      const left = await db.states.where('key').notEqual(plan.key).count()
      if (left === 0) return { rebuilt: 0, left }
      const ids = await db.states.where('key').notEqual(plan.key).limit(chunkSize).primaryKeys()
      const cards = (await db.cards.bulkGet(ids)).filter((card) => card !== undefined)
      await replayCards(db, cards, plan)
      return { rebuilt: cards.length, left }
    })
    total ??= chunk.left
    if (chunk.rebuilt === 0) return { rebuilt: done }
    done += chunk.rebuilt
    onProgress?.(done, Math.max(done, total))
  }
}
