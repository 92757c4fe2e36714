import type { MemoryState } from './card-state'
import { fsrs6Core, keep, own } from './fsrs-6'
import type { MemoryColumns } from './memory-columns'
import type { Parameters } from './parameters'
import type { Rating } from './review'

/** A `MemoryModel` over columns: the same memories without an object for each, for a person's whole log. */
export interface ColumnModel {
  /** Keeps a memory in a place; `at` reads it again, `null` where none was put. */
  put(columns: MemoryColumns, place: number, state: MemoryState): void
  at(columns: MemoryColumns, place: number): MemoryState | null
  /** The `retrievability` of the memory in a place; NaN of none. */
  retrievabilityAt(columns: MemoryColumns, place: number, elapsedDays: number): number
  /** `next` of the memory in a place, which it takes there, and what `retrievability` said of it before; NaN of none. */
  advance(columns: MemoryColumns, place: number, elapsedDays: number, rating: Rating): number
}

/** FSRS-6, with stability and difficulty as the two numbers. */
export function columnModelFor({ weights, relearningStepsMs }: Parameters): ColumnModel {
  const { algorithm, recallAfter } = fsrs6Core(weights, relearningStepsMs.length)
  return {
    put(columns, place, state) {
      const { stability, difficulty } = own(state)
      columns.first[place] = stability
      columns.second[place] = difficulty
    },
    at(columns, place) {
      const stability = columns.first[place] as number
      if (Number.isNaN(stability)) return null
      return keep({ model: 'fsrs-6', stability, difficulty: columns.second[place] as number })
    },
    retrievabilityAt({ first }, place, elapsedDays) {
      return recallAfter(elapsedDays, first[place] as number)
    },
    advance({ first, second }, place, elapsedDays, rating) {
      const stability = first[place] as number
      const isNew = Number.isNaN(stability)
      const recall = isNew ? stability : recallAfter(elapsedDays, stability)
      const before = isNew ? null : { stability, difficulty: second[place] as number }
      const after = algorithm.next_state(before, elapsedDays, rating, isNew ? undefined : recall)
      first[place] = after.stability
      second[place] = after.difficulty
      return recall
    },
  }
}
