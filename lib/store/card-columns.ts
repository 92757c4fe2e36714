import type { CardId } from '../cards/card-id'
import { factKinds } from '../cards/fact-kinds'
import {
  type CardColumns,
  type DeckPlace,
  noKind,
  noSection,
  type SectionPlace,
} from '../progress/card-columns'
import { type LociDatabase, read } from './database'
import { type CardDigest, digestVersion, keepDigest } from './digest'
import { numbered } from './numbered'
import type { FactRow, PaperRow } from './rows'

/**
 * What all cards are cut by, in columns: kept at hand, and read anew where a paper's revision is another. `papers` says
 * which revisions they are of.
 */
export async function readCardColumns(
  db: LociDatabase,
): Promise<Pick<CardDigest, 'papers' | 'columns'>> {
  const papers = await readRevisions(db)
  const kept = await db.digest.get('cards')
  if (kept?.key === 'cards' && kept.version === digestVersion && kept.papers === papers) {
    return kept
  }
  const { columns, of } = await read(db, [db.papers, db.cards, db.facts], async () => ({
    of: await readRevisions(db),
    columns: await makeCardColumns(db),
  }))
  await keepDigest(db, { key: 'cards', version: digestVersion, papers: of, columns })
  return { papers: of, columns }
}

/** Numbers the cards of a log that the store does not have after those that it has. */
export function withUnknown(cards: CardColumns, unknown: readonly CardId[]): CardColumns {
  if (unknown.length === 0) return cards
  const length = cards.length + unknown.length
  const decks = numberedPlaces(cards.decks)
  const deck = lengthened(cards.deck, length, 0)
  unknown.forEach((id, i) => {
    deck[cards.length + i] = decks.of({ paper: id.slice(0, id.indexOf('/')), deck: '' })
  })
  return {
    ...cards,
    length,
    id: [...cards.id, ...unknown],
    deck,
    decks: decks.all,
    kind: lengthened(cards.kind, length, noKind),
    section: lengthened(cards.section, length, noSection),
    importance: lengthened(cards.importance, length, 0),
  }
}

function lengthened<A extends Uint8Array | Uint16Array>(from: A, length: number, rest: number): A {
  const to = new (from.constructor as new (length: number) => A)(length).fill(rest) as A
  to.set(from)
  return to
}

/** A paper's revision tells its cards, but for those that a backup brought along as dropped ones. */
async function readRevisions(db: LociDatabase): Promise<string> {
  const papers = await db.papers.toArray()
  const dropped = await Promise.all(
    papers.map(({ id }) => db.cards.where('[paper+dropped]').equals([id, 1]).count()),
  )
  return JSON.stringify(papers.map(({ id, revision }, i) => [id, revision, dropped[i]]))
}

async function makeCardColumns(db: LociDatabase): Promise<CardColumns> {
  const rows = await db.cards.toArray()
  const facts = await db.facts.toArray()
  const papers = await db.papers.toArray()
  const sectionOf = new Map(facts.map(({ id, locus }) => [id, locus.section]))
  const kind = new Uint8Array(rows.length)
  const section = new Uint16Array(rows.length).fill(noSection)
  const importance = new Uint8Array(rows.length)
  const deck = new Uint16Array(rows.length)
  const decks = numberedPlaces<DeckPlace>([])
  const sections = numberedPlaces(sectionsInOrder(facts, papers))
  rows.forEach((row, i) => {
    const name = sectionOf.get(row.fact)
    deck[i] = decks.of({ paper: row.paper, deck: row.deck })
    kind[i] = factKinds.indexOf(row.kind)
    importance[i] = row.importance
    if (name !== undefined) section[i] = sections.of({ paper: row.paper, section: name })
  })
  return {
    length: rows.length,
    id: rows.map(({ id }) => id),
    deck,
    decks: decks.all,
    kind,
    kinds: factKinds,
    section,
    sections: sections.all,
    importance,
  }
}

/** The sections that facts stand in: of each paper in its own order if it says one, else as they follow on its pages. */
function sectionsInOrder(facts: readonly FactRow[], papers: readonly PaperRow[]): SectionPlace[] {
  const orders = new Map(papers.map(({ id, sections }) => [id, sections?.map(({ id }) => id)]))
  const first = new Map<string, SectionPlace & { readonly page: number }>()
  for (const { paper, locus } of facts) {
    if (locus.section === undefined) continue
    const key = JSON.stringify([paper, locus.section])
    const page = Math.min(locus.page ?? Number.POSITIVE_INFINITY, first.get(key)?.page ?? 1e9)
    first.set(key, { paper, section: locus.section, page })
  }
  const rank = ({ paper, section, page }: SectionPlace & { readonly page: number }) => {
    const at = orders.get(paper)?.indexOf(section) ?? page
    // One that only dropped facts stand in comes after all.
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  return [...first.values()]
    .sort((a, b) => a.paper.localeCompare(b.paper) || rank(a) - rank(b) || withinPage(a, b))
    .map(({ paper, section }) => ({ paper, section }))
}

/** A section stands before its own parts; of others on one page nobody says which comes first. */
function withinPage({ section: a }: SectionPlace, { section: b }: SectionPlace): number {
  if (a === b) return 0
  return b.startsWith(a) ? -1 : a.startsWith(b) ? 1 : 0
}

const numberedPlaces = <T extends DeckPlace | SectionPlace>(before: readonly T[]) =>
  numbered(before, (place) => JSON.stringify(place))
