import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSteps, writeSteps } from '@/lib/schedule/steps-text'

const minute = 60_000

describe('steps in words', () => {
  test.each<[string, number[]]>([
    ['1m 10m', [minute, 10 * minute]],
    ['  1   10 ', [minute, 10 * minute]],
    ['90s, 2h', [90_000, 120 * minute]],
    ['1.5m', [90_000]],
    ['１ｍ　１０ｍ', [minute, 10 * minute]],
    ['1分 10分钟、1小时', [minute, 10 * minute, 60 * minute]],
    ['', []],
  ])('%j are read', (text, steps) => {
    expect(readSteps(text)).toEqual(steps)
  })

  test.each(['x', '1m x', '-1m', '0m', '13h', '1d', '1m10m', '1 2 3 4 5 6 7 8 9 10 11', '1e9'])(
    '%j are none',
    (text) => {
      expect(readSteps(text)).toBeNull()
    },
  )

  test('are written so that they are read again', () => {
    const steps = fc.array(
      fc.integer({ min: 1, max: 43_200 }).map((seconds) => seconds * 1000),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(steps, (ms) => {
        expect(readSteps(writeSteps(ms))).toEqual(ms)
      }),
    )
    expect(writeSteps([minute, 10 * minute, 90_000, 7_200_000])).toBe('1m 10m 90s 2h')
  })
})
