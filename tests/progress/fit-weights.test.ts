import { FSRSBinding, type FSRSBindingItem } from '@open-spaced-repetition/binding'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { fitWeights, teachingReviews } from '@/lib/progress/fit-weights'
import { logLoss } from '@/lib/progress/log-loss'
import { recallTrace } from '@/lib/progress/recall-trace'
import { rmseBins } from '@/lib/progress/rmse-bins'
import { type TrainingItems, teachingRows, trainingItems } from '@/lib/progress/training-items'
import { fewestToFit } from '@/lib/progress/training-offer'
import { isAllowedOption } from '@/lib/schedule/options'
import { defaultParameters } from '@/lib/schedule/parameters'
import { baseOf, everyCard } from './base'
import { cardIds, forgetful, logOf } from './forgetful'
import { nativeItems, trainAsInBrowser, trainNatively } from './optimisers'

const made = logOf(300)
const base = baseOf(made.rows)
const rows = teachingRows(base.log, base.gaps, everyCard(base))
const items = trainingItems(base.log, base.gaps, rows)
const known = Array.from(rows, (row) => Number((base.log.rating[row] as number) > 1))

/** The log loss of weights on all of the log. */
function lossUnder(weights: readonly number[]) {
  const trace = recallTrace(base.log, base.gaps, base.cards, [{ ...defaultParameters, weights }])
  const recall = Array.from(rows, (row) => trace.recall[row] as number)
  return logLoss(recall, known) as number
}

beforeAll(() => {
  // The optimiser tells each of its rounds.
  vi.spyOn(console, 'info').mockImplementation(() => {})
})

describe('fitted to a log that was made by seed', () => {
  test('weights foretell it as well as the very weights that it was made with', async () => {
    const truth = lossUnder(forgetful.weights)
    const [native, browser] = [await trainNatively(items), await trainAsInBrowser(items)]
    expect(lossUnder(defaultParameters.weights)).toBeGreaterThan(truth + 0.005)
    expect(Math.abs(lossUnder(native) - truth)).toBeLessThan(0.005)
    expect(Math.abs(lossUnder([...browser]) - lossUnder(native))).toBeLessThan(1e-3)
  })

  test('are used where they foretell the later reviews better', async () => {
    const judged = await fitWeights(base, 'default', trainNatively)
    expect(judged.reviews).toBe(rows.length)
    expect(judged.heldBack).toBe(rows.length - Math.round(rows.length * 0.8))
    expect(judged.after.logLoss).toBeLessThan(judged.before.logLoss)
    expect(judged.after.rmseBins).toBeLessThan(judged.before.rmseBins)
    expect(judged.weights && lossUnder(judged.weights)).toBeCloseTo(lossUnder(forgetful.weights), 2)
    expect(isAllowedOption('weights', judged.weights)).toBe(true)
    expect(judged.curves.before[0]).toBe(1)
    expect(judged.curves.after[30]).toBeLessThan(judged.curves.before[30] as number)
  })
})

test('what is foretold of an item is what fsrs-rs foretells', () => {
  const native = new FSRSBinding([...defaultParameters.weights])
  const all = nativeItems(items)
  for (let n = 0; n < all.length; n += 97) {
    const item = all[n] as FSRSBindingItem
    // One alone is an outlier to fsrs-rs, and of many the later ones weigh more: of equal ones it is all the same.
    const oracle = native.evaluate(Array.from({ length: 100 }, () => item))
    const recall = base.trace.recall[rows[n] as number] as number
    expect(logLoss([recall], [known[n] as number])).toBeCloseTo(oracle.logLoss, 5)
  }
})

describe('fitting', () => {
  test('learns from the earlier reviews to judge, and from all only where that was better', async () => {
    const asked: [TrainingItems, string][] = []
    const noBetter = await fitWeights(base, 'default', (items, stage) => {
      asked.push([items, stage])
      return defaultParameters.weights
    })
    expect(noBetter.weights).toBeNull()
    expect(noBetter.after).toEqual(noBetter.before)
    expect(noBetter.isSure).toBe(false)
    expect(asked.map(([items, stage]) => [items.lengths.length, stage])).toEqual([
      [rows.length - noBetter.heldBack, 'judging'],
    ])

    asked.length = 0
    const better = await fitWeights(base, 'default', (items, stage) => {
      asked.push([items, stage])
      return forgetful.weights
    })
    expect(better.weights).toHaveLength(21)
    expect(asked.map(([items, stage]) => [items.lengths.length, stage])).toEqual([
      [rows.length - better.heldBack, 'judging'],
      [rows.length, 'final'],
    ])
  })

  test('learns from a preset’s own cards alone', async () => {
    const cards = cardIds(300).map((id, n) => ({ id, deck: n < 150 ? 0 : 1 }))
    const two = baseOf(made.rows, { cards, presets: ['default', 'mine'] })
    const counts = teachingReviews(two)
    expect((counts.get('default') ?? 0) + (counts.get('mine') ?? 0)).toBe(rows.length)
    const { reviews } = await fitWeights(two, 'mine', () => forgetful.weights)
    expect(reviews).toBe(counts.get('mine'))
  })

  test('needs enough reviews, and an optimiser that gives weights', async () => {
    const few = baseOf(logOf(20).rows)
    expect(teachingReviews(few).get('default')).toBeLessThan(fewestToFit)
    await expect(fitWeights(few, 'default', trainNatively)).rejects.toThrow(RangeError)
    await expect(fitWeights(baseOf([]), 'default', trainNatively)).rejects.toThrow(RangeError)
    await expect(fitWeights(base, 'default', () => [])).rejects.toThrow(RangeError)
    const unfit = defaultParameters.weights.with(3, Number.NaN)
    await expect(fitWeights(base, 'default', () => unfit)).rejects.toThrow(RangeError)
  })

  test('clips what lies out of FSRS-6’s bounds', async () => {
    const beyond = forgetful.weights.with(7, 9).with(3, 200)
    const { weights } = await fitWeights(base, 'default', (_, stage) =>
      stage === 'final' ? beyond : forgetful.weights,
    )
    expect(weights?.[7]).toBe(0.75)
    expect(weights?.[3]).toBe(100)
  })

  test.each([1, 3] as const)(
    'of a log with no other rating than %i gives numbers',
    async (rating) => {
      const same = baseOf(
        logOf(80).rows.map((row) => (row.kind === 'review' ? { ...row, rating } : row)),
      )
      const { before, after } = await fitWeights(same, 'default', trainAsInBrowser)
      for (const value of [...Object.values(before), ...Object.values(after)]) {
        expect(Number.isFinite(value)).toBe(true)
      }
    },
  )
})

test('log loss and RMSE (bins) of a few predictions, by hand', () => {
  expect(logLoss([], [])).toBeNull()
  // −(ln 0.9 + ln 0.8 + ln (1 − 0.5)) / 3
  expect(logLoss([0.9, 0.8, 0.5], [1, 1, 0])).toBeCloseTo(0.34055, 5)
  expect(logLoss([1], [0])).toBeCloseTo(16.118, 3)
  const none = { recall: [], known: [], elapsedDays: [], reviewNumber: [], lapses: [] }
  expect(rmseBins(none)).toBeNull()
  // Two bins: 1 and 3 days are one (below 3.62), 4 days another. ((1.6 − 1)² / 2 + (0.5 − 1)² / 1) / 3
  const three = { recall: [0.9, 0.7, 0.5], known: [1, 0, 1], elapsedDays: [1, 3, 4] }
  expect(rmseBins({ ...three, reviewNumber: [2, 3, 3], lapses: [0, 0, 0] })).toBeCloseTo(
    Math.sqrt((0.18 + 0.25) / 3),
    9,
  )
})
