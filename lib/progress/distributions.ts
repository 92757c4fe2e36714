import type { MemoryState } from '../schedule/card-state'
import { type ColumnModel, columnModelFor } from '../schedule/column-model'
import { type MemoryModel, modelFor } from '../schedule/model'
import type { CardMask } from './card-columns'
import type { ProgressBase } from './progress-base'

/** Cards of which a trait is from `from` on to below `to`, in the last bin with its end; null where there is none. */
export interface Bin {
  readonly from: number
  readonly to: number | null
  readonly cards: number
}

/** How a trait is spread over cards. */
export interface Spread {
  /** In order; each begins where the one before ends. */
  readonly bins: readonly Bin[]
  /** Null without cards. */
  readonly median: number | null
}

export interface Distributions {
  /** Cards with a memory: each is counted once in every one of the three. */
  readonly cards: number
  /** The predicted chance of recall today, 0 to 1. */
  readonly recall: Spread
  /** Days until that chance falls to 90 %. Memories last from hours to years: each bin is twice as wide as the last. */
  readonly stability: Spread
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: Spread
}

const recallEdges = Array.from({ length: 21 }, (_, i) => i / 20)
const stabilityEdges = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, null]
const difficultyEdges = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/**
 * How the memories of a cut stand now, of the cards that have one: the same that estimated knowledge sums, so suspended
 * ones are among them.
 */
export function distributionsReport(
  {
    today,
    cards,
    log,
    trace,
    parameters,
    now,
  }: Pick<ProgressBase, 'today' | 'cards' | 'log' | 'trace' | 'parameters' | 'now'>,
  mask: CardMask,
): Distributions {
  const models = parameters.map(modelFor)
  const columnModels = parameters.map(columnModelFor)
  const recall = new Float64Array(cards.length)
  const stability = new Float64Array(cards.length)
  const difficulty = new Float64Array(cards.length)
  let n = 0
  for (let card = 0; card < cards.length; card++) {
    const row = trace.last[card] as number
    if (row < 0 || !mask[card] || !now[card]) continue
    const model = models[cards.deck[card] as number] as MemoryModel
    const ofColumns = columnModels[cards.deck[card] as number] as ColumnModel
    const memory = ofColumns.at(trace.memory, row) as MemoryState
    const traits = model.traits(memory)
    recall[n] = model.retrievability(memory, Math.max(0, today - (log.studyDay[row] as number)))
    stability[n] = traits.stabilityDays
    difficulty[n] = traits.difficulty
    n += 1
  }
  return {
    cards: n,
    recall: spreadOf(recall.subarray(0, n), recallEdges),
    stability: spreadOf(stability.subarray(0, n), stabilityEdges),
    difficulty: spreadOf(difficulty.subarray(0, n), difficultyEdges),
  }
}

/** Sorts the values where they are. */
function spreadOf(values: Float64Array, edges: readonly (number | null)[]): Spread {
  values.sort()
  const counts = new Array<number>(edges.length - 1).fill(0)
  let bin = 0
  for (const value of values) {
    while (bin < counts.length - 1 && value >= (edges[bin + 1] as number)) bin += 1
    counts[bin] = (counts[bin] as number) + 1
  }
  return {
    bins: counts.map((cards, i) => ({ from: edges[i] as number, to: edges[i + 1] ?? null, cards })),
    median: medianOf(values),
  }
}

function medianOf(sorted: Float64Array): number | null {
  if (sorted.length === 0) return null
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return (Number(low) + Number(high)) / 2
}
