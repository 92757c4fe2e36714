import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timelineOf } from '@/lib/cards/timeline'

const dates = (values: readonly (string | undefined)[]) =>
  timelineOf(values.map((date) => ({ date }))).map(({ year, yearsBetween, facts }) => [
    year,
    yearsBetween,
    ...facts.map(({ date }) => date),
  ])

it('goes by year, then from what is known to the year alone to the day', () => {
  expect(dates(['2022-07-29', '1976', '2022-11', '2022', '2022-07', undefined, '1978-01'])).toEqual(
    [
      [1976, 0, '1976'],
      [1978, 1, '1978-01'],
      [2022, 43, '2022', '2022-07', '2022-07-29', '2022-11'],
    ],
  )
})

it('keeps equal dates in the order of the paper', () => {
  const [year] = timelineOf([
    { date: '2022-07', n: 1 },
    { date: '2022-07', n: 2 },
  ])
  expect(year?.facts.map(({ n }) => n)).toEqual([1, 2])
})

it('has every dated fact once, none twice, in no order but that of time', () => {
  const date = fc.oneof(
    fc.integer({ min: 1900, max: 2030 }).map(String),
    fc.constantFrom('2022-01', '2022-12', '2022-12-31', '1967-05-02'),
    fc.constant(undefined),
  )
  fc.assert(
    fc.property(fc.array(date), (values) => {
      const told = timelineOf(values.map((date, n) => ({ date, n }))).flatMap(({ facts }) => facts)
      const known = values.filter((value) => value !== undefined)
      expect(told.map(({ date }) => date)).toEqual([...known].sort())
      expect(new Set(told.map(({ n }) => n)).size).toBe(known.length)
    }),
  )
})
