import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDisputed, mergeWording, type OwnWording, type Wording } from '@/lib/cards/wording'

const base: Wording = { front: { zh: '何时？', en: 'When?' }, back: { zh: '五月', en: 'May' } }
const ownOf = (texts: Partial<Wording>): OwnWording => ({ ...base, ...texts, base })

const text = fc.constantFrom('a', 'b', 'c')
const side = fc.record({ zh: text, en: text })
const anyWording: fc.Arbitrary<Wording> = fc.record({ front: side, back: side })

describe('the person’s wording over the deck’s', () => {
  test('is theirs in what they changed, and follows the deck in what they did not', () => {
    const own = ownOf({ front: { zh: '何时？', en: 'In what month?' } })
    const deck = { ...base, back: { zh: '六月', en: 'June' } }
    expect(mergeWording(own, deck)).toEqual({ front: own.front, back: deck.back })
    expect(isDisputed(own, deck)).toBe(false)
  })

  test('is disputed only where the deck changed what they changed too, and otherwise', () => {
    const own = ownOf({ back: { zh: '五月', en: 'In May' } })
    expect(isDisputed(own, base)).toBe(false)
    expect(isDisputed(own, { ...base, back: { zh: '五月初', en: 'May' } })).toBe(false)
    expect(isDisputed(own, { ...base, back: { zh: '五月', en: 'In May' } })).toBe(false)
    expect(isDisputed(own, { ...base, back: { zh: '五月', en: 'June' } })).toBe(true)
  })

  test('is what they wrote as long as the deck stands, whatever that is', () => {
    fc.assert(
      fc.property(anyWording, anyWording, (wording, deck) => {
        const own = { ...wording, base: deck }
        expect(mergeWording(own, deck)).toEqual(wording)
        expect(isDisputed(own, deck)).toBe(false)
      }),
    )
  })

  test('is asked about once: kept over the deck’s present words, it is disputed no more and reads the same', () => {
    fc.assert(
      fc.property(anyWording, anyWording, anyWording, (wording, was, deck) => {
        const shown = mergeWording({ ...wording, base: was }, deck)
        const kept = { ...shown, base: deck }
        expect(mergeWording(kept, deck)).toEqual(shown)
        expect(isDisputed(kept, deck)).toBe(false)
      }),
    )
  })
})
