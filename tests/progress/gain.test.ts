import { expect, test } from 'vitest'
import { gainOver } from '@/lib/progress/gain'
import { lossesOf } from '@/lib/progress/log-loss'

test('is the mean of the loss that is spared, with its interval', () => {
  // Known, ln(0.9 / 0.5) = 0.587787 spared; forgotten, ln(0.2 / 0.5) = −0.916291.
  const gain = gainOver(lossesOf([0.9, 0.8], [1, 0]), lossesOf([0.5, 0.5], [1, 0]))
  const mean = (0.587787 - 0.916291) / 2
  const deviation = Math.sqrt(2) * 0.752039
  expect(gain?.mean).toBeCloseTo(mean, 5)
  expect(gain?.low).toBeCloseTo(mean - (1.959964 * deviation) / Math.sqrt(2), 5)
  expect(gain?.high).toBeCloseTo(mean + (1.959964 * deviation) / Math.sqrt(2), 5)
})

test('is nothing where both say the same, and not defined of one review', () => {
  const same = lossesOf([0.9, 0.8, 0.7], [1, 0, 1])
  expect(gainOver(same, same)).toEqual({ mean: 0, low: 0, high: 0 })
  expect(gainOver(lossesOf([0.9], [1]), lossesOf([0.5], [1]))).toBeNull()
  expect(gainOver(lossesOf([], []), lossesOf([], []))).toBeNull()
})
