import { describe, expect, it } from 'vitest'
import { spanOfDays, spanOfMs } from '@/lib/i18n/span'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a length of time in words', () => {
  it.each([
    [20_000, 1, 'minutes'],
    [minute, 1, 'minutes'],
    [5.5 * minute, 6, 'minutes'],
    [59.4 * minute, 59, 'minutes'],
    [59.6 * minute, 1, 'hours'],
    [90 * minute, 1.5, 'hours'],
    [23 * hour, 23, 'hours'],
    [23.6 * hour, 1, 'days'],
    [3 * day, 3, 'days'],
  ])('of %d ms is %d %s', (ms, n, unit) => {
    expect(spanOfMs(ms)).toEqual({ n, unit })
  })

  it.each([
    [1, 1, 'days'],
    [30, 30, 'days'],
    [31, 1, 'months'],
    [46, 1.5, 'months'],
    [364, 12, 'months'],
    [365, 1, 'years'],
    [600, 1.6, 'years'],
    [36_500, 100, 'years'],
  ])('of %d days is %d %s', (days, n, unit) => {
    expect(spanOfDays(days)).toEqual({ n, unit })
  })
})
