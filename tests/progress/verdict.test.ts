import { expect, test } from 'vitest'
import { keptOf } from '@/lib/progress/kept'
import { verdictOn } from '@/lib/progress/verdict'

test.each([
  // 880 of 1000: 0.858 to 0.899.
  ['two points off', 0.9, 880, 1000, 'right'],
  ['six points too high', 0.94, 880, 1000, 'too high'],
  ['six points too low', 0.82, 880, 1000, 'too low'],
  // 44 of 50: 0.762 to 0.944, so that six points may be chance.
  ['six points off, of few reviews', 0.94, 44, 50, 'right'],
  ['nothing to go by', 0.9, 0, 0, 'right'],
] as const)('%s', (_, predicted, passed, total, verdict) => {
  expect(verdictOn(predicted, keptOf(passed, total))).toBe(verdict)
})
