import type { CardState, Phase } from '../schedule/card-state'
import type { StudyDay } from '../schedule/units'
import type { CardMarks } from './card-marks'
import type { Bucket, CardRow, StateRow } from './rows'

/** The row that says where a card stands. */
export function stateRowOf(
  card: CardRow,
  state: CardState,
  { suspended, flag, buriedUntil }: Pick<CardMarks, 'suspended' | 'flag' | 'buriedUntil'>,
  key: string,
): StateRow {
  return {
    ...cardStateOf(state),
    cardId: card.id,
    paper: card.paper,
    deck: card.deck,
    note: card.event ?? card.fact,
    position: card.position,
    importance: card.importance,
    bucket: bucketOf(state.phase, suspended || card.dropped === 1),
    ...(flag !== null && { flag }),
    ...(buriedUntil !== null && { buriedUntil }),
    key,
  }
}

/** The same card, graded or taken back: it stays out of the queue if it was out. */
export function withState(row: StateRow, state: CardState, key: string): StateRow {
  const bucket = bucketOf(state.phase, row.bucket === 'out')
  return { ...row, ...cardStateOf(state), bucket, key }
}

/** Whether a card is not buried on a study day. */
export const isShownOn = ({ buriedUntil }: Pick<StateRow, 'buriedUntil'>, day: StudyDay): boolean =>
  (buriedUntil ?? day) <= day

/** The scheduler's part of a row, and nothing else of it. */
export const cardStateOf = (row: CardState): CardState => ({
  phase: row.phase,
  step: row.step,
  memory: row.memory,
  dueAt: row.dueAt,
  dueDay: row.dueDay,
  intervalDays: row.intervalDays,
  firstDay: row.firstDay,
  lastDay: row.lastDay,
  lastReviewedAt: row.lastReviewedAt,
  lastReviewId: row.lastReviewId,
  reps: row.reps,
  lapses: row.lapses,
})

function bucketOf(phase: Phase, out: boolean): Bucket {
  if (out) return 'out'
  return phase === 'relearning' ? 'learning' : phase
}
