import { Dexie } from 'dexie'
import type { CardId } from '../cards/card-id'
import type { CardColumns } from '../progress/card-columns'
import { cardsOfColumns, nowColumns } from '../progress/now-columns'
import type { CardNow } from '../progress/progress-base'
import { type LociDatabase, read } from './database'
import { digestVersion, keepDigest, type NowDigest } from './digest'
import type { LogRead } from './progress-base'
import type { StateRow } from './rows'

/** How the cards of a log stand, with what their digest is kept under where there should be a new one. */
export interface CardsNow {
  /** By the index of a card; null for one that the store does not have. */
  readonly now: readonly (CardNow | null)[]
  readonly toKeep: Omit<NowDigest, 'columns'> | null
}

/**
 * How the cards stand. Where there is a digest of the log, so there may be one of them: a state follows from the card's
 * log, its replay key and its paper, so only cards with rows since are read one by one.
 */
export async function readCardsNow(
  db: LociDatabase,
  { base: { cards, parameters }, papers, digest, toKeep }: LogRead,
): Promise<CardsNow> {
  return read(db, [db.states, db.digest], async () => {
    const keys = await readKeys(db)
    const kept = digest ? await db.digest.get('now') : undefined
    const until = (toKeep ?? digest)?.until
    const next =
      until === undefined || keys === null
        ? null
        : { key: 'now' as const, version: digestVersion, until, papers, keys }
    const holds =
      kept?.key === 'now' &&
      kept.version === digestVersion &&
      kept.until === digest?.until &&
      kept.papers === papers &&
      kept.keys === keys
    if (!holds) return { now: await readRows(db, cards), toKeep: next }

    const out = new Set(await readOut(db, cards))
    const isOut = (card: number) => out.has(cards.id[card] as CardId)
    const now = [...cardsOfColumns(kept.columns, cards, parameters, isOut)]
    const places = cards.id.flatMap((id, card) => (digest.since.has(id) ? [card] : []))
    const rows = await db.states.bulkGet(places.map((card) => cards.id[card] as CardId))
    places.forEach((card, i) => {
      now[card] = cardOf(rows[i])
    })
    while (now.length < cards.length) now.push(null)
    return { now, toKeep: toKeep && next }
  })
}

/** Keeps at hand how the cards stand. */
export async function keepCardsNow(
  db: LociDatabase,
  { cards, parameters }: LogRead['base'],
  { now, toKeep }: CardsNow,
): Promise<void> {
  if (toKeep) await keepDigest(db, { ...toKeep, columns: nowColumns(now, cards, parameters) })
}

async function readRows(db: LociDatabase, cards: CardColumns): Promise<(CardNow | null)[]> {
  const states = new Map((await db.states.toArray()).map((state) => [state.cardId, state]))
  return cards.id.map((id) => cardOf(states.get(id)))
}

/** The rows are this reading's own: a copy of each would take as long again. */
const cardOf = (state: StateRow | undefined): CardNow | null =>
  state ? Object.assign(state, { isOut: state.bucket === 'out' }) : null

/** The replay keys of all decks' states; null while those of a deck have several. */
async function readKeys(db: LociDatabase): Promise<string | null> {
  const keys = (await db.states.orderBy('[paper+deck+key]').uniqueKeys()) as unknown as string[][]
  const decks = new Set(keys.map(([paper, deck]) => JSON.stringify([paper, deck])))
  return decks.size < keys.length ? null : JSON.stringify(keys)
}

async function readOut(db: LociDatabase, { decks }: CardColumns): Promise<CardId[]> {
  const papers = [...new Set(decks.map(({ paper }) => paper))]
  const out = papers.map((paper) =>
    db.states
      .where('[paper+bucket+position]')
      .between([paper, 'out', Dexie.minKey], [paper, 'out', Dexie.maxKey])
      .primaryKeys(),
  )
  return (await Promise.all(out)).flat()
}
