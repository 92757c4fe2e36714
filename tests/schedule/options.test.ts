import { describe, expect, test } from 'vitest'
import {
  defaultOptions,
  isAllowedOption,
  isOption,
  type Options,
  parametersUnder,
} from '@/lib/schedule/options'
import { defaultParameters, replayKey } from '@/lib/schedule/parameters'

describe('options', () => {
  test.each<[keyof Options, unknown[], unknown[]]>([
    ['newPerDay', [0, 20, 9999], [-1, 2.5, 10_000, '20', null, Number.NaN]],
    ['reviewsPerDay', [0, 9999], [10_000, true]],
    ['reviewOrder', ['due', 'retrievability', 'random', 'importance'], ['', 'alphabet', 1]],
    ['learningStepsMs', [[], [60_000, 600_000], [1000]], [[0], [43_200_001], ['1m'], 60_000, null]],
    ['relearningStepsMs', [[]], [Array.from({ length: 11 }, () => 60_000)]],
    ['maximumIntervalDays', [1, 36_500], [0, 36_501, 1.5]],
    ['desiredRetention', [0.7, 0.905, 0.97], [0.69, 0.98, Number.NaN]],
    ['leechThreshold', [1, 8, 99], [0, 100]],
    ['leechAction', ['tag', 'suspend'], ['delete']],
    ['burySiblings', [true, false], [0, 'true']],
    ['easyDays', [[1, 1, 1, 1, 1, 0.5, 0]], [[1], [1, 1, 1, 1, 1, 1, 0.3], {}]],
    ['balance', [true, false], [1]],
    [
      'weights',
      [null, defaultParameters.weights],
      [
        [],
        defaultParameters.weights.slice(1),
        [...defaultParameters.weights, 1],
        defaultParameters.weights.map((weight, i) => (i === 20 ? Number.NaN : weight)),
        defaultParameters.weights.map(String),
        {},
        '0.2',
        undefined,
      ],
    ],
    [
      'trainedOn',
      [null, { reviews: 400, at: 0, before: 0.35, after: 0.33 }],
      [
        {},
        { reviews: 400, at: 0, before: 0.35 },
        { reviews: '9', at: 0, before: 1, after: 1 },
        400,
      ],
    ],
  ])('%s takes what it may, and nothing else', (field, allowed, refused) => {
    for (const value of allowed) expect(isAllowedOption(field, value), String(value)).toBe(true)
    for (const value of refused) expect(isAllowedOption(field, value), String(value)).toBe(false)
  })

  test('all have a default that they may take, and a name', () => {
    for (const [field, value] of Object.entries(defaultOptions)) {
      expect(isOption(field)).toBe(true)
      if (isOption(field)) expect(isAllowedOption(field, value)).toBe(true)
    }
    expect(isOption('name')).toBe(false)
    expect(isOption('toString')).toBe(false)
  })

  test('by default are the default parameters, and only those that plan change the replay key', () => {
    expect(parametersUnder(defaultOptions)).toEqual(defaultParameters)
    expect(parametersUnder({})).toEqual(defaultParameters)
    const keyOf = (options: Partial<Options>) =>
      replayKey(parametersUnder({ ...defaultOptions, ...options }))
    expect(keyOf({ newPerDay: 1, reviewOrder: 'random', leechThreshold: 3, balance: true })).toBe(
      keyOf({}),
    )
    const planned = [
      keyOf({}),
      keyOf({ desiredRetention: 0.8 }),
      keyOf({ learningStepsMs: [] }),
      keyOf({ relearningStepsMs: [] }),
      keyOf({ maximumIntervalDays: 30 }),
      keyOf({ weights: defaultParameters.weights.map((weight, i) => (i === 3 ? 9 : weight)) }),
    ]
    expect(new Set(planned).size).toBe(planned.length)
  })
})
