import { describe, expect, test } from 'vitest'
import { estimateMs } from '@/lib/schedule/estimate'

const none = { learning: 0, reviews: 0, fresh: 0 }

describe('the estimate of a session', () => {
  test('is nothing for nothing', () => {
    expect(estimateMs(none, [])).toBe(0)
  })

  test('of ten reviews, by 12 s each and one in nine shown again, is 133 s', () => {
    expect(estimateMs({ ...none, reviews: 10 }, [])).toBeCloseTo(133_333, 0)
  })

  test('of ten new cards, by 20 s a showing and 2.35 showings, is 469 s', () => {
    expect(estimateMs({ ...none, fresh: 10 }, [])).toBeCloseTo(469_136, 0)
  })

  test('goes by the median of twenty recent durations, which one long pause does not move', () => {
    const durations = [...Array(19).fill(6_000), 60_000]
    expect(estimateMs({ ...none, reviews: 9 }, durations)).toBeCloseTo(60_000, 6)
    const even = [...Array(10).fill(4_000), ...Array(10).fill(8_000)]
    expect(estimateMs({ ...none, reviews: 9 }, even)).toBeCloseTo(60_000, 6)
  })

  test('does not go by nineteen', () => {
    expect(estimateMs({ ...none, reviews: 9 }, Array(19).fill(6_000))).toBeCloseTo(120_000, 6)
  })

  test('agrees with a card that fails one showing in ten, played out', () => {
    // A fixed sequence (LCG of Numerical Recipes), so that the test is the same each time.
    let seed = 1
    const fails = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return seed / 2 ** 32 < 0.1
    }
    const showingsOfNew = () => {
      let showings = 0
      for (let passed = 0; passed < 2; showings++) passed = fails() ? 0 : passed + 1
      return showings
    }
    const cards = 20_000
    let showings = 0
    for (let i = 0; i < cards; i++) showings += showingsOfNew()
    expect(estimateMs({ ...none, fresh: 1 }, Array(20).fill(1))).toBeCloseTo(showings / cards, 1)
  })
})
