import { answerButtons } from './answer-buttons'
import { type CardColumns, type CardMask, type Cut, cardsWithin } from './card-columns'
import { cardStatesReport } from './card-states'
import { cardsBegun } from './cards-begun'
import { deckForgetting } from './deck-forgetting'
import { distributionsReport } from './distributions'
import { dueAhead } from './due-ahead'
import { teachingReviews } from './fit-weights'
import { hoursOfDay } from './hours-of-day'
import { keptInSpans } from './kept-in-spans'
import { keptReport } from './kept-report'
import { knowledgeReport } from './knowledge'
import { lapsesReport } from './lapses'
import { modelReport } from './model-report'
import { type Period, type PeriodName, periodUpTo } from './period'
import type { KeptBase, LogBase, ProgressBase } from './progress-base'
import { recallNow } from './recall-now'
import { recognised } from './recognised'
import { remembered } from './remembered'
import { reviewsDone } from './reviews-done'
import { termReport } from './term-report'
import { timeSpent } from './time-spent'
import { whatIfReport } from './what-if-report'
import { yearCalendar } from './year-calendar'

/** Those that are told from counts of what came back: they are there before the log is read. */
export const keptReports = { kept: keptReport, keptInSpans } as const

/** Those that the log alone tells: they are there before the cards' states are read. */
export const logReports = {
  ...keptReports,
  done: reviewsDone,
  time: timeSpent,
  buttons: answerButtons,
  hours: hoursOfDay,
  year: yearCalendar,
  begun: cardsBegun,
  recognised,
} as const

/** What `/progress` shows, each picture or group of pictures by its name. */
export const reports = {
  ...logReports,
  due: dueAhead,
  recallNow,
  trainable: teachingReviews,
  knowledge: knowledgeReport,
  deckForgetting,
  cardStates: cardStatesReport,
  distributions: distributionsReport,
  lapses: lapsesReport,
  whatIf: whatIfReport,
  model: modelReport,
  term: termReport,
} as const

type KeptReportName = keyof typeof keptReports
type LogReportName = keyof typeof logReports
export type ReportName = keyof typeof reports
/** What a report is told from. */
export type BaseOf<N extends ReportName> = N extends KeptReportName
  ? KeptBase
  : N extends LogReportName
    ? LogBase
    : ProgressBase
export type ReportOf<N extends ReportName> = ReturnType<(typeof reports)[N]>

/** One of the reports, of the cards within a cut and over a period. */
export function report<N extends ReportName>(
  name: N,
  base: BaseOf<N>,
  cut: Cut,
  period: PeriodName | Period,
): ReportOf<N> {
  const mask = maskOf(base.cards, JSON.stringify(cut))
  const make = reports[name] as (...of: [KeptBase, CardMask, Period]) => ReportOf<N>
  const span = typeof period === 'string' ? periodUpTo(base.today, period, base.firstDay) : period
  return make(base, mask, span)
}

/** One mask for one cut, so that what is gathered by it need not be gathered for each report. */
const maskOf = remembered(
  (cards: CardColumns, cut: string): CardMask => cardsWithin(cards, JSON.parse(cut)),
)
