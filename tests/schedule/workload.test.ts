import { describe, expect, test } from 'vitest'
import { parametersUnder } from '@/lib/schedule/options'
import { reviewsPerNewCard } from '@/lib/schedule/workload'

const at = (desiredRetention: number) => parametersUnder({ desiredRetention })

describe('reviews a new card leads to', () => {
  test('are four or five in two months by default, of which most come early', () => {
    const [week, months] = [7, 60].map((days) => reviewsPerNewCard(at(0.9), days))
    expect(months).toBeGreaterThan(4)
    expect(months).toBeLessThan(5.5)
    expect(week).toBeGreaterThan(Number(months) / 3)
  })

  test('are more, the surer one wants to be, and twice as many at 97 % as at 90 %', () => {
    const reviews = [0.7, 0.75, 0.8, 0.85, 0.9, 0.94, 0.97].map((r) =>
      reviewsPerNewCard(at(r), 365),
    )
    expect(reviews).toEqual([...reviews].sort((a, b) => a - b))
    const times = reviewsPerNewCard(at(0.97), 365) / reviewsPerNewCard(at(0.9), 365)
    expect(times).toBeGreaterThan(1.7)
    expect(times).toBeLessThan(2.4)
  })

  test('are one a day where no interval may be longer', () => {
    const daily = parametersUnder({ maximumIntervalDays: 1 })
    expect(reviewsPerNewCard(daily, 30)).toBe(30)
  })

  test('come out equal for equal parameters', () => {
    const first = reviewsPerNewCard(at(0.91), 40)
    expect(reviewsPerNewCard({ ...at(0.91) }, 40)).toBe(first)
  })

  test('end also without steps', () => {
    const none = parametersUnder({ learningStepsMs: [], relearningStepsMs: [] })
    expect(reviewsPerNewCard(none, 60)).toBeGreaterThan(3)
  })
})
