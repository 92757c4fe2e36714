import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, normalise } from '@/lib/cards/normalise'

describe('whether a text holds a phrase', () => {
  it.each([
    ['In 1971 he left.', '71', false],
    ['It was 71% then.', '71', true],
    ['The 17th meeting', '17', true],
    ['A rise of 2.5%', '2', false],
    ['A rise of 2.5%', '2.5', true],
    ['Some 4,000 men', '4000', true],
    ['Ended in 2022.', '2022', true],
    ['Abel spoke', 'Abe', false],
    ['“ABE” spoke', 'abe', true],
    ['安倍内阁', '安倍', true],
    ['２０２２年７月', '2022年7月', true],
    ['12022年7月', '2022年8月', false],
    ['斯蒂芬·沃尔特说', '斯蒂芬沃尔特', true],
    ['anything', '。', false],
  ])('"%s" and "%s": %s', (text, phrase, expected) => expect(holds(text, phrase)).toBe(expected))

  it('normalises once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})
