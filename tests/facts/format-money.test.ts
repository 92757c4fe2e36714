import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount, formatMoney } from '@/lib/facts/format-money'
import { formatNumber, formatPercent } from '@/lib/facts/format-number'

describe('an amount written out', () => {
  it.each([
    [4_000_000_000, '40亿日元', '¥4 billion'],
    [4_000_000_000_000, '4万亿日元', '¥4 trillion'],
    [11_000_000_000_000, '11万亿日元', '¥11 trillion'],
    [1_250_000, '125万日元', '¥1.25 million'],
    [25_000, '2.5万日元', '¥25,000'],
    [980, '980日元', '¥980'],
    [0, '0日元', '¥0'],
    [-4_000_000_000, '−40亿日元', '−¥4 billion'],
  ])('%d yen is %s and %s', (value, zh, en) => {
    expect(formatMoney(value, 'JPY', 'zh')).toBe(zh)
    expect(formatMoney(value, 'JPY', 'en')).toBe(en)
  })

  it('names the other currencies', () => {
    expect(formatMoney(30_000_000, 'USD', 'en')).toBe('$30 million')
    expect(formatMoney(30_000_000, 'USD', 'zh')).toBe('3,000万美元')
  })

  it('can be read back without losing a digit', () => {
    const scales: Record<string, number> = {
      万: 1e4,
      亿: 1e8,
      万亿: 1e12,
      million: 1e6,
      billion: 1e9,
      trillion: 1e12,
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom('zh' as const, 'en' as const),
        (mantissa, power, language) => {
          const value = mantissa * 10 ** power
          const text = formatAmount(value, language)
          const match = /^([\d,]+(?:\.\d+)?) ?(\D*)$/.exec(text)
          const number = Number(match?.[1]?.replaceAll(',', ''))
          const scale = match?.[2] ? scales[match[2]] : 1
          expect(Math.round(number * (scale ?? Number.NaN))).toBe(value)
        },
      ),
    )
  })
})

describe('a number written out', () => {
  it.each([
    [71, '71'],
    [1000, '1,000'],
    [1234567.25, '1,234,567.25'],
    [-12000, '−12,000'],
    [1e21, '1,000,000,000,000,000,000,000'],
    [0.5, '0.5'],
  ])('%d is %s', (value, text) => expect(formatNumber(value)).toBe(text))

  it('takes a share in hundredths', () => expect(formatPercent(71)).toBe('71%'))
})
