import type { CardId } from '../cards/card-id'
import type { LociDatabase } from './database'
import type { EditRow } from './rows'
import { stateRowOf } from './state-row'

/** Where a card's suspension stands among the edits. */
export const suspensionKey = (cardId: CardId): [entity: string, id: string, field: string] => [
  'card',
  cardId,
  'suspended',
]

/** Whether an edit suspends a card, or puts it back. */
export const isSuspension = (edit: Pick<EditRow, 'entity' | 'field'>): boolean =>
  edit.entity === 'card' && edit.field === 'suspended'

/** Those of the cards that are suspended. */
export async function suspendedAmong(
  db: LociDatabase,
  cardIds: readonly CardId[],
): Promise<Set<CardId>> {
  const edits = await db.edits.bulkGet(cardIds.map(suspensionKey))
  return new Set(cardIds.filter((_, i) => edits[i]?.value === true))
}

/** Brings the buckets of cards in line with their suspensions. Cards that are not installed are passed over. */
export async function placeAgain(db: LociDatabase, cardIds: readonly CardId[]): Promise<void> {
  const ids = [...cardIds]
  const cards = await db.cards.bulkGet(ids)
  const states = await db.states.bulkGet(ids)
  const suspended = await suspendedAmong(db, ids)
  const rows = ids.flatMap((id, i) => {
    const card = cards[i]
    const state = states[i]
    return card && state ? [stateRowOf(card, state, suspended.has(id), state.key)] : []
  })
  await db.states.bulkPut(rows)
}
