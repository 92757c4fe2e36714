import { expect, test } from 'vitest'
import { whyNow } from '@/lib/progress/why-now'
import { newCardState } from '@/lib/schedule/transition'
import { studyDay } from '@/lib/schedule/units'

const today = studyDay(20_000)
const inReview = (dueDay: number) => ({
  ...newCardState,
  phase: 'review' as const,
  dueDay: studyDay(dueDay),
  intervalDays: 7,
})

test.each([
  ['a new card', newCardState, { why: 'new' }],
  ['a card in learning', { ...newCardState, phase: 'learning' }, { why: 'learning' }],
  ['a forgotten card', { ...newCardState, phase: 'relearning' }, { why: 'relearning' }],
  ['a card that is due today', inReview(20_000), { why: 'due', days: 7 }],
  ['an overdue card', inReview(19_997), { why: 'overdue', days: 7, late: 3 }],
  ['a card studied ahead', inReview(20_002), { why: 'ahead', days: 7, early: 2 }],
] as const)('%s is shown because it is that', (_, state, reason) => {
  expect(whyNow(state, today)).toEqual(reason)
})
