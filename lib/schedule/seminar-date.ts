import type { StudyDay } from './units'

/** A day on which the cards of a paper or a deck are to be known, and what may be done for it. */
export interface Seminar {
  /** The civil date, as a study day. It is studied for until the day before. */
  readonly date: StudyDay
  /** The chance of recall on that day below which a card is shown once more before it. */
  readonly goal: number
  /** Cards a day that the plan fills a day up to, with those that are due. These are shown in any case. */
  readonly dailyLimit: number
}

/** Whether a value says a seminar that can be planned for, on whatever day. Small: the queue carries it. */
export function isSeminar(value: unknown): value is Seminar {
  const { date, goal, dailyLimit } = Object(value) as Record<string, unknown>
  return Number.isInteger(date) && Number(goal) < 1 && Number(dailyLimit) > 0
}

/** Whether there still is a day to study for it. */
export const isAhead = ({ date }: Pick<Seminar, 'date'>, today: StudyDay): boolean => date > today
