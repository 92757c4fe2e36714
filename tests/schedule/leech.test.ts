import { describe, expect, test } from 'vitest'
import { isLeech, isLeechLapse } from '@/lib/schedule/leech'

describe('a leech', () => {
  // As the tests of Anki's rslib/src/scheduler/states/review.rs have it.
  test.each([
    [8, [8, 12, 16, 20]],
    [5, [5, 8, 11, 14, 17, 20]],
    [3, [3, 5, 7, 9, 11, 13, 15, 17, 19]],
    [2, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]],
    [1, Array.from({ length: 20 }, (_, i) => i + 1)],
  ])('of threshold %i is told of at the lapses %j', (threshold, lapses) => {
    const told = Array.from({ length: 21 }, (_, n) => n).filter((n) => isLeechLapse(n, threshold))
    expect(told).toEqual(lapses)
  })

  test.each([
    [7, null, false],
    [8, null, true],
    [9, null, true],
    [0, true, true],
    [30, false, false],
  ])('with %i lapses of 8, said to be one: %s, is one: %s', (lapses, mark, is) => {
    expect(isLeech(lapses, 8, mark)).toBe(is)
  })
})
