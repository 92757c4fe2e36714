import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatDate } from '@/lib/facts/format-date'
import { isSaid, saidByCount, saidByDate, saidIn, searchable } from '@/lib/facts/said'

const tokens = (text: string) => saidIn(text).map(({ token }) => token)
const isIn = (token: string, text: string) =>
  saidIn(token).every((said) => isSaid(said, searchable(text)))

describe('what a Chinese text says', () => {
  test.each([
    ['2022年7月29日签署', ['2022年', '7月', '29日']],
    ['增额至少4万亿日元，占71%', ['4万亿', '71%']],
    ['1,200人', ['1200']],
    ['作者称之为“准同盟”', ['准同盟']],
    ['《2022年防卫白皮书》', ['2022年防卫白皮书']],
    ['据脚注56-①，如此', []],
    ['第17届', ['17']],
    ['没有数字', []],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  it('takes the year in a title for no date of its own', () => {
    expect(tokens('《2022年白皮书》出版于2023年')).toEqual(['2022年白皮书', '2023年'])
  })
})

describe('whether a text says it', () => {
  test.each([
    ['7月', '2022年 7\n月'],
    ['7月', 'July 2022'],
    ['29日', 'June 29, 2022'],
    ['2022年', '（2022）'],
    ['4万亿', '４万亿日元'],
    ['11万亿', '27年度 11兆円'],
    ['71%', '反対 71% 賛成'],
    ['1200', '1,200人'],
    ['“准同盟”', '互为‘准 同盟’的伙伴'],
  ])('%s stands in %s', (token, text) => {
    expect(isIn(token, text)).toBe(true)
  })

  test.each([
    ['1月', '2023年11月'],
    ['71', '1971年'],
    ['17', '第171届'],
    ['2日', '12日'],
    ['4亿', '40亿日元'],
    ['29', '6 2 9'],
    ['“准同盟”', '同盟'],
  ])('%s does not stand in %s', (token, text) => {
    expect(isIn(token, text)).toBe(false)
  })

  it('takes a small count in figures or in words', () => {
    expect(isSaid(saidByCount(5), searchable('七国集团五国'))).toBe(true)
    expect(isSaid(saidByCount(2), searchable('两份文件'))).toBe(true)
    expect(isSaid(saidByCount(3), searchable('五国'))).toBe(false)
  })

  it('finds every date however either language writes it', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(4, 7, 10),
        fc.constantFrom('zh' as const, 'en' as const),
        (day, length, language) => {
          const value = day.toISOString().slice(0, length)
          const where = searchable(formatDate(value, language))
          expect(saidByDate(value).filter((said) => !isSaid(said, where))).toEqual([])
        },
      ),
    )
  })
})
