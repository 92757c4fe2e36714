import { Dexie } from 'dexie'
import type { CardId } from '../cards/card-id'
import type { CardColumns } from '../progress/card-columns'
import { cardsOfColumns, nowColumns } from '../progress/now-columns'
import type { CardNow, ProgressBase } from '../progress/progress-base'
import type { TraceHead } from '../progress/recall-trace'
import { rowsBefore } from '../progress/review-columns'
import { copiedMemories } from '../schedule/memory-columns'
import { type Parameters, replayKey } from '../schedule/parameters'
import { type LociDatabase, read } from './database'
import { areOfSameRows, digestVersion, type NowDigest } from './digest'
import type { LogRead } from './progress-base'
import type { StateRow } from './rows'
import { readStateGroups } from './state-groups'

/** How the cards of a log stand, with what their digest is kept under where there should be a new one. */
export interface CardsNow {
  /** By the index of a card; null for one that the store does not have. */
  readonly now: readonly (CardNow | null)[]
  /** What the model says of the first rows, where that is at hand. */
  readonly head: TraceHead | null
  readonly toKeep: Omit<NowDigest, 'columns' | 'trace'> | null
}

/**
 * How the cards stand. Where there is a digest of the log, so there may be one of them: a state follows from the card's
 * log, its replay key and its paper, so only cards with rows since are read one by one.
 */
export async function readCardsNow(
  db: LociDatabase,
  { base: { log, cards, parameters }, papers, digest, toKeep }: LogRead,
): Promise<CardsNow> {
  return read(db, [db.states, db.digest], async () => {
    const keys = await readKeys(db, parameters)
    const kept = digest ? await db.digest.get('now') : undefined
    const of = toKeep ?? digest
    const next =
      of === null || keys === null
        ? null
        : {
            key: 'now' as const,
            version: digestVersion,
            until: of.until,
            rows: of.rows,
            papers,
            keys,
          }
    const holds =
      kept?.key === 'now' &&
      kept.version === digestVersion &&
      digest !== null &&
      areOfSameRows(kept, digest) &&
      kept.papers === papers &&
      kept.keys === keys
    if (!holds) return { now: await readRows(db, cards), head: null, toKeep: next }

    const out = new Set(await readOut(db, cards))
    const isOut = (card: number) => out.has(cards.id[card] as CardId)
    const now = [...cardsOfColumns(kept.columns, cards, parameters, isOut)]
    const places = cards.id.flatMap((id, card) => (digest.since.has(id) ? [card] : []))
    const rows = await db.states.bulkGet(places.map((card) => cards.id[card] as CardId))
    places.forEach((card, i) => {
      now[card] = cardOf(rows[i])
    })
    while (now.length < cards.length) now.push(null)
    const isHead = kept.trace?.recall.length === rowsBefore(log, kept.until)
    return { now, head: isHead ? kept.trace : null, toKeep: toKeep && next }
  })
}

/** How the cards stand, and what the model says, to be kept at hand. */
export function nowDigest(
  { log, cards, parameters, now, trace }: ProgressBase,
  toKeep: NonNullable<CardsNow['toKeep']>,
): NowDigest {
  const rows = rowsBefore(log, toKeep.until)
  return {
    ...toKeep,
    columns: nowColumns(now, cards, parameters),
    trace:
      rows === null
        ? null
        : { recall: trace.recall.slice(0, rows), memory: copiedMemories(trace.memory, rows) },
  }
}

async function readRows(db: LociDatabase, cards: CardColumns): Promise<(CardNow | null)[]> {
  const states = new Map((await db.states.toArray()).map((state) => [state.cardId, state]))
  return cards.id.map((id) => cardOf(states.get(id)))
}

/** The rows are this reading's own: a copy of each would take as long again. */
const cardOf = (state: StateRow | undefined): CardNow | null =>
  state ? Object.assign(state, { isOut: state.bucket === 'out' }) : null

/** The replay keys of all decks' states, and those of their plans; null while the states of a deck have several. */
async function readKeys(
  db: LociDatabase,
  parameters: readonly Parameters[],
): Promise<string | null> {
  const keys = await readStateGroups(db)
  const decks = new Set(keys.map(([paper, deck]) => JSON.stringify([paper, deck])))
  return decks.size < keys.length ? null : JSON.stringify([keys, parameters.map(replayKey)])
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
