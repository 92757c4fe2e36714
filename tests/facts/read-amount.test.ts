import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencies, formatAmount, formatMoney } from '@/lib/facts/format-money'
import { formatNumber, formatPercent } from '@/lib/facts/format-number'
import { languages } from '@/lib/facts/language'
import { readAmount } from '@/lib/facts/read-amount'
import { readHanNumber } from '@/lib/facts/read-han-number'
import { readNumber } from '@/lib/facts/read-number'

const language = fc.constantFrom(...languages)
const amounts = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 9 }))
  .map(([mantissa, power]) => mantissa * 10 ** power + 0)

describe('a number as people write it', () => {
  it.each([
    ['七十一', 71],
    ['十', 10],
    ['二十', 20],
    ['一百零五', 105],
    ['三百五', 350],
    ['二〇二二', 2022],
    ['两万五', 25_000],
    ['一千二百三十四', 1234],
    ['壹仟贰佰', 1200],
    ['廿九', 29],
    ['4万亿', 4e12],
    ['十一万亿', 11e12],
    ['11兆', 11e12],
    ['3千亿', 3e11],
    ['1億2,000万', 120_000_000],
    ['4.02亿', 402_000_000],
    ['三点五', 3.5],
    ['十二十', null],
    ['万12345', null],
    ['五十国', null],
    ['', null],
  ])('%s', (text, value) => expect(readHanNumber(text)).toBe(value))

  it.each([
    ['seventy-one', 71],
    ['two hundred and five', 205],
    ['one thousand two hundred', 1200],
    ['four billion', 4e9],
    ['4bn', 4e9],
    ['4 billion', 4e9],
    ['1 trillion 200 billion', 12e11],
    ['half a million', 500_000],
    ['four point five million', 4_500_000],
    ['three point one four', 3.14],
    ['a hundred', 100],
    ['the 22nd', 22],
    ['twenty-third', 23],
    ['12k', 12_000],
    ['−12,000', -12_000],
    ['minus three', -3],
    ['负三', -3],
    ['1 234 567', 1_234_567],
    ['0,5', 0.5],
  ])('%s', (text, value) => expect(readNumber(text)).toEqual({ value, rest: '' }))

  it('leaves what it counts', () => {
    expect(readNumber('第17届')).toEqual({ value: 17, rest: '届' })
    expect(readNumber('five countries')).toEqual({ value: 5, rest: 'countries' })
    expect(readNumber('4千米')).toEqual({ value: 4, rest: '千米' })
  })
})

describe('an amount as people write it', () => {
  it.each([
    ['71%', { kind: 'share', value: 71 }],
    ['百分之七十一', { kind: 'share', value: 71 }],
    ['百分之零点五', { kind: 'share', value: 0.5 }],
    ['千分之五', { kind: 'share', value: 0.5 }],
    ['三分の二', { kind: 'share', value: 66.6666666666667 }],
    ['七割五分', { kind: 'share', value: 75 }],
    ['三成半', { kind: 'share', value: 35 }],
    ['two thirds', { kind: 'share', value: 66.6666666666667 }],
    ['0.71', { kind: 'number', value: 0.71, unit: null }],
    ['¥4bn', { kind: 'money', value: 4e9, currencies: ['JPY', 'CNY'] }],
    ['¥40亿人民币', { kind: 'money', value: 4e9, currencies: ['CNY'] }],
    ['人民币40亿元', { kind: 'money', value: 4e9, currencies: ['CNY'] }],
    ['4 billion Canadian dollars', { kind: 'money', value: 4e9, currencies: ['CAD'] }],
    ['500億ウォン', { kind: 'money', value: 5e10, currencies: ['KRW'] }],
    ['five years', { kind: 'number', value: 5, unit: 'years' }],
    ['yen', null],
    ['five or six', null],
    ['5–6', null],
    ['五到六', null],
    ['1e5', null],
  ])('“%s”', (text, amount) => expect(readAmount(text)).toEqual(amount))

  it('reads back whatever Loci writes', () => {
    fc.assert(
      fc.property(amounts, language, (value, language) => {
        expect(readAmount(formatAmount(value, language))).toEqual({
          kind: 'number',
          value,
          unit: null,
        })
        expect(readAmount(formatNumber(value))).toEqual({ kind: 'number', value, unit: null })
        expect(readAmount(formatPercent(value))).toEqual({ kind: 'share', value })
      }),
    )
  })

  it('reads back money in its currency', () => {
    fc.assert(
      fc.property(
        amounts,
        language,
        fc.constantFrom(...currencies),
        (value, language, currency) => {
          const amount = readAmount(formatMoney(value, currency, language))
          expect(amount).toMatchObject({ kind: 'money', value })
          expect(amount?.kind === 'money' && amount.currencies[0]).toBe(currency)
        },
      ),
    )
  })

  it('reads back decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000 + 0
        expect(readAmount(formatPercent(value))).toEqual({ kind: 'share', value })
      }),
    )
  })

  it('never fails', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[一二三百千万亿点.,0-9 %a-e¥元]*$/),
        ),
        (text) => void readAmount(text),
      ),
    )
  })
})
