import { type ColumnModel, columnModelFor } from '../schedule/column-model'
import {
  copyMemory,
  emptyMemories,
  forget,
  type MemoryColumns,
  putMemories,
} from '../schedule/memory-columns'
import type { Parameters } from '../schedule/parameters'
import type { Rating } from '../schedule/review'
import type { CardColumns } from './card-columns'
import { type ReviewColumns, rowKinds } from './review-columns'
import type { ReviewGaps } from './review-gaps'

/** What the memory model says of each row of a log. */
export interface RecallTrace {
  /** The chance of recall, 0 to 1, that was predicted just before the row; NaN where there was no memory and for rows that are no reviews. */
  readonly recall: Float64Array
  /** Memory after the row; none after a reset, and for a recognition, which moves none. */
  readonly memory: MemoryColumns
  /** Each card's last review as an index of a row; -1 for a card without memory. */
  readonly last: Int32Array
}

/** What was said before of the first rows of a log. */
export type TraceHead = Pick<RecallTrace, 'recall' | 'memory'>

/**
 * Reads a log through the memory model: the same states that `replay` tells, without phases and due days.
 * @param parameters by the index of a card's deck
 * @param head what these parameters have said of as many of its first rows as there are in it
 */
export function recallTrace(
  log: ReviewColumns,
  gaps: ReviewGaps,
  cards: CardColumns,
  parameters: readonly Parameters[],
  head: TraceHead | null = null,
): RecallTrace {
  const known = head?.recall.length ?? 0
  const recall = new Float64Array(log.length).fill(Number.NaN, known)
  const memory = emptyMemories(log.length)
  const last = new Int32Array(cards.length).fill(-1)
  // Of each card as far as the log was read.
  const present = emptyMemories(cards.length)
  const models = parameters.map(columnModelFor)
  if (head) {
    recall.set(head.recall)
    putMemories(head.memory, memory)
    for (let i = 0; i < known; i++) {
      if (log.kind[i] === rowKinds.reset) last[log.card[i] as number] = -1
      if (log.kind[i] === rowKinds.review) last[log.card[i] as number] = i
    }
    last.forEach((row, card) => {
      if (row >= 0) copyMemory(memory, row, present, card)
    })
  }
  for (let i = known; i < log.length; i++) {
    const card = log.card[i] as number
    if (log.kind[i] === rowKinds.reset) {
      last[card] = -1
      forget(present, card)
    }
    if (log.kind[i] !== rowKinds.review) continue
    const model = models[cards.deck[card] as number] as ColumnModel
    const elapsedDays = Math.max(0, gaps.days[i] as number)
    recall[i] = model.advance(present, card, elapsedDays, log.rating[i] as Rating)
    copyMemory(present, card, memory, i)
    last[card] = i
  }
  return { recall, memory, last }
}
