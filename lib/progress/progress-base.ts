import type { CardState } from '../schedule/card-state'
import type { Options } from '../schedule/options'
import type { Parameters } from '../schedule/parameters'
import type { Calendar } from '../schedule/study-day'
import type { StudyDay } from '../schedule/units'
import type { CardColumns } from './card-columns'
import type { RecallTrace } from './recall-trace'
import type { ReturnCells } from './return-cells'
import type { ReviewColumns } from './review-columns'
import type { ReviewGaps } from './review-gaps'

/** A card as it stands now. */
export interface CardNow extends CardState {
  /** Suspended, or dropped by its paper: it is not asked. */
  readonly isOut: boolean
  /** Where the deck's author put it. */
  readonly position: number
}

/** What true retention is told from, which is there first. */
export interface KeptBase {
  readonly today: StudyDay
  readonly cards: CardColumns
  readonly cells: ReturnCells
  /** The first study day with a review; null before there is one. */
  readonly firstDay: StudyDay | null
  /** By the index of a card's deck. */
  readonly parameters: readonly Parameters[]
}

/** What the log alone tells, which is there next. */
export interface LogBase extends KeptBase {
  /** Where the person is now: hours of the day are told by it, study days are the log's own. */
  readonly calendar: Calendar
  readonly log: ReviewColumns
  readonly gaps: ReviewGaps
  /** The preset that a deck goes by, by the index of the deck. */
  readonly presets: readonly string[]
  /** By the index of a card’s deck. */
  readonly options: readonly Options[]
}

/** All that the numbers of progress are told from. Reports take the part that they need of it. */
export interface ProgressBase extends LogBase {
  readonly trace: RecallTrace
  /** By the index of a card; null for one that the store does not have. */
  readonly now: readonly (CardNow | null)[]
}
