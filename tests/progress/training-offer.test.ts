import { expect, test } from 'vitest'
import { fewestToFit, trainingOffer } from '@/lib/progress/training-offer'

const trained = (reviews: number) => ({ reviews, at: 0, before: 0.35, after: 0.33 })

test('fitting is offered once there are enough reviews, and then each time that they have doubled', () => {
  expect(trainingOffer(0, null)).toBe(false)
  expect(trainingOffer(fewestToFit - 1, null)).toBe(false)
  expect(trainingOffer(fewestToFit, null)).toBe(true)
  expect(trainingOffer(1000, trained(600))).toBe(false)
  expect(trainingOffer(1199, trained(600))).toBe(false)
  expect(trainingOffer(1200, trained(600))).toBe(true)
  // Reviews taken back, or a backup of an older day.
  expect(trainingOffer(300, trained(100))).toBe(false)
})
