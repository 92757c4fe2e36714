import type { Range } from './options'

/** What values a seminar's numbers may take. */
export const seminarRanges = {
  goal: { min: 0.8, max: 0.99, step: 0.01 },
  dailyLimit: { min: 1, max: 9999, step: 1 },
} as const satisfies Record<string, Range>

/** FSRS by itself keeps cards above its desired retention, 0.9 by default: a goal that asks for more has to be higher. */
export const defaultGoal = 0.95

/** How far ahead a date may lie: a term. Each day more makes all others take longer to work out. */
export const maxSeminarDays = 180
