import { describe, expect, test } from 'vitest'
import { modelFor } from '@/lib/schedule/model'
import { defaultParameters, type Parameters, replayKey } from '@/lib/schedule/parameters'

describe('the key of a cached state', () => {
  test('is one for equal parameters', () => {
    expect(replayKey(structuredClone(defaultParameters))).toBe(replayKey(defaultParameters))
  })

  test('does not depend on the order in which the fields were written', () => {
    const entries = Object.entries(defaultParameters).reverse()
    const reversed = Object.fromEntries(entries) as unknown as Parameters
    expect(replayKey(reversed)).toBe(replayKey(defaultParameters))
  })

  test.each<[string, Partial<Parameters>]>([
    ['a weight', { weights: defaultParameters.weights.map((w, i) => (i === 20 ? w + 1e-6 : w)) }],
    ['the desired retention', { desiredRetention: 0.91 }],
    ['a learning step', { learningStepsMs: [60_000, 600_001] }],
    ['the number of learning steps', { learningStepsMs: [60_000] }],
    ['the relearning steps', { relearningStepsMs: [] }],
    ['the longest interval', { maximumIntervalDays: 365 }],
  ])('changes with %s', (_, change) => {
    expect(replayKey({ ...defaultParameters, ...change })).not.toBe(replayKey(defaultParameters))
  })

  test('tells learning steps from relearning steps', () => {
    const swapped: Parameters = {
      ...defaultParameters,
      learningStepsMs: defaultParameters.relearningStepsMs,
      relearningStepsMs: defaultParameters.learningStepsMs,
    }
    expect(replayKey(swapped)).not.toBe(replayKey(defaultParameters))
  })
})

test('one object of parameters has one model', () => {
  expect(modelFor(defaultParameters)).toBe(modelFor(defaultParameters))
})
