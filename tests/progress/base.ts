import type { CardId } from '@/lib/cards/card-id'
import { factKinds } from '@/lib/cards/fact-kinds'
import { type CardColumns, noKind, noSection } from '@/lib/progress/card-columns'
import type { Period } from '@/lib/progress/period'
import type { ProgressBase } from '@/lib/progress/progress-base'
import { recallTrace } from '@/lib/progress/recall-trace'
import { returnCells } from '@/lib/progress/return-cells'
import { firstDayOf, reviewColumns } from '@/lib/progress/review-columns'
import { reviewGaps } from '@/lib/progress/review-gaps'
import { defaultOptions, type Options } from '@/lib/schedule/options'
import { defaultParameters, type Parameters } from '@/lib/schedule/parameters'
import { replay } from '@/lib/schedule/replay'
import type { Review } from '@/lib/schedule/review'
import type { Calendar } from '@/lib/schedule/study-day'
import { studyDay } from '@/lib/schedule/units'

/** A made-up card. What is not said of it: a date of importance 1, in no section, of the first deck. */
export interface MadeCard {
  readonly id: CardId
  /** Index into `factKinds`, or `noKind`. */
  readonly kind?: number
  /** 0 for 一, 1 for 二, or `noSection`. */
  readonly section?: number
  readonly importance?: number
  /** 0 for paper/one, 1 for other/two. */
  readonly deck?: number
  /** Suspended. */
  readonly isOut?: boolean
  /** In the log alone: the store does not have it, and so knows neither its kind nor its importance. */
  readonly isUnknown?: boolean
}

const twoDecks = [
  { paper: 'paper', deck: 'paper/one' },
  { paper: 'other', deck: 'other/two' },
]
const twoSections = [
  { paper: 'paper', section: '一' },
  { paper: 'paper', section: '二' },
]

/**
 * The base of a log as the store would read it. Its cards are these, or those that the log names, in the order of their
 * coming. Parameters, options and presets are by deck, all by default; there are as many decks as are named anywhere.
 */
export function baseOf(
  rows: readonly Review[],
  {
    cards = [...new Set(rows.map(({ cardId }) => cardId))].map((id) => ({ id })),
    today = 200,
    parameters = [],
    options = [],
    presets = [],
    calendar = { timeZone: 'UTC', dayStartHour: 4 },
  }: {
    readonly cards?: readonly MadeCard[]
    readonly today?: number
    readonly parameters?: readonly Parameters[]
    readonly options?: readonly Options[]
    readonly presets?: readonly string[]
    readonly calendar?: Calendar
  } = {},
): ProgressBase {
  const deckCount = cards.reduce(
    (count, { deck = 0 }) => Math.max(count, deck + 1),
    Math.max(1, parameters.length, options.length, presets.length),
  )
  const decks = twoDecks.slice(0, deckCount)
  const parametersOf = decks.map((_, deck) => parameters[deck] ?? defaultParameters)
  const columns: CardColumns = {
    length: cards.length,
    id: cards.map(({ id }) => id),
    deck: Uint16Array.from(cards, ({ deck = 0 }) => deck),
    decks,
    kinds: factKinds,
    kind: Uint8Array.from(cards, ({ isUnknown, kind = isUnknown ? noKind : 0 }) => kind),
    sections: twoSections,
    section: Uint16Array.from(cards, ({ section = noSection }) => section),
    importance: Uint8Array.from(
      cards,
      ({ isUnknown, importance = isUnknown ? 0 : 1 }) => importance,
    ),
  }
  const index = new Map(cards.map(({ id }, i) => [id, i]))
  const indexOf = (id: CardId) => {
    const i = index.get(id)
    if (i === undefined) throw new Error(`${id} is none of the cards`)
    return i
  }
  const own = cards.map((): Review[] => [])
  for (const row of rows) own[indexOf(row.cardId)]?.push(row)
  const log = reviewColumns(rows, indexOf)
  const gaps = reviewGaps(log, cards.length)
  return {
    today: studyDay(today),
    calendar,
    cards: columns,
    log,
    gaps,
    firstDay: firstDayOf(log),
    cells: returnCells(log, gaps, columns),
    parameters: parametersOf,
    presets: decks.map((_, deck) => presets[deck] ?? 'default'),
    options: decks.map((_, deck) => options[deck] ?? defaultOptions),
    trace: recallTrace(log, gaps, columns, parametersOf),
    now: cards.map(({ id, deck = 0, isOut = false, isUnknown }, position) =>
      isUnknown
        ? null
        : {
            ...replay(id, own[position] as Review[], parametersOf[deck] as Parameters),
            isOut,
            position,
          },
    ),
  }
}

/** A mask that takes all cards of a base. */
export const everyCard = ({ cards }: Pick<ProgressBase, 'cards'>): Uint8Array =>
  new Uint8Array(cards.length).fill(1)

/** The days from one to another, both included. */
export const days = (from: number, to: number): Period => ({
  from: studyDay(from),
  to: studyDay(to),
})
