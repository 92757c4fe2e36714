import { factOfCard } from '../cards/card-id'
import { isAhead } from '../schedule/seminar-date'
import { outlookOf, type SeminarOutlook, type WantedSeminar } from '../schedule/seminar-outlook'
import { type LociDatabase, read } from './database'
import { type Moment, todayAt } from './moment'
import { type Place, readPlans } from './plans'
import { asOfMorning, readStudied, rulesOf } from './seminar-cards'

/**
 * What a seminar would lead to until its date, with its plan and without; `null` where there are no cards or the date
 * is not ahead. Reckons for some time: call it off the page's thread.
 */
export async function readOutlook(
  db: LociDatabase,
  place: Place,
  wanted: WantedSeminar,
  moment: Moment,
): Promise<SeminarOutlook | null> {
  const tables = [db.papers, db.states, db.edits, db.reviews, db.facts]
  const found = await read(db, tables, async () => {
    const plans = await readPlans(db)
    const today = todayAt(moment, plans.settings)
    const paper = await db.papers.get(place.paper)
    // As the queue has it: a part with a date of its own goes by that.
    const isIn = (deck: string) =>
      place.deck === undefined
        ? plans.seminarOf({ paper: place.paper, deck }, today)?.placeId !== deck
        : deck === place.deck
    const decks = (paper?.decks ?? []).map(({ id }) => id).filter(isIn)
    const now = await readStudied(db, decks, today)
    const cards = await asOfMorning(db, now, plans, today)
    const facts = await db.facts.bulkGet([...new Set(now.map((row) => factOfCard(row.cardId)))])
    return { plans, today, now, cards, facts }
  })
  const { plans, today, now, cards } = found
  if (cards.length === 0 || !isAhead(wanted, today)) return null
  const done = now.filter((row) => row.lastDay === today)
  const loci = new Map(found.facts.flatMap((fact) => (fact ? [[fact.id, fact.locus]] : [])))
  const { newPerDay } = plans.of(place).options
  return outlookOf({ cards, done }, wanted, { today, newPerDay }, rulesOf(plans), (card) => {
    return loci.get(factOfCard(card.cardId)) ?? {}
  })
}
