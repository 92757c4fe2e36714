import { expect, test } from 'vitest'
import { baselineRecall } from '@/lib/progress/baseline'
import { evaluatedReviews } from '@/lib/progress/evaluated-reviews'
import type { Review } from '@/lib/schedule/review'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard } from './base'
import { recognition, reset, review } from './rows'

const period = (from: number, to: number) => ({ from: studyDay(from), to: studyDay(to) })

function evaluated(rows: readonly Review[], within = period(0, 1000)) {
  const base = baseOf(rows, { today: 1000 })
  const found = evaluatedReviews(base, everyCard(base), within)
  return Array.from({ length: found.length }, (_, i) => ({
    day: found.studyDay[i],
    known: found.known[i],
    days: found.elapsedDays[i],
    number: found.reviewNumber[i],
    lapses: found.lapses[i],
    recall: found.recall[i],
    baseline: found.baseline[i],
  }))
}

test('are the first of a study day, a day or more after the one before', () => {
  const found = evaluated([
    review('a', 10, 3),
    review('a', 10, 1),
    review('a', 13, 1),
    review('a', 13, 3),
    recognition('a', 14, 3),
    review('a', 15, 2),
    review('a', 25, 4),
  ])
  expect(found).toMatchObject([
    { day: 13, known: 0, days: 3, number: 2, lapses: 0 },
    { day: 15, known: 1, days: 2, number: 3, lapses: 1 },
    { day: 25, known: 1, days: 10, number: 4, lapses: 1 },
  ])
  for (const { recall } of found) {
    expect(recall).toBeGreaterThan(0)
    expect(recall).toBeLessThan(1)
  }
})

test('begin anew after a reset', () => {
  const found = evaluated([
    review('a', 10, 3),
    review('a', 12, 1),
    reset('a', 13),
    review('a', 14, 3),
    review('a', 16, 3),
  ])
  expect(found).toMatchObject([
    { day: 12, number: 2, lapses: 0 },
    { day: 16, number: 2, lapses: 0 },
  ])
})

test('have what came before the period for history, but are none of it', () => {
  const rows = [review('a', 10, 3), review('a', 12, 1), review('a', 14, 3), review('a', 19, 3)]
  const [only, ...others] = evaluated(rows, period(15, 30))
  expect(others).toEqual([])
  expect(only).toMatchObject({ day: 19, days: 5, number: 4, lapses: 1 })
  expect(only?.baseline).toBeCloseTo(baselineRecall(1, 2), 12)
  expect(only).toEqual(evaluated(rows).at(-1))
})

test('are set beside what the pass rate so far would have said', () => {
  const rows = [1, 3, 3, 1].flatMap((rating, i) => [
    review(`c${i}`, 10, 3),
    review(`c${i}`, 20 + i, rating as 1 | 3),
  ])
  // 90 % before any review, which counts as one: 0.9 / 1, 0.9 / 2, 1.9 / 3, 2.9 / 4.
  const said = evaluated(rows).map(({ baseline }) => baseline as number)
  expect(said).toHaveLength(4)
  for (const [i, one] of [0.9, 0.45, 1.9 / 3, 0.725].entries()) expect(said[i]).toBeCloseTo(one, 12)
})

test('leave out cards that a mask does, of the baseline too', () => {
  const rows = [
    ...[review('a', 10, 3), review('a', 11, 1)],
    ...[review('b', 10, 3), review('b', 12, 3)],
  ]
  const base = baseOf(rows, { today: 1000 })
  const found = evaluatedReviews(base, Uint8Array.of(0, 1), period(0, 1000))
  expect([...found.studyDay]).toEqual([12])
  expect([...found.baseline]).toEqual([0.9])
})

test('a day that a clock brings back is not evaluated twice, and one of the future only later', () => {
  const days = [10, 20, 15, 20, 90]
  const rows = days.map((day, i) => ({ ...review('a', day, 3), reviewedAt: epochMs(i) }))
  expect(evaluated(rows, period(0, 30)).map(({ day }) => day)).toEqual([20])
  expect(evaluated(rows, period(0, 90)).map(({ day }) => day)).toEqual([20, 90])
})
