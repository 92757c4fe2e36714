import type { EpochMs, StudyDay } from './units'

/** The memory models that Loci knows. */
export type ModelId = 'fsrs-6'

/**
 * What a memory model keeps of one card. Opaque outside this room: ask retrievability or the next interval of it
 * through `model.ts`, read nothing else. It is stored as it is.
 */
export interface MemoryState {
  readonly model: ModelId
}

export type Phase = 'new' | 'learning' | 'review' | 'relearning'

/** Where a card stands: all of it follows from the log and the parameters, so it is only ever a cache. */
export interface CardState {
  readonly phase: Phase
  /** Index into the (re)learning steps; 0 outside them. */
  readonly step: number
  readonly memory: MemoryState | null
  /** When a card in (re)learning is due; null otherwise. */
  readonly dueAt: EpochMs | null
  /** The day on which a card in review is due; null otherwise. */
  readonly dueDay: StudyDay | null
  /** Days from the last review to `dueDay`; 0 outside review. */
  readonly intervalDays: number
  readonly firstDay: StudyDay | null
  readonly lastDay: StudyDay | null
  readonly lastReviewedAt: EpochMs | null
  /** The newest row that this state holds; null for a new card. */
  readonly lastReviewId: string | null
  readonly reps: number
  readonly lapses: number
}
