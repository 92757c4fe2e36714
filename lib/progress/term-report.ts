import type { FactKind } from '../cards/deck-file'
import { type StudyDay, studyDay } from '../schedule/units'
import { type CardMask, noKind, noSection } from './card-columns'
import { isTold, type Kept } from './kept'
import { keptByCards, keptInAll } from './kept-by'
import { type KnowledgeOn, knowledgeAfter } from './knowledge'
import { always, isWithin, type Period } from './period'
import { type PredictedAndSeen, predictedAndSeen } from './predicted-and-seen'
import type { ProgressBase } from './progress-base'
import { cellsWithin } from './return-cells'
import { reviewsWithin } from './rows-within'

/** A term on one page. */
export interface TermReport {
  readonly period: Period
  /** The first study day with a review of these cards; null before there is one. */
  readonly firstDay: StudyDay | null
  /** All cards of the cut that are studied: those suspended or dropped are not. */
  readonly cards: number
  /** Cards whose first review ever lies in the term. */
  readonly begun: number
  readonly reviews: number
  readonly timeMs: number
  /** Days with at least one review. */
  readonly days: number
  readonly kept: Kept
  /** Each kind and each section that the cards are of; a kind in its usual place, sections as the cards come. */
  readonly kinds: readonly { readonly kind: FactKind; readonly kept: Kept }[]
  readonly sections: readonly {
    readonly paper: string
    readonly section: string
    readonly kept: Kept
  }[]
  /** What was predicted of the reviews in `kept`, on the mean; null without any. */
  readonly predicted: number | null
  readonly calibration: readonly PredictedAndSeen[]
  /** On the eve of the term, and at its end. */
  readonly before: KnowledgeOn
  readonly after: KnowledgeOn
  /** Cards that are due in each of the weeks from today on, as they are planned now; the overdue ones in the first. */
  readonly due: readonly number[]
}

const weeksAhead = 4

/** What was done, kept and is known at the end of a term, and what is due from today on. */
export function termReport(base: ProgressBase, mask: CardMask, period: Period): TermReport {
  const { cards, cells, now } = base
  const isThere = (card: number) => mask[card] === 1 && now[card] !== null
  const groupsWith = (groupOf: ArrayLike<number>, none: number) => {
    const found = new Set<number>()
    for (let card = 0; card < cards.length; card++) {
      const group = groupOf[card] as number
      if (isThere(card) && group !== none) found.add(group)
    }
    return [...found].sort((a, b) => a - b)
  }
  const within = cellsWithin(cells, mask, period)
  const [before, after] = knowledgeAfter(base, mask, [studyDay(period.from - 1), period.to])
  const calibration = predictedAndSeen(base, mask, period)
  const byKind = keptByCards(cells, within, cards.kind, cards.kinds.length)
  const bySection = keptByCards(cells, within, cards.section, cards.sections.length)
  return {
    period,
    ...doneIn(base, mask, period),
    cards: now.reduce((n, one, card) => n + (mask[card] && one && !one.isOut ? 1 : 0), 0),
    kept: keptInAll(cells, within),
    kinds: groupsWith(cards.kind, noKind).map((kind) => ({
      kind: cards.kinds[kind] as FactKind,
      kept: byKind[kind] as Kept,
    })),
    sections: groupsWith(cards.section, noSection).map((section) => ({
      ...(cards.sections[section] as (typeof cards.sections)[number]),
      kept: bySection[section] as Kept,
    })),
    predicted: meanOf(calibration),
    calibration,
    before: before as KnowledgeOn,
    after: after as KnowledgeOn,
    due: dueByWeek(base, mask),
  }
}

function meanOf(calibration: readonly PredictedAndSeen[]): number | null {
  const total = calibration.reduce((sum, { seen }) => sum + seen.total, 0)
  const known = calibration.reduce((sum, { predicted, seen }) => sum + predicted * seen.total, 0)
  return total === 0 ? null : known / total
}

type Done = Pick<TermReport, 'firstDay' | 'begun' | 'reviews' | 'timeMs' | 'days'>

function doneIn({ log, cards }: ProgressBase, mask: CardMask, period: Period): Done {
  const isBegun = new Uint8Array(cards.length)
  const days = new Set<number>()
  let firstDay: number | null = null
  let latest: number | null = null
  let begun = 0
  let reviews = 0
  let timeMs = 0
  const rows = reviewsWithin(log, mask, always)
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number
    const card = log.card[i] as number
    const day = log.studyDay[i] as number
    if (firstDay === null || day < firstDay) firstDay = day
    const isIn = isWithin(day, period)
    if (!isBegun[card]) {
      isBegun[card] = 1
      if (isIn) begun += 1
    }
    if (!isIn) continue
    reviews += 1
    timeMs += log.durationMs[i] as number
    // Rows of a day stand together: a million of them are a few thousand days.
    if (day !== latest) days.add(day)
    latest = day
  }
  return { firstDay: firstDay as StudyDay | null, begun, reviews, timeMs, days: days.size }
}

function dueByWeek({ now, today }: ProgressBase, mask: CardMask): readonly number[] {
  const due = new Array<number>(weeksAhead).fill(0)
  now.forEach((card, i) => {
    if (!card || card.isOut || !mask[i] || card.phase === 'new') return
    const week = card.dueDay === null ? 0 : Math.max(0, Math.floor((card.dueDay - today) / 7))
    if (week < weeksAhead) due[week] = (due[week] as number) + 1
  })
  return due
}

/**
 * What is going: the kinds and the sections that are surely kept less well than the whole, the interval of their rate
 * lying below its rate; the weakest first.
 */
export function weakestOf({
  kept,
  kinds,
  sections,
}: TermReport): readonly (TermReport['kinds'][number] | TermReport['sections'][number])[] {
  return [...kinds, ...sections]
    .filter((one) => isTold(one.kept) && kept.rate !== null && one.kept.interval.high < kept.rate)
    .sort((a, b) => Number(a.kept.rate) - Number(b.kept.rate))
}
