import { expect, test } from 'vitest'
import { logLoss } from '@/lib/progress/log-loss'

test('is the mean of −ln of the chance that was given to what came', () => {
  // −ln 0.9 = 0.105361, −ln(1 − 0.8) = 1.609438
  expect(logLoss([0.9, 0.8], [1, 0])).toBeCloseTo((0.105361 + 1.609438) / 2, 6)
})

test('of always saying a half it is ln 2', () => {
  expect(logLoss([0.5, 0.5, 0.5], [1, 0, 1])).toBeCloseTo(Math.LN2, 12)
})

test('is not defined of nothing, and finite of what was sure and wrong', () => {
  expect(logLoss([], [])).toBeNull()
  expect(logLoss([1], [0])).toBeCloseTo(Math.log(1e7), 6)
  expect(logLoss([0], [1])).toBeCloseTo(Math.log(1e7), 6)
  expect(logLoss([1], [1])).toBeCloseTo(0, 6)
})
