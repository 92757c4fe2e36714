import { expect, test } from 'vitest'
import type { EvaluatedReviews } from '@/lib/progress/evaluated-reviews'
import { predictedOverTime } from '@/lib/progress/predicted-over-time'
import { wilsonInterval } from '@/lib/progress/wilson-interval'
import { studyDay } from '@/lib/schedule/units'

/** Reviews as [study day, predicted, known]. */
const reviewsOf = (...reviews: readonly [number, number, number][]): EvaluatedReviews => ({
  length: reviews.length,
  studyDay: Int32Array.from(reviews, ([day]) => day),
  recall: Float64Array.from(reviews, ([, recall]) => recall),
  known: Uint8Array.from(reviews, ([, , known]) => known),
  baseline: new Float64Array(reviews.length),
  elapsedDays: new Int32Array(reviews.length),
  reviewNumber: new Uint16Array(reviews.length),
  lapses: new Uint16Array(reviews.length),
})
const period = (from: number, to: number) => ({ from: studyDay(from), to: studyDay(to) })

test('a month is told in weeks, counted back from its end', () => {
  const { days, parts } = predictedOverTime(
    reviewsOf([100, 0.9, 1], [94, 0.8, 0], [93, 0.7, 1], [79, 0.95, 1]),
    period(71, 100),
  )
  expect(days).toBe(7)
  expect(parts.map(({ from, to, total }) => [from, to, total])).toEqual([
    [73, 79, 1],
    [80, 86, 0],
    [87, 93, 1],
    [94, 100, 2],
  ])
  expect(parts[3]?.predicted).toBeCloseTo(0.85, 12)
  expect(parts[3]).toMatchObject({ passed: 1, rate: 0.5, interval: wilsonInterval(1, 2) })
  expect(parts[1]).toMatchObject({ predicted: null, rate: null, interval: null })
})

test('begins with the first review, and no earlier than the period', () => {
  const { parts } = predictedOverTime(reviewsOf([71, 0.9, 1]), period(71, 100))
  expect(parts[0]).toMatchObject({ from: 71, to: 72, total: 1 })
  expect(parts).toHaveLength(5)
})

test('a longer history is told in longer parts', () => {
  const daysOf = (span: number) => predictedOverTime(reviewsOf([1, 0.9, 1]), period(1, span)).days
  expect(daysOf(210)).toBe(7)
  expect(daysOf(211)).toBe(28)
  expect(daysOf(365)).toBe(28)
  expect(daysOf(841)).toBe(91)
  expect(daysOf(20_000)).toBe(91)
})

test('of no reviews there are no parts', () => {
  expect(predictedOverTime(reviewsOf(), period(1, 90)).parts).toEqual([])
})
