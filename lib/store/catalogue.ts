import { type CardId, type FactId, ownPaper } from '../cards/card-id'
import type { FactKind, Localized } from '../cards/deck-file'
import { foldBoth, type Searchable } from '../cards/find-cards'
import { spelledWords } from '../cards/loose-words'
import { inAuthorsOrder } from './authors-order'
import { type LociDatabase, read, write } from './database'
import { cardsOfPaper } from './install'
import type { CardRow, FactRow, PaperRow } from './rows'

/** A fact as lists and searches go by it. */
export interface FactEntry {
  readonly kind: FactKind
  readonly importance: 1 | 2 | 3
  /** Absent where the fact stands in no paper. */
  readonly section?: string | undefined
  readonly page?: number | undefined
  /** Folded, as all texts of a catalogue. */
  readonly statement: Localized
}

/** A card as lists and searches go by it. */
export interface CardEntry extends Searchable {
  readonly id: CardId
  readonly paper: string
  readonly deck: string
  readonly dropped: 0 | 1
  readonly fact: FactEntry
}

/**
 * A paper's cards in their author's order, dropped ones last, with all that lists and searches need of them: kept as
 * one row, so that a worker has 50,000 of them in memory after one read. It follows from the cards and is made anew
 * when its version is another.
 */
export interface CatalogueRow {
  readonly paper: string
  /** Says which cards it was made of. */
  readonly version: string
  readonly cards: readonly CardEntry[]
  /** Every word that the cards spell in Latin letters. */
  readonly words: readonly string[]
}

/** The cards of all papers as they read now. */
export interface Catalogue {
  readonly papers: readonly CatalogueRow[]
  /** All papers' cards, under the person's own wordings. */
  readonly cards: readonly CardEntry[]
  /** Tells two states of the cards' texts apart. */
  readonly version: string
}

/** What the texts of all cards hang on, read through indexes: papers' versions and the person's own wordings. */
export async function readCatalogueVersion(db: LociDatabase): Promise<string> {
  return read(db, [db.papers, db.cards, db.edits], async () => {
    const papers = await db.papers.toArray()
    const versions: string[] = []
    for (const paper of papers) versions.push(`${paper.id} ${await versionOf(db, paper)}`)
    const wordings = await readWordings(db)
    return JSON.stringify([versions, wordings.map(({ id, stamp }) => `${id} ${stamp}`)])
  })
}

/** The catalogue as it stands, with what is still good of `known`. */
export async function readCatalogue(db: LociDatabase, known?: Catalogue): Promise<Catalogue> {
  const version = await readCatalogueVersion(db)
  if (known?.version === version) return known
  const papers: CatalogueRow[] = []
  for (const paper of await read(db, [db.papers], () => db.papers.toArray())) {
    papers.push(await readPaper(db, paper, known))
  }
  const reworded = await readReworded(db)
  const cards = papers
    .flatMap((paper) => paper.cards)
    .map((entry) => {
      const row = reworded.get(entry.id)
      return row ? { ...entry, question: foldBoth(row.front), answer: foldBoth(row.back) } : entry
    })
  return { papers, cards, version }
}

/** A paper's row: the one in memory, the one on disk, or a new one, which is put there. */
async function readPaper(
  db: LociDatabase,
  paper: PaperRow,
  known: Catalogue | undefined,
): Promise<CatalogueRow> {
  const version = await read(db, [db.cards], () => versionOf(db, paper))
  const inMemory = known?.papers.find((row) => row.paper === paper.id)
  if (inMemory?.version === version) return inMemory
  const onDisk = await read(db, [db.catalogue], () => db.catalogue.get(paper.id))
  if (onDisk?.version === version) return onDisk
  // One snapshot of the cards with the version that they are of.
  const made = await read(db, [db.papers, db.cards, db.facts], async () => {
    const present = (await db.papers.get(paper.id)) ?? paper
    // What a person deleted of their own is not found; what a paper dropped is.
    const all = await cardsOfPaper(db, paper.id)
    const cards = paper.id === ownPaper ? all.filter(({ dropped }) => dropped === 0) : all
    const facts = await db.facts.where('paper').equals(paper.id).toArray()
    return catalogueRowOf(paper.id, await versionOf(db, present), cards, facts)
  })
  await write(db, [db.catalogue], () => db.catalogue.put(made))
  return made
}

/** A revision tells all cards of a paper but those that a backup brought along as dropped ones. */
async function versionOf(db: LociDatabase, { id, revision }: PaperRow): Promise<string> {
  const dropped = await db.cards.where('[paper+dropped]').equals([id, 1]).count()
  return `1 ${revision} ${dropped}`
}

const readWordings = (db: LociDatabase) => db.edits.where('field').equals('wording').toArray()

/** The cards that read as the person has them. */
async function readReworded(db: LociDatabase): Promise<Map<CardId, CardRow>> {
  return read(db, [db.cards, db.edits], async () => {
    const ids = (await readWordings(db)).map(({ id }) => id as CardId)
    const cards = await db.cards.bulkGet(ids)
    return new Map(cards.flatMap((card) => (card?.shipped ? [[card.id, card] as const] : [])))
  })
}

function catalogueRowOf(
  paper: string,
  version: string,
  cards: readonly CardRow[],
  facts: readonly FactRow[],
): CatalogueRow {
  const entries = new Map<FactId, FactEntry>(
    facts.map(({ id, kind, importance, locus, statement }) => [
      id,
      {
        kind,
        importance,
        section: locus.section,
        page: locus.page,
        statement: foldBoth(statement),
      },
    ]),
  )
  const inOrder = cards.toSorted(inAuthorsOrder)
  const rows = inOrder.flatMap((card): CardEntry[] => {
    const fact = entries.get(card.fact)
    const { front, back } = card.shipped ?? card
    const { id, paper, deck, dropped } = card
    const texts = { question: foldBoth(front), answer: foldBoth(back) }
    return fact ? [{ id, paper, deck, dropped, ...texts, fact }] : []
  })
  const words = new Set<string>()
  const take = ({ zh, en }: Localized) => {
    for (const word of [...spelledWords(zh), ...spelledWords(en)]) words.add(word)
  }
  for (const { question, answer } of rows) {
    take(question)
    take(answer)
  }
  for (const { statement } of entries.values()) take(statement)
  return { paper, version, cards: rows, words: [...words] }
}
