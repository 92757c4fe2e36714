import { replay } from '../schedule/replay'
import { type CardMarks, readMarks } from './card-marks'
import type { LociDatabase } from './database'
import type { Plans } from './plans'
import type { CardRow, StateRow } from './rows'
import { stateRowOf } from './state-row'

/** Makes the states of cards anew out of the log, inside the caller's transaction. */
export async function replayCards(
  db: LociDatabase,
  cards: readonly CardRow[],
  plans: Plans,
): Promise<StateRow[]> {
  const marks = await readMarks(
    db,
    cards.map((card) => card.id),
  )
  const rows = await Promise.all(
    cards.map(async (card, i) => {
      const log = await db.reviews.where('cardId').equals(card.id).toArray()
      const { parameters, key } = plans.of(card)
      const state = replay(card.id, log, parameters)
      return stateRowOf(card, state, marks[i] as CardMarks, key)
    }),
  )
  await db.states.bulkPut(rows)
  return rows
}
