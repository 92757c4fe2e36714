import type { CardId } from '@/lib/cards/card-id'
import { isLeech } from '@/lib/schedule/leech'
import { studyDay } from '@/lib/schedule/units'
import { readMarks } from '@/lib/store/card-marks'
import type { LociDatabase } from '@/lib/store/database'
import { StoreError } from '@/lib/store/errors'
import {
  buryUntil,
  type MarkChange,
  redoMark,
  setFlag,
  setLeech,
  setSuspended,
  setWording,
  undoMark,
} from '@/lib/store/mark-card'
import { type Moment, todayAt } from '@/lib/store/moment'
import { readPlan } from '@/lib/store/plans'
import type { Flag, StateRow } from '@/lib/store/rows'
import { readSettings } from '@/lib/store/settings'
import { redoReview, undoReview } from '@/lib/store/undo-review'
import type { CardChange, ReviewNotice, Step } from './use-review'

export { recordReview } from '@/lib/store/record-review'

/** Sets something on a card, as the step that it is. */
export async function change(
  db: LociDatabase,
  cardId: CardId,
  change: CardChange,
  moment: Moment,
): Promise<Step & { readonly kind: 'mark' }> {
  return { kind: 'mark', change: await set(db, cardId, change, moment) }
}

async function set(
  db: LociDatabase,
  cardId: CardId,
  change: CardChange,
  moment: Moment,
): Promise<MarkChange> {
  switch (change.set) {
    case 'suspended':
      return setSuspended(db, cardId, true, moment)
    case 'buried': {
      const today = todayAt(moment, await readSettings(db))
      return buryUntil(db, cardId, studyDay(today + 1), moment)
    }
    case 'flag':
      return setFlag(db, cardId, change.to, moment)
    case 'leech': {
      const [marks] = await readMarks(db, [cardId])
      const state = await db.states.get(cardId)
      if (!marks || !state) throw new StoreError('unknown-card', cardId)
      const { leechThreshold } = (await readPlan(db, state)).options
      return setLeech(db, cardId, !isLeech(state.lapses, leechThreshold, marks.leech), moment)
    }
    case 'wording':
      return setWording(db, cardId, change.to, moment)
  }
}

/** Takes a step back, and tells the card as it stands then where it is to be shown again for it. */
export async function takeBack(
  db: LociDatabase,
  step: Step,
  moment: Moment,
): Promise<{ readonly shows: StateRow | null }> {
  if (step.kind === 'rating') {
    return { shows: await undoReview(db, step.graded.reviewId, moment) }
  }
  const { mark, cardId } = step.change
  await undoMark(db, step.change, moment)
  const hid = mark === 'suspended' || mark === 'buriedUntil'
  return { shows: (hid && (await db.states.get(cardId))) || null }
}

/** Does a step again that was taken back, and returns it as it is now; `stale` where another tab has rated the card since. */
export async function doAgain(
  db: LociDatabase,
  step: Step,
  moment: Moment,
): Promise<Step | 'stale'> {
  if (step.kind === 'mark') return { kind: 'mark', change: await redoMark(db, step.change, moment) }
  const outcome = await redoReview(db, step.graded.reviewId, moment)
  if (outcome.kind === 'stale') return 'stale'
  return { kind: 'rating', graded: { ...step.graded, reviewId: outcome.review.id } }
}

/** What is said of a change once it is made. */
export function noticeOf({ mark, after }: MarkChange): ReviewNotice {
  switch (mark) {
    case 'suspended':
      return 'suspended'
    case 'buriedUntil':
      return 'buried'
    case 'flag':
      return after === null ? 'unflagged' : `flagged${after as Flag}`
    case 'leech':
      return after ? 'leech' : 'noLeech'
    case 'wording':
      return after ? 'reworded' : 'deckWording'
  }
}
