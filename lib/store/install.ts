import { cardIdOf, factIdOf, ownPaper } from '../cards/card-id'
import type { Card, DeckFile, Fact, PartialLocus } from '../cards/deck-file'
import { newCardState } from '../schedule/transition'
import { type CardMarks, readMarks, withWording } from './card-marks'
import { type LociDatabase, read, write } from './database'
import { StoreError } from './errors'
import { readPlans } from './plans'
import { replayCards } from './replay-cards'
import type { CardRow, FactRow, PaperRow, StateRow } from './rows'
import { stateRowOf } from './state-row'

export interface Installation {
  readonly outcome: 'installed' | 'upgraded' | 'current'
  /** Cards that were not here, or come back after having been dropped. */
  readonly added: number
  /** Cards that were here and now read differently. */
  readonly updated: number
  /** Cards that this revision leaves out: kept with their history, out of the queue. */
  readonly dropped: number
}

/**
 * Installs a paper's deck file, or brings the paper here in line with it: wordings, decks and order in place, new
 * cards in, missing ones dropped, progress untouched. The log is only read: cards whose history is here already, as
 * from a backup, start with it. It is one transaction, so tabs that install at once do no harm; a revision that is
 * here costs one look-up.
 * @throws StoreError `bad-deck-file` when a card's fact is not in the file, or it takes the id of the person's own cards
 * @throws StorageFullError
 */
export async function installDeckFile(db: LociDatabase, file: DeckFile): Promise<Installation> {
  const current: Installation = { outcome: 'current', added: 0, updated: 0, dropped: 0 }
  const paper = file.paper.id
  if (paper === ownPaper) throw new StoreError('bad-deck-file', `a paper called ${ownPaper}`)
  const isCurrent = async () => (await db.papers.get(paper))?.revision === file.revision
  if (await read(db, [db.papers], isCurrent)) return current

  const tables = [db.papers, db.facts, db.cards, db.states, db.reviews, db.edits]
  return write(db, tables, async () => {
    // Asked again, now that no other tab can come between.
    if (await isCurrent()) return current
    const known = await db.papers.get(paper)
    await db.papers.put(paperRowOf(file))
    await putFacts(db, file)
    const { cards, marks, added, updated, dropped } = await putCards(db, file)
    await putStates(db, paper, cards, marks)
    return { outcome: known ? 'upgraded' : 'installed', added, updated, dropped }
  })
}

export const paperRowOf = ({
  paper,
  revision,
  decks,
  sections,
  outline,
}: Pick<DeckFile, 'paper' | 'revision' | 'decks' | 'sections' | 'outline'>): PaperRow => ({
  id: paper.id,
  revision,
  paper,
  decks,
  ...(sections && { sections }),
  ...(outline && { outline }),
})

export const factRowOf = (
  paper: string,
  fact: Omit<Fact, 'locus'> & { readonly locus: PartialLocus },
): FactRow => ({
  ...fact,
  id: factIdOf(paper, fact.id),
  paper,
  dropped: 0,
})

/** @param position index in the file's cards */
export const cardRowOf = (
  paper: string,
  card: Card,
  fact: Omit<Fact, 'locus'>,
  position: number,
): CardRow => ({
  ...card,
  id: cardIdOf(paper, card.id),
  paper,
  deck: fact.deck,
  fact: factIdOf(paper, fact.id),
  ...(fact.event && { event: factIdOf(paper, fact.event) }),
  kind: fact.kind,
  importance: fact.importance,
  position,
  dropped: 0,
})

/** The file's cards as rows, in their order. */
export function cardRowsOf(file: Pick<DeckFile, 'paper' | 'facts' | 'cards'>): CardRow[] {
  const facts = new Map(file.facts.map((fact) => [fact.id, fact]))
  return file.cards.map((card, position) => {
    const fact = facts.get(card.fact)
    if (!fact) throw new StoreError('bad-deck-file', `${card.id}: no fact ${card.fact}`)
    return cardRowOf(file.paper.id, card, fact, position)
  })
}

async function putFacts(db: LociDatabase, file: DeckFile): Promise<void> {
  const paper = file.paper.id
  const facts = file.facts.map((fact) => factRowOf(paper, fact))
  const kept = new Set(facts.map((fact) => fact.id))
  const here = await db.facts.where('paper').equals(paper).toArray()
  const dropped = here.filter((fact) => !kept.has(fact.id))
  await db.facts.bulkPut([...facts, ...dropped.map((fact) => ({ ...fact, dropped: 1 as const }))])
}

async function putCards(db: LociDatabase, file: DeckFile) {
  const present = cardRowsOf(file)
  const inFile = new Set(present.map((card) => card.id))
  const here = new Map((await cardsOfPaper(db, file.paper.id)).map((card) => [card.id, card]))
  const absent = [...here.values()]
    .filter((card) => !inFile.has(card.id))
    .sort((a, b) => a.position - b.position)
    .map((card, i): CardRow => ({ ...card, position: present.length + i, dropped: 1 }))

  let added = 0
  let updated = 0
  for (const card of present) {
    const old = here.get(card.id)
    if (!old || old.dropped) added += 1
    else if (!readsTheSame(card, old)) updated += 1
  }
  const dropped = absent.filter((card) => !here.get(card.id)?.dropped).length
  const rows = [...present, ...absent]
  const marks = await readMarks(
    db,
    rows.map((card) => card.id),
  )
  const cards = rows.map((card, i) => withWording(card, marks[i] as CardMarks))
  await db.cards.bulkPut(cards)
  return { cards, marks, added, updated, dropped }
}

/** Order is not wording: a card that only moved is not updated. */
const readsTheSame = (a: CardRow, b: CardRow): boolean => {
  const asShipped = (card: CardRow) =>
    JSON.stringify({ ...withWording(card, { wording: null }), position: 0 })
  return asShipped(a) === asShipped(b)
}

/**
 * Gives every card its state: the one it has, one out of the log, or that of a new card.
 * @param marks of the cards, in their order
 */
async function putStates(
  db: LociDatabase,
  paper: string,
  cards: readonly CardRow[],
  marks: readonly CardMarks[],
): Promise<void> {
  const plans = await readPlans(db)
  const here = await db.states.where('cardId').startsWith(`${paper}/`).toArray()
  const states = new Map(here.map((state) => [state.cardId, state]))
  // Asked only of the cards that have none: it steps from one of them to the next, however long the log.
  const stateless = cards.map(({ id }) => id).filter((id) => !states.has(id))
  const inLog: ReadonlySet<unknown> = new Set(
    await db.reviews.where('cardId').anyOf(stateless).uniqueKeys(),
  )

  const rows: StateRow[] = []
  const withHistory: CardRow[] = []
  cards.forEach((card, i) => {
    const state = states.get(card.id)
    const set = marks[i] as CardMarks
    if (state) rows.push(stateRowOf(card, state, set, state.key))
    else if (inLog.has(card.id)) withHistory.push(card)
    else rows.push(stateRowOf(card, newCardState, set, plans.of(card).key))
  })
  await db.states.bulkPut(rows)
  await replayCards(db, withHistory, plans)
}

/** All cards of a paper, the dropped ones too. */
export const cardsOfPaper = (db: LociDatabase, paper: string): Promise<CardRow[]> =>
  db.cards.where('[paper+dropped]').between([paper, 0], [paper, 1], true, true).toArray()
