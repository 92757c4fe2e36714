import { expect, test } from 'vitest'
import { wilsonInterval } from '@/lib/progress/wilson-interval'

// By hand, at z = 1.959964: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
test.each([
  [9, 10, 0.5958, 0.9821],
  [10, 10, 0.7225, 1],
  [0, 10, 0, 0.2775],
  [90, 100, 0.8256, 0.9448],
  [1, 1, 0.2065, 1],
])('%i of %i has a 95 %% interval of %d to %d', (passed, total, low, high) => {
  const interval = wilsonInterval(passed, total)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})
