import fc from 'fast-check'
import hongKong from 'opencc-js/dict/HKVariantsRev'
import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters'
import simplified from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariantsRev'
import { describe, expect, it } from 'vitest'
import { isOneEditApart } from '@/lib/facts/edit-distance'
import { foldHanzi } from '@/lib/facts/fold-hanzi'
import { nameKey, nameKeys } from '@/lib/facts/name-key'

describe('a name’s key', () => {
  it.each([
    ['防衛白書', '防卫白书'],
    ['防衞白書', '防卫白书'],
    ['経済安全保障', '經濟安全保障'],
    ['関与', '關與'],
    ['鶴岡路人', '鹤冈路人'],
    ['薬師寺克行', '药师寺克行'],
    ['鹽', '盐'],
    ['The Taiwan Strait', 'taiwan strait'],
    ['quasi-alliance', 'Quasi Alliance'],
    ['Ōhira Masayoshi', 'Ohira Masayoshi'],
    ['Łódź', 'lodz'],
    ['Straße', 'STRASSE'],
    ['ＮＡＴＯ', 'nato'],
    ['系统性的挑战', '系统性挑战'],
    ['第九条', '第9条'],
    ['十一月', '11月'],
    ['Abe’s cabinet', "Abe's cabinet"],
    ['120,000', '120000'],
    ['斯蒂芬·沃尔特', '斯蒂芬沃尔特'],
    ['Johnson & Johnson', 'Johnson and Johnson'],
  ])('%s is %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

  it.each([
    ['英国', '美国'],
    ['2.5', '25'],
    ['2022-23', '202223'],
    ['C', 'C++'],
    ['Plan A', 'Plan'],
    ['がいこう', 'かいこう'],
    ['的', ''],
  ])('%s is not %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)))

  it('takes a family name first or last', () => {
    expect(nameKeys('Kishida Fumio')).toContain(nameKey('fumio kishida'))
    expect(nameKeys('Shinzo Abe')).toContain(nameKey('Abe, Shinzo'))
    expect(nameKeys('Ukraine crisis')).toHaveLength(1)
  })

  it('is its own key', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[一十百万的 ,.\-&'0-9A-Ca-ethn]*$/),
    )
    fc.assert(
      fc.property(text, (name) => {
        const key = nameKey(name)
        expect(nameKey(key)).toBe(key)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('Chinese characters', () => {
  const entries = [hongKong, shinjitai, simplified, taiwan].flatMap((table) => table.split('|'))

  it('fold to one form wherever a table says that they are one, but for a few rare forms', () => {
    const apart = entries.filter((entry) => {
      const [from = '', to = ''] = entry.split(' ')
      return foldHanzi(from) !== foldHanzi(to)
    })
    expect(apart.join(' | ')).toBe('並 竝 | 併 倂 | 緒 緖 | 頴 穎 | 餅 餠 | 顎 齶 | 鯰 鮎')
  })

  it('stay as they are when folded again', () => {
    const all = entries.join('').replace(/[| ]/g, '')
    const once = foldHanzi(all)
    expect(foldHanzi(once)).toBe(once)
  })
})

describe('one edit', () => {
  it.each([
    ['abc', 'abd', true],
    ['abc', 'ab', true],
    ['abc', 'xabc', true],
    ['abc', 'acb', true],
    ['𠮷野家', '吉野家', true],
    ['abc', 'abc', false],
    ['abc', 'cba', false],
    ['abc', 'abcde', false],
    ['abcd', 'badc', false],
    ['', '', false],
    ['', 'a', true],
  ])('turns “%s” into “%s”: %s', (a, b, is) => {
    expect(isOneEditApart(a, b)).toBe(is)
    expect(isOneEditApart(b, a)).toBe(is)
  })
})
