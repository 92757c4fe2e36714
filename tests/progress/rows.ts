import { cardIdOf } from '@/lib/cards/card-id'
import type { Rating, Review } from '@/lib/schedule/review'
import { epochMs, studyDay } from '@/lib/schedule/units'

const dayMs = 86_400_000
let made = 0

/** A row of card `card` on a study day; rows of one day come in the order of their making. */
const row = (card: string, day: number) => {
  made += 1
  return {
    id: `row-${String(made).padStart(6, '0')}`,
    cardId: cardIdOf('paper', card),
    reviewedAt: epochMs(day * dayMs + made),
    studyDay: studyDay(day),
    deviceId: 'phone',
    v: 1 as const,
  }
}

export const review = (card: string, day: number, rating: Rating): Review => ({
  ...row(card, day),
  kind: 'review',
  rating,
  durationMs: 5_000,
})
export const recognition = (card: string, day: number, rating: Rating): Review => ({
  ...row(card, day),
  kind: 'recognition',
  rating,
  durationMs: 5_000,
})
export const reset = (card: string, day: number): Review => ({ ...row(card, day), kind: 'reset' })
export const undo = (target: Review): Review => ({
  ...row('', target.studyDay),
  cardId: target.cardId,
  kind: 'void',
  targetId: target.id,
})
