import { describe, expect, test } from 'vitest'
import { dueForecast } from '@/lib/progress/due-forecast'
import { studyDay } from '@/lib/schedule/units'

const today = studyDay(100)
const due = (...days: (number | null)[]) =>
  days.map((day) => ({ dueDay: day === null ? null : studyDay(day) }))

describe('what is coming', () => {
  test('has a zero for every day without a card', () => {
    expect(dueForecast([], today, 3)).toEqual([
      { day: 100, count: 0 },
      { day: 101, count: 0 },
      { day: 102, count: 0 },
    ])
  })

  test('counts cards on the day they are due, and overdue ones today', () => {
    const cards = due(80, 99, 100, 102, 102, 103)
    expect(dueForecast(cards, today, 3).map(({ count }) => count)).toEqual([3, 0, 2])
  })

  test('leaves out cards that have no due day', () => {
    expect(dueForecast(due(null, 101), today, 2).map(({ count }) => count)).toEqual([0, 1])
  })
})
