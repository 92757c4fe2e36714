import { expect, test } from 'vitest'
import { rmseBins } from '@/lib/progress/rmse-bins'

/** Reviews as [predicted, known, days, which review, lapses before]. */
const binned = (...reviews: readonly [number, number, number, number, number][]) => ({
  recall: reviews.map(([recall]) => recall),
  known: reviews.map(([, known]) => known),
  elapsedDays: reviews.map(([, , days]) => days),
  reviewNumber: reviews.map(([, , , number]) => number),
  lapses: reviews.map(([, , , , lapses]) => lapses),
})

test('within a bin, misses on both sides make up for one another', () => {
  // 0.8 was predicted of two, one was known: 0.3 off.
  expect(rmseBins(binned([0.9, 1, 1, 2, 0], [0.7, 0, 1, 2, 0]))).toBeCloseTo(0.3, 12)
  expect(rmseBins(binned([0.6, 1, 1, 2, 0], [0.4, 0, 1, 2, 0]))).toBeCloseTo(0, 12)
})

test('bins weigh by their reviews', () => {
  // Three reviews of a bin 0.1 off, one of another 0.5 off: √((3 · 0.01 + 0.25) / 4).
  const near: [number, number, number, number, number] = [0.9, 1, 1, 2, 0]
  expect(rmseBins(binned(near, near, near, [0.5, 1, 30, 2, 0]))).toBeCloseTo(Math.sqrt(0.07), 12)
})

test.each([
  // The ladders of srs-benchmark: 3.62ᵏ days, 1.89ᵏ reviews, 1.73ᵏ lapses and none.
  ['3 days are as 1, 4 are not', [1, 2, 0], [3, 2, 0], [4, 2, 0]],
  ['13 days are as 4, 14 are not', [4, 2, 0], [13, 2, 0], [14, 2, 0]],
  ['a third review is as a second, a fourth is not', [1, 2, 0], [1, 3, 0], [1, 4, 0]],
  ['a sixth review is as a fourth, a seventh is not', [1, 4, 0], [1, 6, 0], [1, 7, 0]],
  ['two lapses are not as one', [1, 5, 1], [1, 5, 1], [1, 5, 2]],
  ['five lapses are as three, six are not', [1, 9, 3], [1, 9, 5], [1, 9, 6]],
  ['no lapse is not as one', [1, 5, 0], [1, 5, 0], [1, 5, 1]],
] as const)('%s', (_, one, alike, apart) => {
  // Two reviews that are 0.5 off on either side: 0 in one bin, 0.5 in two.
  expect(rmseBins(binned([0.5, 1, ...one], [0.5, 0, ...alike]))).toBeCloseTo(0, 12)
  expect(rmseBins(binned([0.5, 1, ...one], [0.5, 0, ...apart]))).toBeCloseTo(0.5, 12)
})

test('is not defined of nothing, and a number of what a broken clock says', () => {
  expect(rmseBins(binned())).toBeNull()
  expect(rmseBins(binned([0.5, 1, 100_000_000, 60_000, 60_000]))).toBeCloseTo(0.5, 12)
})
