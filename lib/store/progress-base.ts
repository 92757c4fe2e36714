import type { CardId } from '../cards/card-id'
import type { CardColumns } from '../progress/card-columns'
import type { CardNow, LogBase, ProgressBase } from '../progress/progress-base'
import { recallTrace } from '../progress/recall-trace'
import type { ReviewColumns } from '../progress/review-columns'
import { reviewGaps } from '../progress/review-gaps'
import { readCardColumns, withUnknown } from './card-columns'
import { type LociDatabase, read } from './database'
import { type LogColumns, type OnPart, readLogSince, readWholeLog } from './log-columns'
import { type Moment, todayAt } from './moment'
import { readPlans } from './plans'

/** The log, ready for statistics, with the digest that it hangs on and the one to keep. */
export interface LogRead extends Pick<LogColumns, 'digest' | 'toKeep'> {
  readonly base: LogBase
}

/**
 * Reads the log as quickly as it can be had: its older days by the digest, if there is one. `digestHolds` tells whether
 * that was right, and `anew` reads without it.
 */
export async function readLogBase(
  db: LociDatabase,
  moment: Moment,
  { anew = false, onPart }: { readonly anew?: boolean; readonly onPart?: OnPart } = {},
): Promise<LogRead> {
  const plans = await readPlans(db)
  const today = todayAt(moment, plans.settings)
  const known = anew ? null : await readLogSince(db, today)
  const { columns, cards: ofLog, ...rest } = known ?? (await readWholeLog(db, today, onPart))
  const ofStore = await readCardColumns(db)
  const index = new Map(ofStore.id.map((id, i) => [id, i]))
  const cards = withUnknown(
    ofStore,
    ofLog.filter((id) => !index.has(id)),
  )
  for (let i = ofStore.length; i < cards.length; i++) index.set(cards.id[i] as CardId, i)
  const log = renumbered(
    columns,
    ofLog.map((id) => index.get(id) as number),
  )
  return {
    digest: rest.digest,
    toKeep: rest.toKeep,
    base: {
      today,
      calendar: { timeZone: moment.timeZone, dayStartHour: plans.settings.dayStartHour },
      cards,
      log,
      gaps: reviewGaps(log),
      parameters: cards.decks.map((place) => plans.of(place).parameters),
      presets: cards.decks.map((place) => plans.of(place).preset),
      options: cards.decks.map((place) => plans.of(place).options),
    },
  }
}

/** How the cards stand, which takes longer to read than the log's digest. */
export async function readCardsNow(
  db: LociDatabase,
  cards: CardColumns,
): Promise<(CardNow | null)[]> {
  const states = new Map((await db.states.toArray()).map((state) => [state.cardId, state]))
  return cards.id.map((id) => {
    const state = states.get(id)
    // The rows are this reading's own: a copy of each would take as long again.
    return state ? Object.assign(state, { isOut: state.bucket === 'out' }) : null
  })
}

/** The base with what the model and the states say; the log is read through the model when that is first asked for. */
export function progressBase(base: LogBase, now: readonly (CardNow | null)[]): ProgressBase {
  let trace: ProgressBase['trace'] | undefined
  return {
    ...base,
    now,
    get trace() {
      trace ??= recallTrace(base.log, base.gaps, base.cards, base.parameters)
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
  const { base } = await readLogBase(db, moment)
  return progressBase(base, await readCardsNow(db, base.cards))
}

function renumbered(log: ReviewColumns, numbers: readonly number[]): ReviewColumns {
  const to = Uint32Array.from(numbers)
  return { ...log, card: log.card.map((card) => to[card] as number) }
}
