import { type FactId, factOfCard } from '../cards/card-id'
import { type Remembered, weakFacts } from '../quiz/weak-facts'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { readPlans } from './plans'

/** Of these facts at most `count` that are most likely forgotten today, the likeliest first: `weakFacts` of their cards that are not out of the queue. */
export async function readWeakFacts(
  db: LociDatabase,
  facts: ReadonlySet<FactId>,
  count: number,
  moment: Moment,
): Promise<readonly FactId[]> {
  return read(db, [db.states, db.edits], async () => {
    const plans = await readPlans(db)
    const today = todayAt(moment, plans.settings)
    const states = await db.states.filter(({ bucket }) => bucket !== 'out').toArray()
    const cards = states.flatMap((state): Remembered[] => {
      const fact = factOfCard(state.cardId)
      return facts.has(fact) ? [{ fact, state, parameters: plans.of(state).parameters }] : []
    })
    return weakFacts(cards, today, count)
  })
}
