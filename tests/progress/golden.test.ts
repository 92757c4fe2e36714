import {
  type BindingMemoryState,
  FSRSBinding,
  FSRSBindingItem,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding'
import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { calibration } from '@/lib/progress/calibration'
import { enough } from '@/lib/progress/enough'
import { type EvaluatedReviews, evaluatedReviews } from '@/lib/progress/evaluated-reviews'
import { logLoss } from '@/lib/progress/log-loss'
import type { ProgressBase } from '@/lib/progress/progress-base'
import { rmseBins } from '@/lib/progress/rmse-bins'
import type { MemoryState } from '@/lib/schedule/card-state'
import { columnModelFor } from '@/lib/schedule/column-model'
import { unitOf } from '@/lib/schedule/hash'
import { modelFor } from '@/lib/schedule/model'
import { defaultParameters, type Parameters } from '@/lib/schedule/parameters'
import { replay, traitsOf } from '@/lib/schedule/replay'
import type { Rating, Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard } from './base'
import { madeLog } from './made-log'
import { review } from './rows'

/**
 * The oracle is fsrs-rs 6.5 by its native binding. It reckons in 32-bit floats, of some seven digits, and ts-fsrs in
 * 64-bit ones that it rounds to eight decimals: hence the tolerances.
 */

/** Someone who keeps less at first and forgets otherwise than the default weights say. */
const forgetful: Parameters = {
  ...defaultParameters,
  weights: defaultParameters.weights.map((weight, i) =>
    i < 4 ? weight * 0.5 : i === 8 ? weight * 0.9 : i === 20 ? 0.25 : weight,
  ),
}
/** And one whose weights are all a little other. */
const other: Parameters = {
  ...defaultParameters,
  weights: defaultParameters.weights.map((weight, i) => weight * (0.9 + 0.2 * unitOf(`w${i}`))),
}

const oracleOf = ({ weights }: Parameters) => new FSRSBinding([...weights])

describe('memory states are those of fsrs-rs', () => {
  const button = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

  test.each([
    ['default', defaultParameters],
    ['forgetful', forgetful],
    ['other', other],
  ])('over 1,500 histories by %s weights, reviews on one day among them', (name, parameters) => {
    const histories = Array.from({ length: 1500 }, (_, n) => historyOf(`${name} ${n}`))
    const base = baseOf(histories.flat(), { parameters: [parameters] })
    const oracle = oracleOf(parameters)
    const states: (BindingMemoryState | null)[] = base.cards.id.map(() => null)
    let sameDay = 0
    for (let i = 0; i < base.log.length; i++) {
      const card = base.log.card[i] as number
      const days = Math.max(0, base.gaps.days[i] as number)
      if (base.gaps.days[i] === 0) sameDay += 1
      const next = oracle.nextStates(states[card], 0.9, days)
      const state = next[button[base.log.rating[i] as Rating]].memory
      states[card] = state
      const model = modelFor(parameters)
      const columns = columnModelFor(parameters)
      const mine = model.traits(columns.at(base.trace.memory, i) as MemoryState)
      expectNear(mine.stabilityDays, state.stability)
      expectNear(mine.difficulty, state.difficulty)
    }
    expect(sameDay).toBeGreaterThan(1000)
    for (const [card, cardId] of base.cards.id.entries()) {
      const traits = traitsOf(replay(cardId, histories[card] as Review[], parameters), parameters)
      expectNear(traits?.stabilityDays as number, states[card]?.stability as number)
      expectNear(traits?.difficulty as number, states[card]?.difficulty as number)
    }
  })

  /** A relative difference of at most a thousandth. */
  function expectNear(mine: number, theirs: number) {
    if (Math.abs(mine - theirs) > theirs * 1e-3) expect(mine).toBeCloseTo(theirs, 4)
  }
})

describe('the figures are those of fsrs-rs', () => {
  // Intervals of a first night that are few and often met: fsrs-rs's outlier filter, which the binding always
  // applies, takes pairs of first rating and first interval that are rare, and so takes none here.
  const rows = Array.from({ length: 400 }, (_, n) => evenHistory(`even ${n}`)).flat()

  test.each([
    ['default', defaultParameters],
    ['forgetful', forgetful],
  ])('review by review, by %s weights', (_, parameters) => {
    const oracle = oracleOf(parameters)
    const { items, reviews } = judged(baseOf(rows, { parameters: [parameters] }))
    // Twenty times the same review: so many that the filter lets it be, and all of one loss, however they are weighed.
    const losses = items.map((item) => oracle.evaluate(Array(20).fill(item)).logLoss)
    expect(losses.length).toBeGreaterThan(1000)
    losses.forEach((loss, i) => {
      expect(logLoss([reviews.recall[i] as number], [reviews.known[i] as number])).toBeCloseTo(
        loss,
        4,
      )
    })
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length
    expect(Math.abs((logLoss(reviews.recall, reviews.known) as number) - mean)).toBeLessThan(1e-4)
  })

  test.each([
    ['default', defaultParameters],
    ['forgetful', forgetful],
  ])('of a log at once, by %s weights', (_, parameters) => {
    const { items, reviews } = judged(baseOf(rows, { parameters: [parameters] }))
    // fsrs-rs weighs late reviews more where it evaluates, srs-benchmark and we weigh all alike: read forward and
    // backward 16 times over, every review has nearly the same weight. That keeps its order only without reviews of a
    // first night, which the binding puts in front.
    const later = indicesWhere(items, (item) => item.longTermReviewCnt() > 1)
    const there = later.map((i) => items[i] as FSRSBindingItem)
    const evaluation = oracleOf(parameters).evaluate(
      Array.from({ length: 16 }, () => [...there, ...[...there].reverse()]).flat(),
    )
    const part = partOf(reviews, later)
    expect(part.length).toBeGreaterThan(1000)
    expect(
      Math.abs((logLoss(part.recall, part.known) as number) - evaluation.logLoss),
    ).toBeLessThan(1e-4)
    expect(Math.abs((rmseBins(part) as number) - evaluation.rmseBins)).toBeLessThan(1e-4)
  })

  test.each([
    ['default', defaultParameters],
    ['forgetful', forgetful],
  ])('of the whole log as fsrs-rs weighs it, by %s weights', (_, parameters) => {
    const { items, reviews } = judged(baseOf(rows, { parameters: [parameters] }))
    const evaluation = oracleOf(parameters).evaluate(items)
    const part = partOf(reviews, asTheBindingOrders(items))
    const weights = Array.from(
      { length: part.length },
      (_, i) => 0.25 + 0.75 * (i / (part.length - 1)) ** 3,
    )
    const weighed = byTheBenchmark(part, weights)
    expect(Math.abs(weighed.logLoss - evaluation.logLoss)).toBeLessThan(1e-4)
    expect(Math.abs(weighed.rmseBins - evaluation.rmseBins)).toBeLessThan(1e-4)
    // And with all weights alike, the very same reckoning is ours.
    const alike = byTheBenchmark(
      part,
      weights.map(() => 1),
    )
    expect(logLoss(reviews.recall, reviews.known)).toBeCloseTo(alike.logLoss, 9)
    expect(rmseBins(reviews)).toBeCloseTo(alike.rmseBins, 9)
  })
})

describe('a log made from known weights', () => {
  const { rows, chances } = madeLog({
    cardIds: Array.from({ length: 3000 }, (_, n) => cardIdOf('paper', `c${n}`)),
    from: studyDay(20_000),
    until: studyDay(20_365),
    truth: () => forgetful,
    parameters: defaultParameters,
  })
  const base = baseOf(rows, { parameters: [forgetful] })
  const reviews = evaluatedReviews(base, everyCard(base), {
    from: studyDay(20_000),
    to: studyDay(20_365),
  })
  const truth = rows
    .filter((_, i) => base.gaps.counts[i])
    .map(({ id }) => chances.get(id) as number)

  test('gives the chances back', () => {
    expect(reviews.length).toBe(truth.length)
    expect(reviews.length).toBeGreaterThan(20_000)
    reviews.recall.forEach((recall, i) => {
      if (Math.abs(recall - (truth[i] as number)) > 1e-9) expect(recall).toBe(truth[i])
    })
  })

  test('scores within 0.005 of what the truth itself expects to score, and other weights score worse', () => {
    const expected =
      truth.reduce((sum, p) => sum - p * Math.log(p) - (1 - p) * Math.log(1 - p), 0) / truth.length
    const scored = logLoss(reviews.recall, reviews.known) as number
    expect(Math.abs(scored - expected)).toBeLessThan(0.005)
    const byDefault = baseOf(rows)
    const worse = evaluatedReviews(byDefault, everyCard(byDefault), {
      from: studyDay(20_000),
      to: studyDay(20_365),
    })
    expect(logLoss(worse.recall, worse.known)).toBeGreaterThan(scored)
  })

  test('is calibrated: the intervals hold the true chances, but for the one in twenty that may not', () => {
    const bins = calibration(reviews.recall, reviews.known).filter(({ count }) => count >= enough)
    expect(bins.length).toBeGreaterThan(8)
    const missed = bins.filter(({ from, to, interval }) => {
      const own = truth.filter((p) => p >= from && p < to)
      const mean = own.reduce((sum, p) => sum + p, 0) / own.length
      return mean < interval.low || mean > interval.high
    })
    expect(missed.length).toBeLessThanOrEqual(1)
  })
})

/** One to twelve reviews of a card of that name, a third of them on the day of the one before. */
function historyOf(name: string): Review[] {
  const lot = (what: string) => unitOf(`${name} ${what}`)
  let day = 20_000
  return Array.from({ length: 1 + Math.floor(lot('length') * 12) }, (_, n) => {
    if (n > 0 && lot(`near ${n}`) > 0.33) day += 1 + Math.floor(400 * lot(`gap ${n}`) ** 4)
    return review(name, day, (1 + Math.floor(lot(`rating ${n}`) * 4)) as Rating)
  })
}

/** A history whose first night is 1, 2 or 4 days long, and whose passes are as many as people's. */
function evenHistory(name: string): Review[] {
  const lot = (what: string) => unitOf(`${name} ${what}`)
  let day = 20_000
  let nights = 0
  return Array.from({ length: 4 + Math.floor(lot('length') * 10) }, (_, n) => {
    if (n > 0 && lot(`near ${n}`) > 0.25) {
      day +=
        nights === 0
          ? ([1, 2, 4][Math.floor(lot('first') * 3)] as number)
          : 1 + Math.floor(60 * lot(`gap ${n}`) ** 2)
      nights += 1
    }
    const rating = n > 0 && lot(`knows ${n}`) < 0.85 ? 3 : 1 + Math.floor(lot(`rating ${n}`) * 4)
    return review(name, day, rating as Rating)
  })
}

/** The evaluated reviews of a log, and each as the binding takes it: with all reviews of its card before it. */
function judged(base: ProgressBase) {
  const history = base.cards.id.map((): FSRSBindingReview[] => [])
  const items: FSRSBindingItem[] = []
  for (let i = 0; i < base.log.length; i++) {
    const own = history[base.log.card[i] as number] as FSRSBindingReview[]
    const days = Math.max(0, base.gaps.days[i] as number)
    own.push(new FSRSBindingReview(base.log.rating[i] as number, days))
    if (base.gaps.counts[i]) items.push(new FSRSBindingItem(own))
  }
  const always = { from: studyDay(0), to: studyDay(60_000) }
  return { items, reviews: evaluatedReviews(base, everyCard(base), always) }
}

const indicesWhere = <T>(all: readonly T[], is: (one: T) => boolean): number[] =>
  all.flatMap((one, i) => (is(one) ? [i] : []))

const partOf = (reviews: EvaluatedReviews, indices: readonly number[]) => {
  const of = (column: ArrayLike<number>) => indices.map((i) => column[i] as number)
  return {
    length: indices.length,
    recall: of(reviews.recall),
    known: of(reviews.known),
    elapsedDays: of(reviews.elapsedDays),
    reviewNumber: of(reviews.reviewNumber),
    lapses: of(reviews.lapses),
  }
}

/**
 * `prepare_items` of the binding and `filter_outlier` of fsrs-rs, where nothing is an outlier: reviews of a first night
 * come first, by the card's first rating, rare first intervals before frequent ones.
 */
function asTheBindingOrders(items: readonly FSRSBindingItem[]): number[] {
  const first = indicesWhere(items, (item) => item.longTermReviewCnt() === 1)
  const groups = new Map<string, { rating: number; days: number; indices: number[] }>()
  for (const i of first) {
    const rating = items[i]?.reviews[0]?.rating as number
    const days = items[i]?.current?.deltaT as number
    const group = groups.get(`${rating} ${days}`) ?? { rating, days, indices: [] }
    group.indices.push(i)
    groups.set(`${rating} ${days}`, group)
  }
  const ordered = [...groups.values()].sort(
    (a, b) => a.rating - b.rating || a.indices.length - b.indices.length || a.days - b.days,
  )
  for (const { rating, indices } of ordered) {
    const total = ordered
      .filter((one) => one.rating === rating)
      .flatMap((one) => one.indices).length
    expect(indices.length, 'an outlier to fsrs-rs').toBeGreaterThanOrEqual(Math.max(20, total / 20))
  }
  const later = indicesWhere(items, (item) => item.longTermReviewCnt() > 1)
  return [...ordered.flatMap(({ indices }) => indices), ...later]
}

/** The figures as srs-benchmark's utils.py and fsrs-rs's inference.rs write them down, with weights. */
function byTheBenchmark(part: ReturnType<typeof partOf>, weights: readonly number[]) {
  const bins = new Map<
    string,
    { predicted: number; actual: number; count: number; weight: number }
  >()
  let loss = 0
  let weightSum = 0
  const name = (factor: number, base: number, x: number) =>
    Math.round(100 * factor * base ** Math.floor(Math.log(x) / Math.log(base)))
  for (let i = 0; i < part.length; i++) {
    const [p, y, weight] = [part.recall[i], part.known[i], weights[i]] as [number, number, number]
    const lapses = part.lapses[i] as number
    const key = [
      name(2.48, 3.62, part.elapsedDays[i] as number),
      name(1.99, 1.89, part.reviewNumber[i] as number),
      lapses === 0 ? 0 : name(1.65, 1.73, lapses),
    ].join()
    const bin = bins.get(key) ?? { predicted: 0, actual: 0, count: 0, weight: 0 }
    bin.predicted += p
    bin.actual += y
    bin.count += 1
    bin.weight += weight
    bins.set(key, bin)
    loss -= weight * (y * Math.log(p) + (1 - y) * Math.log(1 - p))
    weightSum += weight
  }
  let square = 0
  for (const { predicted, actual, count, weight } of bins.values()) {
    square += weight * (predicted / count - actual / count) ** 2
  }
  return { logLoss: loss / weightSum, rmseBins: Math.sqrt(square / weightSum) }
}
