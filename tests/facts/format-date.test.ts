import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatDayOfYear, formatWithinYear } from '@/lib/facts/format-date'
import { readPartialDate } from '@/lib/facts/partial-date'

describe('a date written out', () => {
  it.each([
    ['2022', '2022年', '2022'],
    ['2022-07', '2022年7月', 'July 2022'],
    ['2006-11-30', '2006年11月30日', '30 November 2006'],
    ['2023-01-09', '2023年1月9日', '9 January 2023'],
  ])('%s is %s and %s', (value, zh, en) => {
    expect(formatDate(value, 'zh')).toBe(zh)
    expect(formatDate(value, 'en')).toBe(en)
  })

  it.each([
    ['2022', '', ''],
    ['2022-07', '7月', 'Jul'],
    ['2006-11-30', '11月30日', '30 Nov'],
  ])('under its year, %s is %s and %s', (value, zh, en) => {
    expect(formatWithinYear(value, 'zh')).toBe(zh)
    expect(formatWithinYear(value, 'en')).toBe(en)
  })

  it('never claims a day or month the source does not give', () => {
    expect(formatDayOfYear('2022-07', 'zh')).toBeNull()
    expect(formatDayOfYear('2022', 'en')).toBeNull()
    expect(formatDayOfYear('2022-06-29', 'en')).toBe('29 June')
  })

  it('keeps every number of the date, in both languages', () => {
    const day = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const value = date.toISOString().slice(0, length)
        const parts = value.split('-').map(Number)
        const digits = (text: string) => (text.match(/\d+/g) ?? []).map(Number)
        expect(digits(formatDate(value, 'zh'))).toEqual(parts)
        const [year, , dayOfMonth] = parts
        expect(digits(formatDate(value, 'en'))).toEqual(
          [dayOfMonth, year].filter((n) => n !== undefined),
        )
      }),
    )
  })

  it.each(['2022-13', '2022-00', '2022-02-29', '2022-04-31', '2022-7', '', 'July 2022'])(
    'refuses "%s"',
    (value) => {
      expect(readPartialDate(value)).toBeNull()
      expect(() => formatDate(value, 'zh')).toThrow(RangeError)
    },
  )

  it('knows leap days', () => {
    expect(readPartialDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 })
    expect(readPartialDate('1900-02-29')).toBeNull()
    expect(readPartialDate('2000-02-29')).not.toBeNull()
  })
})
