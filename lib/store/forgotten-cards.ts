import type { CardId } from '../cards/card-id'
import { isLeech } from '../schedule/leech'
import { readMarks } from './card-marks'
import { type LociDatabase, read } from './database'
import { readCards } from './library'
import { readPlans } from './plans'
import type { CardRow } from './rows'

/** A card as a list of what is often forgotten names it. */
export interface ForgottenCard {
  readonly card: CardRow
  readonly isLeech: boolean
  /** Suspended, or dropped by its paper. */
  readonly isOut: boolean
}

/** Those of the cards that are here, in the order asked for: their words, and whether they are leeches by their deck's threshold or by the person's own word. */
export async function readForgottenCards(
  db: LociDatabase,
  ids: readonly CardId[],
): Promise<ForgottenCard[]> {
  return read(db, [db.cards, db.states, db.edits], async () => {
    const plans = await readPlans(db)
    const found = await readCards(db, ids)
    const marks = await readMarks(
      db,
      found.map(({ card }) => card.id),
    )
    return found.map(({ card, state }, i) => ({
      card,
      isLeech: isLeech(
        state.lapses,
        plans.of(card).options.leechThreshold,
        marks[i]?.leech ?? null,
      ),
      isOut: state.bucket === 'out',
    }))
  })
}
