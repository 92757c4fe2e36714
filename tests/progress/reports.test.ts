import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { periodNames, periodUpTo } from '@/lib/progress/period'
import { type ReportName, report, reports } from '@/lib/progress/reports'
import type { Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { baseOf } from './base'

const names = Object.keys(reports) as ReportName[]

/** Every number in a report, with the way to it. */
function* numbersIn(value: unknown, path = ''): Generator<[string, number]> {
  if (typeof value === 'number') yield [path, value]
  if (ArrayBuffer.isView(value)) {
    for (const [i, n] of (value as Float64Array).entries()) yield [`${path}[${i}]`, n]
  } else if (value !== null && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) yield* numbersIn(part, `${path}.${key}`)
  }
}

/** Two cards' logs as one, with days of two zones and clocks that stand still. */
const arbitraryBase = fc
  .record({ log: arbitraryLog, today: fc.integer({ min: 20_000, max: 22_000 }) })
  .map(({ log: { rows, voids }, today }) => {
    const other = (row: Review, i: number): Review =>
      i % 2 === 0 ? row : { ...row, cardId: cardIdOf('paper', 'other#date') }
    return baseOf([...rows.map(other), ...voids], { today })
  })

describe.each(names)('the report %s', (name) => {
  test('has no number that is none, whatever the log', () => {
    fc.assert(
      fc.property(arbitraryBase, fc.constantFrom(...periodNames), (base, period) => {
        for (const [path, n] of numbersIn(report(name, base, {}, period))) {
          expect(Number.isFinite(n), `${path} is ${n}`).toBe(true)
        }
      }),
    )
  })

  test('can be had of an empty log, and of no card', () => {
    for (const base of [
      baseOf([]),
      baseOf([], { cards: [{ id: cardIdOf('paper', 'new#date') }] }),
    ]) {
      const told = [...numbersIn(report(name, base, { place: 'nowhere' }, 'all'))]
      expect(told.filter(([, n]) => !Number.isFinite(n))).toEqual([])
    }
  })
})

test('a period ends today and looks back as far as its name says', () => {
  const today = studyDay(1000)
  const from = (name: (typeof periodNames)[number], first: number | null) =>
    periodUpTo(today, name, first === null ? null : studyDay(first)).from
  expect(from('month', 1)).toBe(971)
  expect(from('quarter', 1)).toBe(911)
  expect(from('year', 1)).toBe(636)
  expect(from('all', 1)).toBe(1)
  expect(from('all', null)).toBe(1000)
  // A first review that is dated tomorrow.
  expect(from('all', 1001)).toBe(1000)
})
