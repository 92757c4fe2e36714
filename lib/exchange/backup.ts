import { ownPaper } from '../cards/card-id'
import type { Card, DeckFile, Fact } from '../cards/deck-file'
import type { Review } from '../schedule/review'
import type { EpochMs } from '../schedule/units'
import { inAuthorsOrder } from '../store/authors-order'
import { type LociDatabase, write } from '../store/database'
import { deviceIdOf } from '../store/device'
import { cardsOfPaper } from '../store/install'
import type { Moment } from '../store/moment'
import type { CardRow, EditRow, FactRow, PaperRow } from '../store/rows'

/** Marks what the present revision of the paper no longer has. */
interface Droppable {
  readonly dropped?: true | undefined
}

/** A deck file, with what earlier revisions had as well. The present cards come first, in their order. */
export interface BackupPaper extends Omit<DeckFile, 'facts' | 'cards'> {
  facts: (Fact & Droppable)[]
  cards: (Card & Droppable)[]
}

/**
 * Everything that cannot be had again, in one JSON text: the whole log, every edit (settings and suspensions are
 * edits, and so is what a person wrote), and the papers, so that nothing hangs on the app's still shipping them. Fields may be added under the same
 * format number; none is changed or taken away.
 */
export interface Backup {
  readonly app: 'loci'
  readonly format: 1
  readonly exportedAt: EpochMs
  /** The device it was made on. Nobody takes this id over. */
  readonly deviceId: string
  readonly papers: readonly BackupPaper[]
  readonly reviews: readonly Review[]
  readonly edits: readonly EditRow[]
}

/** What is here now, from one snapshot; the file is its `JSON.stringify`. */
export async function writeBackup(db: LociDatabase, moment: Moment): Promise<Backup> {
  const tables = [db.papers, db.facts, db.cards, db.reviews, db.edits, db.meta]
  return write(db, tables, async () => {
    const papers: BackupPaper[] = []
    for (const paper of await db.papers.where('id').notEqual(ownPaper).toArray()) {
      const facts = await db.facts.where('paper').equals(paper.id).toArray()
      papers.push(paperOf(paper, facts, await cardsOfPaper(db, paper.id)))
    }
    return {
      app: 'loci',
      format: 1,
      exportedAt: moment.now,
      deviceId: await deviceIdOf(db),
      papers,
      reviews: await db.reviews.toArray(),
      edits: await db.edits.toArray(),
    }
  })
}

function paperOf(row: PaperRow, facts: readonly FactRow[], cards: readonly CardRow[]): BackupPaper {
  const own = (id: string) => id.slice(row.id.length + 1)
  const inOrder = cards.toSorted(inAuthorsOrder)
  return {
    format: 1,
    revision: row.revision,
    // The only paper that was published nowhere, and whose facts may lack a place, is the own one, which is left out.
    paper: row.paper as DeckFile['paper'],
    decks: row.decks,
    ...(row.sections && { sections: row.sections }),
    ...(row.outline && { outline: row.outline }),
    facts: facts.map(({ paper: _, dropped, ...fact }) => ({
      ...fact,
      locus: fact.locus as Fact['locus'],
      id: own(fact.id),
      ...(dropped && { dropped: true as const }),
    })),
    cards: inOrder.map((card) => ({
      id: own(card.id),
      fact: own(card.fact),
      asks: card.asks,
      // The deck's own wording; the person's travels among the edits.
      ...(card.shipped ?? { front: card.front, back: card.back }),
      answer: card.answer,
      ...(card.dropped && { dropped: true as const }),
    })),
  }
}
