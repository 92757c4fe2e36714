import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { forgettingCurve } from '@/lib/progress/forgetting-curve'
import { defaultParameters as parameters } from '@/lib/schedule/parameters'
import { replay, retrievabilityOf } from '@/lib/schedule/replay'
import { Again, Easy, Good, type Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { arbitraryLog, cardId as loggedId } from '../schedule/arbitrary-log'
import { recognition, reset, review, undo } from './rows'

const id = cardIdOf('paper', 'a')
const curve = (rows: readonly Review[], until: number) =>
  forgettingCurve(id, rows, studyDay(until), parameters)

describe('the forgetting curve', () => {
  test('falls between reviews and jumps at each', () => {
    const falls = curve([review('a', 100, Easy), review('a', 108, Good)], 140)
    expect(falls.map(({ rating }) => rating)).toEqual([Easy, Good])
    const [first, second] = falls
    expect(first?.points[0]).toEqual({ day: 100, recall: 1 })
    expect(first?.points.at(-1)?.day).toBe(108)
    expect(second?.before).toBe(first?.points.at(-1)?.recall)
    expect(second?.points[0]).toEqual({ day: 108, recall: 1 })
    expect(second?.points.at(-1)?.day).toBe(140)
  })

  test('is at the desired retention about when the card falls due', () => {
    const rows = [review('a', 100, Easy)]
    const { dueDay } = replay(id, rows, parameters)
    const [fall] = curve(rows, Number(dueDay))
    expect(fall?.points.at(-1)?.recall).toBeCloseTo(parameters.desiredRetention, 1)
  })

  test('has one fall a review of one day, and none for a card that was never reviewed', () => {
    expect(curve([review('a', 100, Again), review('a', 100, Good)], 100)).toEqual([
      { rating: Again, before: null, points: [{ day: 100, recall: 1 }] },
      { rating: Good, before: 1, points: [{ day: 100, recall: 1 }] },
    ])
    expect(curve([], 100)).toEqual([])
  })

  test('leaves out what was taken back, what was only recognised, and other cards', () => {
    const wrong = review('a', 103, Again)
    const rows = [review('a', 100, Easy), wrong, undo(wrong), recognition('a', 104, Good)]
    expect(curve([...rows, review('b', 101, Good)], 105)).toEqual(
      curve([rows[0] as (typeof rows)[0]], 105),
    )
  })

  test('ends at a reset and begins anew after it', () => {
    const falls = curve([review('a', 100, Easy), reset('a', 103), review('a', 110, Good)], 112)
    expect(falls.map(({ points }) => [points[0]?.day, points.at(-1)?.day])).toEqual([
      [100, 103],
      [110, 112],
    ])
    expect(falls[1]?.before).toBeNull()
    expect(curve([review('a', 100, Easy), reset('a', 103)], 120)).toHaveLength(1)
  })

  test('of any log never rises within a fall, is drawn in few points and ends where a replay says', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.nat(400), ({ rows, voids }, ahead) => {
        const log = [...voids, ...rows]
        const last = Math.max(0, ...rows.map((row) => row.studyDay))
        const until = studyDay(last + ahead)
        const falls = forgettingCurve(loggedId, log, until, parameters)
        for (const { points, before } of falls) {
          expect(points.length).toBeLessThanOrEqual(24)
          for (const [i, { day, recall }] of points.entries()) {
            expect(recall).toBeGreaterThan(0)
            expect(recall).toBeLessThanOrEqual(points[i - 1]?.recall ?? 1)
            expect(day).toBeGreaterThanOrEqual(points[i - 1]?.day ?? 0)
          }
          if (before !== null) expect(before).toBeLessThanOrEqual(1)
        }
        const state = replay(loggedId, log, parameters)
        if (state.memory === null) return
        expect(falls.at(-1)?.points.at(-1)?.recall).toBe(retrievabilityOf(state, until, parameters))
      }),
    )
  })
})
