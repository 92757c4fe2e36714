import * as fc from 'fast-check'
import { cardIdOf } from '@/lib/cards/card-id'
import type { Rating, Review } from '@/lib/schedule/review'
import { studyDayOf } from '@/lib/schedule/study-day'
import { epochMs, studyDay } from '@/lib/schedule/units'

export const cardId = cardIdOf('paper', 'fact#date')

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export const arbitraryRating = fc.constantFrom<Rating>(1, 2, 3, 4)

/** Waits between rows as they happen: none at all, a learning step, part of a day, up to 200 days. */
const arbitraryGapMs = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 30 * minuteMs }),
  fc.integer({ min: 1, max: dayMs }),
  fc.integer({ min: dayMs, max: 200 * dayMs }),
)

/** A rating, told apart from a quiz answer and a reset, which are rarer. */
const arbitraryKind = fc.oneof(
  { weight: 10, arbitrary: fc.constant('review' as const) },
  { weight: 1, arbitrary: fc.constant('recognition' as const) },
  { weight: 1, arbitrary: fc.constant('reset' as const) },
)

/**
 * One card's log without voids, in the order of its making. Ids follow no order, as two devices' ids need not; days
 * are those of one of two zones, so that the day may run back.
 */
export const arbitraryRows: fc.Arbitrary<readonly Review[]> = fc
  .array(
    fc.record({
      kind: arbitraryKind,
      rating: arbitraryRating,
      gapMs: arbitraryGapMs,
      id: fc.stringMatching(/^[0-9a-f]{8}$/),
      timeZone: fc.constantFrom('Asia/Shanghai', 'America/Los_Angeles'),
      // A day that the load balancer chose, for other parameters perhaps: it may or may not be possible.
      chosenDays: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 2 }),
    }),
    { maxLength: 20 },
  )
  .map((events) => {
    let now = Date.UTC(2025, 0, 6, 1)
    return events.map(({ kind, rating, gapMs, id, timeZone, chosenDays }, index): Review => {
      now += gapMs
      const reviewedAt = epochMs(now)
      const row = {
        id: `${id}-${index}`,
        cardId,
        reviewedAt,
        studyDay: studyDayOf(reviewedAt, { timeZone, dayStartHour: 4 }),
        deviceId: timeZone,
        v: 1 as const,
      }
      if (kind === 'reset') return { ...row, kind }
      const rated = { ...row, rating, durationMs: 5_000 }
      if (kind === 'recognition' || chosenDays === null) return { ...rated, kind }
      return { ...rated, kind, dueDay: studyDay(row.studyDay + chosenDays) }
    })
  })

/** A void of `target`, made at any time on any device. */
export const voidOf = (target: Review, n = 0): Review => ({
  id: `void-${n}-${target.id}`,
  cardId: target.cardId,
  kind: 'void',
  targetId: target.id,
  reviewedAt: epochMs(target.reviewedAt - 1_000 + n * 2_000),
  studyDay: target.studyDay,
  deviceId: 'other',
  v: 1,
})

/** Rows without voids, and the voids of some of them. */
export const arbitraryLog: fc.Arbitrary<{
  readonly rows: readonly Review[]
  readonly voids: readonly Review[]
}> = arbitraryRows.chain((rows) =>
  fc.subarray([...rows]).map((targets) => ({
    rows,
    voids: targets.filter((_, i) => i % 2 === 0).map((target, i) => voidOf(target, i % 2)),
  })),
)
