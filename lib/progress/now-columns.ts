import type { CardState, Phase } from '../schedule/card-state'
import { type ColumnModel, columnModelFor } from '../schedule/column-model'
import { emptyMemories, type MemoryColumns } from '../schedule/memory-columns'
import type { Parameters } from '../schedule/parameters'
import type { CardColumns } from './card-columns'
import type { CardNow } from './progress-base'

/** Cards as they stand, but for whether they are out: a column a field, in the order of `CardColumns`. */
export interface NowColumns {
  /** Index into `phases`, or `noState`. */
  readonly phase: Uint8Array
  readonly memory: MemoryColumns
  readonly lastReviewId: readonly (string | null)[]
  /** NaN for null. */
  readonly numbers: Readonly<Record<NumberField, Float64Array>>
}

const phases: readonly Phase[] = ['new', 'learning', 'review', 'relearning']
const noState = 255

const numberFields = [
  'step',
  'dueAt',
  'dueDay',
  'intervalDays',
  'firstDay',
  'lastDay',
  'lastReviewedAt',
  'reps',
  'lapses',
  'position',
] as const satisfies readonly (keyof CardNow)[]
type NumberField = (typeof numberFields)[number]

type Decks = Pick<CardColumns, 'deck'>

/**
 * Puts cards into columns, of which 50,000 are read twenty times as quickly as so many rows.
 * @param parameters by the index of a card's deck
 */
export function nowColumns(
  now: readonly (CardNow | null)[],
  { deck }: Decks,
  parameters: readonly Parameters[],
): NowColumns {
  const models = parameters.map(columnModelFor)
  const memory = emptyMemories(now.length)
  now.forEach((card, i) => {
    if (card?.memory) (models[deck[i] as number] as ColumnModel).put(memory, i, card.memory)
  })
  const numbers = numberFields.map((field) => [
    field,
    Float64Array.from(now, (card) => card?.[field] ?? Number.NaN),
  ])
  return {
    phase: Uint8Array.from(now, (card) => (card ? phases.indexOf(card.phase) : noState)),
    memory,
    lastReviewId: now.map((card) => card?.lastReviewId ?? null),
    numbers: Object.fromEntries(numbers),
  }
}

/** The cards out of their columns; null for one that the store does not have. */
export function cardsOfColumns(
  { phase, memory, lastReviewId, numbers }: NowColumns,
  { deck }: Decks,
  parameters: readonly Parameters[],
  isOut: (card: number) => boolean,
): (CardNow | null)[] {
  const models = parameters.map(columnModelFor)
  const { step, dueAt, dueDay, intervalDays, firstDay, lastDay, lastReviewedAt } = numbers
  const { reps, lapses, position } = numbers
  return Array.from(phase, (which, i) =>
    which === noState
      ? null
      : {
          phase: phases[which] as Phase,
          step: step[i] as number,
          memory: (models[deck[i] as number] as ColumnModel).at(memory, i),
          dueAt: orNull(dueAt[i]) as CardState['dueAt'],
          dueDay: orNull(dueDay[i]) as CardState['dueDay'],
          intervalDays: intervalDays[i] as number,
          firstDay: orNull(firstDay[i]) as CardState['firstDay'],
          lastDay: orNull(lastDay[i]) as CardState['lastDay'],
          lastReviewedAt: orNull(lastReviewedAt[i]) as CardState['lastReviewedAt'],
          lastReviewId: lastReviewId[i] as string | null,
          reps: reps[i] as number,
          lapses: lapses[i] as number,
          isOut: isOut(i),
          position: position[i] as number,
        },
  )
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value
