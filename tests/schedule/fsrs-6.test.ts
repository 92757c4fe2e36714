import { CLAMP_PARAMETERS, default_w, W17_W18_Ceiling } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { fsrs6 } from '@/lib/schedule/fsrs-6'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Again, Easy, Good, Hard, type Rating, ratings } from '@/lib/schedule/review'
import { weightBounds } from '@/lib/schedule/weight-bounds'

/**
 * The vectors are ts-fsrs's own, from packages/fsrs/__tests__/FSRS-6.test.ts and algorithm.test.ts of
 * github.com/open-spaced-repetition/ts-fsrs, which takes the memory state and the intervals from fsrs-rs
 * (src/inference.rs). The weights are spelt out: defaults that change upstream must not pass unseen.
 */
const weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
const withWeights = (changed: Record<number, number>) =>
  weights.map((weight, i) => changed[i] ?? weight)

const model = fsrs6(weights, 1)
/** Weights under which a first Good leaves a stability of one day. */
const oneDay = fsrs6(withWeights({ 2: 1 }), 1)

describe('FSRS-6 as ts-fsrs publishes it', () => {
  test('the default weights are those of the vectors', () => {
    expect(defaultParameters.weights).toEqual(weights)
    expect(default_w).toEqual(weights)
  })

  test('the bounds of the weights are those that it clips to', () => {
    expect(weightBounds).toEqual(CLAMP_PARAMETERS(W17_W18_Ceiling))
  })

  test('memory after Again, Good × 5 at 0, 0, 1, 3, 8 and 21 days', () => {
    const elapsed = [0, 0, 1, 3, 8, 21]
    const state = elapsed.reduce<ReturnType<typeof model.next> | null>(
      (state, days, i) => model.next(state, days, i === 0 ? Again : Good),
      null,
    )
    expect(state).toMatchObject({
      model: 'fsrs-6',
      stability: expect.closeTo(53.62691, 4),
      difficulty: expect.closeTo(6.3574867, 4),
    })
  })

  test.each([
    [Again, 0.212, 6.4133],
    [Hard, 1.2931, 5.11217071],
    [Good, 2.3065, 2.11810397],
    [Easy, 8.2956, 1],
  ] as const)('memory after a first rating of %i', (rating, stability, difficulty) => {
    const memory = model.next(null, 0, rating)
    expect(memory).toEqual({ model: 'fsrs-6', stability, difficulty })
    expect(model.traits(memory)).toEqual({ stabilityDays: stability, difficulty })
  })

  test('intervals of a card reviewed on the day it is due', () => {
    // Where upstream's card is in a learning step its interval is 0, and the next review is on the same day.
    const history: [Rating, number][] = [
      [Good, 0],
      [Good, 2],
      [Good, 11],
      [Good, 46],
      [Good, 163],
      [Good, 498],
      [Again, 0],
      [Again, 0],
      [Good, 2],
      [Good, 4],
      [Good, 7],
      [Good, 12],
      [Good, 21],
    ]
    let state: ReturnType<typeof model.next> | null = null
    let elapsedDays = 0
    for (const [rating, interval] of history) {
      state = model.next(state, elapsedDays, rating)
      if (interval > 0) expect(model.intervalDays(state, 0.9, 36_500)).toBe(interval)
      elapsedDays = interval
    }
  })

  test('retrievability of a stability of one day, day by day', () => {
    const state = oneDay.next(null, 0, Good)
    const days = [0, 1, 2, 3]
    expect(days.map((day) => oneDay.retrievability(state, day))).toEqual([
      1, 0.9, 0.84588465, 0.8093881,
    ])
  })

  test('intervals of a stability of one day at desired retentions of 0.1, 0.2 … 1', () => {
    const state = oneDay.next(null, 0, Good)
    const retentions = Array.from({ length: 10 }, (_, i) => (i + 1) / 10)
    const intervals = retentions.map((r) => oneDay.intervalDays(state, r, Number.MAX_VALUE))
    expect(intervals).toEqual([3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 1])
  })

  test('an interval is at most the maximum', () => {
    const state = model.next(null, 0, Easy)
    expect(model.intervalDays(state, 0.7, 30)).toBe(30)
  })
})

describe('the adapter', () => {
  test('the 21st weight is the decay: a steeper curve keeps 0.9 at one stability', () => {
    const steep = fsrs6(withWeights({ 2: 1, 20: 0.5 }), 1)
    const state = steep.next(null, 0, Good)
    expect(steep.retrievability(state, 1)).toBeCloseTo(0.9, 7)
    expect(steep.retrievability(state, 100)).toBeLessThan(
      oneDay.retrievability(oneDay.next(null, 0, Good), 100),
    )
  })

  test('a review on the same day moves stability by the short-term formula', () => {
    const state = model.next(null, 0, Good)
    // S · S^-w19 · e^(w17 · (G - 3 + w18)), never falling for Hard and better.
    const after = (rating: Rating) => {
      const grown = 2.3065 ** -0.0658 * Math.exp(0.5425 * (rating - 3 + 0.0912))
      return 2.3065 * (rating === Again ? grown : Math.max(1, grown))
    }
    for (const rating of ratings) {
      expect(model.next(state, 0, rating)).toMatchObject({
        stability: expect.closeTo(after(rating), 7),
      })
    }
  })

  test('two relearning steps hold the short-term weights down', () => {
    const strong = withWeights({ 17: 2, 18: 2 })
    const state = model.next(null, 0, Good)
    const one = fsrs6(strong, 1).next(state, 0, Good)
    const two = fsrs6(strong, 2).next(state, 0, Good)
    expect(fsrs6(strong, 2).intervalDays(two, 0.9, 36_500)).toBeLessThan(
      fsrs6(strong, 1).intervalDays(one, 0.9, 36_500),
    )
  })

  test.each([
    ['19 weights', weights.slice(0, 19)],
    ['a weight that is not a number', withWeights({ 3: Number.NaN })],
  ])('%s are refused', (_, wrong) => {
    expect(() => fsrs6(wrong, 1)).toThrow(RangeError)
  })
})
