import type { CardId } from '../cards/card-id'
import type { CardColumns } from '../progress/card-columns'
import type { LogBase, ProgressBase } from '../progress/progress-base'
import { recallTrace } from '../progress/recall-trace'
import { returnCells } from '../progress/return-cells'
import { firstDayOf, type ReviewColumns } from '../progress/review-columns'
import { reviewGaps } from '../progress/review-gaps'
import { readCardColumns, withUnknown } from './card-columns'
import { type CardsNow, readCardsNow } from './cards-now'
import { type LociDatabase, read } from './database'
import type { CardDigest } from './digest'
import { type LogColumns, type OnPart, readLogSince, readWholeLog } from './log-columns'
import { type Moment, todayAt } from './moment'
import { readPlans } from './plans'

/** The log, ready for statistics, with the digest that it hangs on and the one to keep. */
export interface LogRead extends Pick<LogColumns, 'digest' | 'toKeep'>, Pick<CardDigest, 'papers'> {
  readonly base: LogBase
}

export interface ReadingOptions {
  /** Reads without digests. */
  readonly anew?: boolean
  /** Takes how much of a long log was read, where it is read row by row. */
  readonly onPart?: OnPart
  /** From how many rows on a digest is worth keeping. */
  readonly keepFrom?: number
}

/**
 * Reads the log as quickly as it can be had: its older days by the digest, if there is one. `digestHolds` tells whether
 * that was right.
 */
export async function readLogBase(
  db: LociDatabase,
  moment: Moment,
  { anew = false, onPart, keepFrom }: ReadingOptions = {},
): Promise<LogRead> {
  const planning = readPlans(db)
  const day = planning.then(({ settings }) => todayAt(moment, settings))
  const [plans, today, known, { papers, columns: ofStore }] = await Promise.all([
    planning,
    day,
    anew ? null : readLogSince(db, day, keepFrom),
    readCardColumns(db),
  ])
  const {
    columns,
    cards: ofLog,
    ...rest
  } = known ?? (await readWholeLog(db, today, onPart, keepFrom))
  const { cards, numbers } = joined(ofStore, ofLog)
  const log = renumbered(columns, numbers)
  const gaps = reviewGaps(log, cards.length)
  return {
    digest: rest.digest,
    // By the numbers that cards have here, so that the next time they need no others.
    toKeep: rest.toKeep && {
      ...rest.toKeep,
      columns: renumbered(rest.toKeep.columns, numbers),
      cards: cards.id,
    },
    papers,
    base: {
      today,
      calendar: { timeZone: moment.timeZone, dayStartHour: plans.settings.dayStartHour },
      cards,
      log,
      gaps,
      cells: returnCells(log, gaps, cards),
      firstDay: firstDayOf(log),
      parameters: cards.decks.map((place) => plans.of(place).parameters),
      presets: cards.decks.map((place) => plans.of(place).preset),
      options: cards.decks.map((place) => plans.of(place).options),
    },
  }
}

/** The base with what the model and the states say; the log is read through the model when that is first asked for. */
export function progressBase(
  base: LogBase,
  { now, head }: Pick<CardsNow, 'now' | 'head'>,
): ProgressBase {
  let trace: ProgressBase['trace'] | undefined
  return {
    ...base,
    now,
    get trace() {
      trace ??= recallTrace(base.log, base.gaps, base.cards, base.parameters, head)
      return trace
    },
  }
}

/**
 * Tells two states of the store apart, as far as the numbers hang on it: the newest row of the log, what was set last
 * (every edit moves the clock), the papers.
 */
export async function readProgressVersion(db: LociDatabase): Promise<string> {
  return read(db, [db.reviews, db.meta, db.papers], async () => {
    const newest = await db.reviews.orderBy(':id').last()
    const clock = await db.meta.get('clock')
    const papers = await db.papers.toArray()
    const revisions = papers.map(({ id, revision }) => [id, revision])
    return JSON.stringify([newest?.id, clock?.value, revisions])
  })
}

/** All that the numbers of progress are told from. */
export async function readProgressBase(db: LociDatabase, moment: Moment): Promise<ProgressBase> {
  const log = await readLogBase(db, moment)
  return progressBase(log.base, await readCardsNow(db, log))
}

/** The cards of the store and those that the log alone has, and where each of the log's stands among them; null where their numbers are the same. */
function joined(
  ofStore: CardColumns,
  ofLog: readonly CardId[],
): { readonly cards: CardColumns; readonly numbers: Uint32Array | null } {
  if (ofLog.length <= ofStore.length && ofLog.every((id, i) => id === ofStore.id[i])) {
    return { cards: ofStore, numbers: null }
  }
  const index = new Map(ofStore.id.map((id, i) => [id, i]))
  const cards = withUnknown(
    ofStore,
    ofLog.filter((id) => !index.has(id)),
  )
  for (let i = ofStore.length; i < cards.length; i++) index.set(cards.id[i] as CardId, i)
  return { cards, numbers: Uint32Array.from(ofLog, (id) => index.get(id) as number) }
}

function renumbered(log: ReviewColumns, to: Uint32Array | null): ReviewColumns {
  if (!to) return log
  const card = new Uint32Array(log.length)
  for (let i = 0; i < card.length; i++) card[i] = to[log.card[i] as number] as number
  return { ...log, card }
}
