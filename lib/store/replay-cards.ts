import { replay } from '../schedule/replay'
import type { LociDatabase } from './database'
import type { CardRow, StateRow } from './rows'
import type { Plan } from './settings'
import { stateRowOf } from './state-row'
import { suspendedAmong } from './suspension'

/** Makes the states of cards anew out of the log, inside the caller's transaction. */
export async function replayCards(
  db: LociDatabase,
  cards: readonly CardRow[],
  { parameters, key }: Plan,
): Promise<StateRow[]> {
  const suspended = await suspendedAmong(
    db,
    cards.map((card) => card.id),
  )
  const rows = await Promise.all(
    cards.map(async (card) => {
      const log = await db.reviews.where('cardId').equals(card.id).toArray()
      const state = replay(card.id, log, parameters)
      return stateRowOf(card, state, suspended.has(card.id), key)
    }),
  )
  await db.states.bulkPut(rows)
  return rows
}
