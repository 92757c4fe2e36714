import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate } from '@/lib/facts/format-date'
import { languages } from '@/lib/facts/language'
import { readPartialDate } from '@/lib/facts/partial-date'
import { readDate, readDates } from '@/lib/facts/read-date'

const dates = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)))

describe('a date as people write it', () => {
  it.each([
    ['2022年7月29日', { year: 2022, month: 7, day: 29 }],
    ['二〇二二年七月二十九日', { year: 2022, month: 7, day: 29 }],
    ['昭和六十四年一月七日', { year: 1989, month: 1, day: 7 }],
    ['令和元年五月一日', { year: 2019, month: 5, day: 1 }],
    ['平成30年', { year: 2018 }],
    ['明治38年9月5日', { year: 1905, month: 9, day: 5 }],
    ['H30.7', { year: 2018, month: 7 }],
    ['7/2022', { year: 2022, month: 7 }],
    ['29 June 2022', { year: 2022, month: 6, day: 29 }],
    ['June 29, 2022', { year: 2022, month: 6, day: 29 }],
    ['Sept. 2022', { year: 2022, month: 9 }],
    ['2022.7.29', { year: 2022, month: 7, day: 29 }],
    ['2024年2月29日', { year: 2024, month: 2, day: 29 }],
    ['6/7/2022', { year: 2022, month: 7, day: 6 }],
    ['2023年2月29日', null],
    ['31 April 2022', null],
    ['7月29日', null],
    ['July August 2022', null],
    ['2022 or 2023', null],
    ['约', null],
    ['', null],
  ])('“%s”', (text, date) => expect(readDate(text)).toEqual(date))

  it.each([
    ['22年', 2020, 2022],
    ['22年', 1930, 1922],
    ['76年', 1976, 1976],
    ['76年', 2050, 2076],
    ['’99', 2023, 1999],
  ])('“%s” is near %d: %d', (text, expectedYear, year) => {
    expect(readDate(text, { expectedYear })).toEqual({ year })
  })

  it('is read in every way where day and month may be changed about', () => {
    expect(readDates('6/7/2022')).toEqual([
      { year: 2022, month: 7, day: 6 },
      { year: 2022, month: 6, day: 7 },
    ])
  })

  it('is read without its year, if asked for', () => {
    expect(readDates('7月29日')).toEqual([{ month: 7, day: 29 }])
    expect(readDates('July')).toEqual([{ month: 7 }])
    expect(readDates('29 February')).toContainEqual({ month: 2, day: 29 })
  })

  it('reads back whatever Loci writes', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...languages), (value, language) => {
        expect(readDate(formatDate(value, language))).toEqual(readPartialDate(value))
      }),
    )
  })

  it('reads back what Loci keeps', () => {
    fc.assert(
      fc.property(dates, (value) => {
        expect(readDate(value)).toEqual(readPartialDate(value))
      }),
    )
  })

  it('reads the same in full width and in Chinese numerals', () => {
    const wide = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    const han = (text: string) =>
      text.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '')
    fc.assert(
      fc.property(dates, (value) => {
        expect(readDate(wide(formatDate(value, 'zh')))).toEqual(readPartialDate(value))
        expect(readDate(han(formatDate(value, 'zh')))).toEqual(readPartialDate(value))
      }),
    )
  })

  it('never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDates(text)))
  })
})
