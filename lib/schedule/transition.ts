import type { CardId } from '../cards/card-id'
import type { CardState, MemoryState } from './card-state'
import { fuzzPosition, fuzzRange, placeIn } from './fuzz'
import { modelFor } from './model'
import type { Parameters } from './parameters'
import { Again, Easy, Good, Hard, type Rating } from './review'
import { nextStep, type Step } from './steps'
import { type EpochMs, epochMs, type StudyDay, studyDay } from './units'

/** A card that was never reviewed. */
export const newCardState: CardState = {
  phase: 'new',
  step: 0,
  memory: null,
  dueAt: null,
  dueDay: null,
  intervalDays: 0,
  firstDay: null,
  lastDay: null,
  lastReviewedAt: null,
  lastReviewId: null,
  reps: 0,
  lapses: 0,
}

/** What one rated review says; a row of the log holds it. */
export interface Grade {
  /** The id of the row. */
  readonly id: string
  readonly cardId: CardId
  readonly rating: Rating
  readonly reviewedAt: EpochMs
  readonly studyDay: StudyDay
  /** The day that was chosen of those that the fuzz allows; the fuzz's own where it is absent or not among them. */
  readonly dueDay?: StudyDay | undefined
}

/** The whole days that an interval may be, both ends included, and the one that the fuzz gives. */
export interface Band {
  readonly minimum: number
  readonly maximum: number
  readonly seeded: number
}

/**
 * A card's state after a grade. It depends on the state, the grade and the parameters alone: no
 * clock, no zone, no chance (the fuzz follows from the card's id and `reps`).
 */
export function transition(state: CardState, grade: Grade, parameters: Parameters): CardState {
  const { rating } = grade
  const elapsedDays = elapsedDaysAt(state, grade.studyDay)
  const lapsed = state.phase === 'review' && rating === Again
  const memory = modelFor(parameters).next(state.memory, elapsedDays, rating)
  const reviewed = {
    memory,
    firstDay: state.firstDay ?? grade.studyDay,
    lastDay: grade.studyDay,
    lastReviewedAt: grade.reviewedAt,
    lastReviewId: grade.id,
    reps: state.reps + 1,
    lapses: state.lapses + (lapsed ? 1 : 0),
  }
  const step = stepAfter(state, rating, parameters)
  if (step) {
    const relearns = lapsed || state.phase === 'relearning'
    return {
      ...reviewed,
      phase: relearns ? 'relearning' : 'learning',
      step: step.step,
      dueAt: epochMs(grade.reviewedAt + step.delayMs),
      dueDay: null,
      intervalDays: 0,
    }
  }
  const intervalDays = daysWithin(bandOf(state, grade, elapsedDays, memory, parameters), grade)
  return {
    ...reviewed,
    phase: 'review',
    step: 0,
    dueAt: null,
    dueDay: studyDay(grade.studyDay + intervalDays),
    intervalDays,
  }
}

/**
 * Whole study days since the last review: 0 for a new card, and where the day ran back (a journey
 * west).
 */
export function elapsedDaysAt(state: CardState, day: StudyDay): number {
  return state.lastDay === null ? 0 : Math.max(0, day - state.lastDay)
}

function stepAfter(state: CardState, rating: Rating, parameters: Parameters): Step | null {
  switch (state.phase) {
    case 'new':
    case 'learning':
      return nextStep(parameters.learningStepsMs, state.step, rating)
    case 'relearning':
      return nextStep(parameters.relearningStepsMs, state.step, rating)
    case 'review':
      return rating === Again ? nextStep(parameters.relearningStepsMs, 0, Again) : null
  }
}

/** The days among which a grade's interval may be chosen, or `null` where the card goes to a (re)learning step. */
export function bandAfter(state: CardState, grade: Grade, parameters: Parameters): Band | null {
  if (stepAfter(state, grade.rating, parameters)) return null
  const elapsedDays = elapsedDaysAt(state, grade.studyDay)
  const memory = modelFor(parameters).next(state.memory, elapsedDays, grade.rating)
  return bandOf(state, grade, elapsedDays, memory, parameters)
}

function daysWithin({ minimum, maximum, seeded }: Band, { dueDay, studyDay }: Grade): number {
  const chosen = dueDay === undefined ? seeded : dueDay - studyDay
  return chosen >= minimum && chosen <= maximum ? chosen : seeded
}

/**
 * The fuzz range of an interval, at most the maximum. On a card in review the passing ratings are kept apart as
 * ts-fsrs keeps them: Good at least a day beyond Hard, Easy at least a day beyond Good, as far as the maximum lets
 * them. And none of them brings a card nearer that is reviewed before it is due. `graded` is the memory after the
 * grade's own rating.
 */
function bandOf(
  state: CardState,
  { cardId, rating, studyDay }: Grade,
  elapsedDays: number,
  graded: MemoryState,
  parameters: Parameters,
): Band {
  const { desiredRetention, maximumIntervalDays } = parameters
  const model = modelFor(parameters)
  const position = fuzzPosition(cardId, state.reps)
  const planned = (by: Rating): Band => {
    const memory = by === rating ? graded : model.next(state.memory, elapsedDays, by)
    const days = model.intervalDays(memory, desiredRetention, maximumIntervalDays)
    const range = fuzzRange(days, elapsedDays, maximumIntervalDays)
    return { ...range, seeded: placeIn(range, position) }
  }
  if (state.phase !== 'review' || rating === Again) return planned(rating)

  const heldDays = Number(state.dueDay) - studyDay
  const hard = planned(Hard)
  if (rating === Hard) return atLeast(hard, heldDays, maximumIntervalDays)
  const good = atLeast(planned(Good), hard.seeded + 1, maximumIntervalDays)
  if (rating === Good) return atLeast(good, heldDays, maximumIntervalDays)
  const easy = atLeast(planned(Easy), good.seeded + 1, maximumIntervalDays)
  return atLeast(easy, heldDays, maximumIntervalDays)
}

function atLeast({ minimum, maximum, seeded }: Band, days: number, maximumDays: number): Band {
  const least = Math.min(days, maximumDays)
  return {
    minimum: Math.max(minimum, least),
    maximum: Math.max(maximum, least),
    seeded: Math.max(seeded, least),
  }
}
