import type { FactId } from '../cards/card-id'
import { type LociDatabase, read } from './database'
import { type LibraryCard, withStates } from './library'
import type { FactRow, PaperRow } from './rows'

/** A fact with its cards as they stand, in their author's order. */
export interface FactWithCards {
  readonly fact: FactRow
  readonly cards: readonly LibraryCard[]
}

/** A paper's present facts in the order of its pages, each with its cards; `null` when the paper is not here. */
export async function readPaperFacts(
  db: LociDatabase,
  paperId: string,
): Promise<{ paper: PaperRow; facts: FactWithCards[] } | null> {
  return read(db, [db.papers, db.facts, db.cards, db.states], async () => {
    const paper = await db.papers.get(paperId)
    if (!paper) return null
    const facts = await db.facts.where('paper').equals(paperId).toArray()
    const rows = await db.cards.where('[paper+dropped]').equals([paperId, 0]).toArray()
    const cards = await withStates(
      db,
      rows.sort((a, b) => a.position - b.position),
    )
    const ofFact = new Map<FactId, LibraryCard[]>()
    for (const one of cards) {
      const others = ofFact.get(one.card.fact)
      if (others) others.push(one)
      else ofFact.set(one.card.fact, [one])
    }
    return {
      paper,
      facts: facts
        .filter(({ dropped }) => dropped === 0)
        .sort((a, b) => (a.locus.page ?? 0) - (b.locus.page ?? 0))
        .map((fact) => ({ fact, cards: ofFact.get(fact.id) ?? [] })),
    }
  })
}
