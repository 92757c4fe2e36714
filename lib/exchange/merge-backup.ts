import type { CardId } from '../cards/card-id'
import type { Fact } from '../cards/deck-file'
import type { Review } from '../schedule/review'
import { applyMarks } from '../store/card-marks'
import { type LociDatabase, write } from '../store/database'
import { cardRowsOf, cardsOfPaper, factRowOf, paperRowOf } from '../store/install'
import { mergeEdits } from '../store/merge-edits'
import type { Moment } from '../store/moment'
import { readPlans } from '../store/plans'
import { staleStates } from '../store/rebuild-states'
import { replayCards } from '../store/replay-cards'
import type { Backup, BackupPaper } from './backup'
import { notingRestored } from './only-here'

export interface Merged {
  readonly reviewsAdded: number
  readonly reviewsAlreadyHere: number
  /** Rows of an id that is here with other content; what is here was kept. Only a damaged file has them. */
  readonly conflicts: number
  /** Fields that the backup had a later value of. */
  readonly editsTaken: number
  readonly cardsAdded: number
}

const chunkSize = 1000

/**
 * Adds to what is here what a backup holds and is not: the log by union, edits by their stamps, unknown papers whole;
 * cards that an installed paper's revision here does not have are kept as dropped ones. Nothing that is here is
 * lost, no question need be asked, merging twice is merging once, and two devices that merge each other's backups
 * have the same log, edits and states.
 *
 * It is one transaction. Cards whose plan an edit changes are planned anew in it.
 * @param onProgress rows of the log looked at and cards replayed, of how many
 * @throws StorageFullError
 */
export async function mergeBackup(
  db: LociDatabase,
  backup: Backup,
  moment: Moment,
  onProgress?: (done: number, total: number) => void,
): Promise<Merged> {
  const tables = [db.reviews, db.edits, db.papers, db.facts, db.cards, db.states, db.meta]
  const merge = async (): Promise<Merged> => {
    const added: CardId[] = []
    for (const paper of backup.papers) added.push(...(await mergePaper(db, paper)))
    const touched = new Set(added)

    const edits = await mergeEdits(db, backup.edits, moment)
    const plans = await readPlans(db)
    const stale = await staleStates(db, plans)
    for (const cardId of await stale.first(Number.POSITIVE_INFINITY)) touched.add(cardId)

    let reviewsAdded = 0
    let conflicts = 0
    for (let start = 0; start < backup.reviews.length; start += chunkSize) {
      const chunk = backup.reviews.slice(start, start + chunkSize)
      const { added, conflicting } = await mergeReviews(db, chunk)
      for (const row of added) touched.add(row.cardId)
      reviewsAdded += added.length
      conflicts += conflicting
      onProgress?.(start + chunk.length, backup.reviews.length + touched.size)
    }

    const cardIds = [...touched]
    const total = backup.reviews.length + cardIds.length
    for (let start = 0; start < cardIds.length; start += chunkSize) {
      const cards = await db.cards.bulkGet(cardIds.slice(start, start + chunkSize))
      await replayCards(
        db,
        cards.filter((card) => card !== undefined),
        plans,
      )
      onProgress?.(backup.reviews.length + Math.min(start + chunkSize, cardIds.length), total)
    }
    // Only now have the new cards states that marks can be put on.
    await applyMarks(db, added)
    return {
      reviewsAdded,
      reviewsAlreadyHere: backup.reviews.length - reviewsAdded - conflicts,
      conflicts,
      editsTaken: edits.taken,
      cardsAdded: added.length,
    }
  }
  return write(db, tables, async () => notingRestored(db, moment.now, merge))
}

/** Adds the rows that are not here. Of rows that share an id the first stays, and those that differ are counted. */
async function mergeReviews(
  db: LociDatabase,
  chunk: readonly Review[],
): Promise<{ added: Review[]; conflicting: number }> {
  const held = await db.reviews.bulkGet(chunk.map((row) => row.id))
  const added = new Map<string, Review>()
  let conflicting = 0
  chunk.forEach((row, i) => {
    const here = held[i] ?? added.get(row.id)
    if (!here) added.set(row.id, row)
    else if (!isSameRow(here, row)) conflicting += 1
  })
  const rows = [...added.values()]
  await db.reviews.bulkAdd(rows)
  return { added: rows, conflicting }
}

function isSameRow(a: Review, b: Review): boolean {
  const left = Object.entries(a)
  const right = new Map<string, unknown>(Object.entries(b))
  return left.length === right.size && left.every(([field, value]) => right.get(field) === value)
}

/** Adds what is not here of a paper; says which cards those are. Their states are left to be replayed. */
async function mergePaper(db: LociDatabase, backup: BackupPaper): Promise<CardId[]> {
  const paper = backup.paper.id
  const isHere = (await db.papers.get(paper)) !== undefined
  if (!isHere) await db.papers.add(paperRowOf(backup))

  const factsHere = new Set(await db.facts.where('paper').equals(paper).primaryKeys())
  const facts = backup.facts
    .map((fact) => ({ ...factRowOf(paper, fact), dropped: droppedOf(fact, isHere) }))
    .filter((fact) => !factsHere.has(fact.id))
  await db.facts.bulkAdd(facts)

  const cardsHere = new Set((await cardsOfPaper(db, paper)).map((card) => card.id))
  const cards = cardRowsOf(backup)
    .map((card, i) => ({ ...card, dropped: droppedOf(backup.cards[i], isHere) }))
    .filter((card) => !cardsHere.has(card.id))
    .map((card, i) => ({ ...card, position: cardsHere.size + i }))
  await db.cards.bulkAdd(cards)
  return cards.map((card) => card.id)
}

const droppedOf = (
  row: (Pick<Fact, 'id'> & { readonly dropped?: true | undefined }) | undefined,
  paperIsHere: boolean,
): 0 | 1 => (paperIsHere || row?.dropped ? 1 : 0)
