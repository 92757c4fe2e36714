import { type ColumnModel, columnModelFor } from '../schedule/column-model'
import { type StudyDay, studyDay } from '../schedule/units'
import type { CardMask } from './card-columns'
import { daysIn, type Period } from './period'
import type { ProgressBase } from './progress-base'
import { type ReviewColumns, rowKinds } from './review-columns'
import { sinceBegun } from './rows-within'
import { z } from './wilson-interval'

/** What was known at the end of a study day. */
export interface KnowledgeOn {
  readonly day: StudyDay
  /** Cards that had been begun. */
  readonly begun: number
  /** How many of them one would have got right, if asked all: the sum of their predicted retrievability. */
  readonly known: number
  /** Half the width of the 95 % interval that chance alone gives `known`, were the model right of every card. */
  readonly spread: number
}

export interface Knowledge {
  /** Evenly over the period, in order, from the day before the first review on; the last is today. */
  readonly points: readonly KnowledgeOn[]
  readonly today: KnowledgeOn
  /** Thirty days ago; null where nothing had been begun by then. */
  readonly before: KnowledgeOn | null
}

/** What the sum of a cut is told from. */
type Base = Pick<ProgressBase, 'today' | 'cards' | 'log' | 'trace' | 'parameters' | 'now'>

/** The period is looked at on so many of its days at the most: each asks the model about every card begun. */
const mostPoints = 30
const monthDays = 30

/**
 * Estimated knowledge over time (`knowledgeAfter`), evenly over a period.
 */
export function knowledgeReport(base: Base, mask: CardMask, period: Period): Knowledge {
  const month = studyDay(base.today - monthDays)
  const begun = sinceBegun(base.log, mask, period)
  const sampled = sampledDays({ ...period, from: studyDay(Math.max(period.from, begun.from - 1)) })
  const found = knowledgeAfter(base, mask, [...new Set([month, ...sampled])])
  const before = found.find(({ day }) => day === month)
  return {
    points: found.filter(({ day }) => sampled.includes(day)),
    today: found.at(-1) as KnowledgeOn,
    before: before && before.begun > 0 ? before : null,
  }
}

/**
 * What was known at the end of each of these days: the sum of retrievability over the cards begun, which is the number
 * that one would expect to get right if asked all of them. FSRS's authors call it "estimated total knowledge"
 * (FSRS4Anki Helper).
 *
 * A card counts from its first review on, or since it was last reset, as its memory stood on that day by the present
 * parameters. Suspended and dropped cards count as long as they are here: what is not asked any more is forgotten no
 * faster, and since when they have been out the log does not say. Cards that the store does not have do not count.
 * Today and later hold all rows, also those that a clock which ran ahead has put after today; so today's is the sum over
 * the cards as they stand now.
 * @returns in the order of the days
 */
export function knowledgeAfter(
  base: Base,
  mask: CardMask,
  days: readonly StudyDay[],
): readonly KnowledgeOn[] {
  const { today, log, now } = base
  const isHere = mask.map((isIn, card) => (now[card] ? isIn : 0))
  const newest = new Int32Array(base.cards.length).fill(-1)
  const models = base.parameters.map(columnModelFor)
  let row = 0
  return days
    .toSorted((a, b) => a - b)
    .map((day) => {
      const until = day < today ? day : Number.POSITIVE_INFINITY
      row = takeUpTo(until, log, row, isHere, newest)
      return knowledgeOn(day, base, newest, models)
    })
}

/** Takes the rows from one on up to a day's end into `newest`, and tells the row after them. */
function takeUpTo(
  day: number,
  log: ReviewColumns,
  from: number,
  isHere: CardMask,
  newest: Int32Array,
): number {
  let row = from
  for (; row < log.length && (log.studyDay[row] as number) <= day; row++) {
    const card = log.card[row] as number
    if (log.kind[row] !== rowKinds.recognition && isHere[card]) newest[card] = row
  }
  return row
}

/** At most `mostPoints` days of a period, as even as whole days are, the last one of them. */
function sampledDays(period: Period): StudyDay[] {
  const days = daysIn(period)
  const points = Math.min(days, mostPoints)
  return Array.from({ length: points }, (_, i) =>
    studyDay(period.to - Math.round((i * (days - 1)) / Math.max(1, points - 1))),
  )
}

/** @param newest each card's newest row on which its memory hangs; -1 for none */
function knowledgeOn(
  day: StudyDay,
  { cards, log, trace }: Base,
  newest: Int32Array,
  models: readonly ColumnModel[],
): KnowledgeOn {
  let begun = 0
  let known = 0
  let variance = 0
  for (let card = 0; card < newest.length; card++) {
    const row = newest[card] as number
    if (row < 0) continue
    const model = models[cards.deck[card] as number] as ColumnModel
    const elapsedDays = Math.max(0, day - (log.studyDay[row] as number))
    const recall = model.retrievabilityAt(trace.memory, row, elapsedDays)
    // It was reset.
    if (Number.isNaN(recall)) continue
    begun += 1
    known += recall
    variance += recall * (1 - recall)
  }
  return { day, begun, known, spread: z * Math.sqrt(variance) }
}
