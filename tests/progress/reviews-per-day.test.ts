import { describe, expect, test } from 'vitest'
import { reviewsPerDay } from '@/lib/progress/reviews-per-day'
import { Again, Easy, Good, Hard } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { recognition, reset, review, undo } from './rows'

const window = { from: studyDay(100), to: studyDay(102) }
const zeros = { 1: 0, 2: 0, 3: 0, 4: 0 }

describe('reviews a day', () => {
  test('an empty log gives a zero for every day of the window', () => {
    expect(reviewsPerDay([], window)).toEqual([
      { day: 100, byRating: zeros, total: 0 },
      { day: 101, byRating: zeros, total: 0 },
      { day: 102, byRating: zeros, total: 0 },
    ])
  })

  test('counts each rated showing on its study day, and none outside the window', () => {
    const rows = [
      review('a', 99, Good),
      review('a', 100, Again),
      review('a', 100, Good),
      review('b', 100, Good),
      review('b', 102, Easy),
      review('c', 102, Hard),
      review('c', 103, Good),
    ]
    expect(reviewsPerDay(rows, window)).toEqual([
      { day: 100, byRating: { ...zeros, [Again]: 1, [Good]: 2 }, total: 3 },
      { day: 101, byRating: zeros, total: 0 },
      { day: 102, byRating: { ...zeros, [Hard]: 1, [Easy]: 1 }, total: 2 },
    ])
  })

  test('leaves out quiz answers, resets, what was undone, and a row’s second copy', () => {
    const kept = review('a', 101, Good)
    const undone = review('b', 101, Good)
    const rows = [kept, kept, undone, undo(undone), recognition('a', 101, Good), reset('a', 101)]
    expect(reviewsPerDay(rows, window).map(({ total }) => total)).toEqual([0, 1, 0])
  })
})
