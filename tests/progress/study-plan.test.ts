import { describe, expect, test } from 'vitest'
import { factIdOf } from '@/lib/cards/card-id'
import { type PlannedCard, studyPlan } from '@/lib/progress/study-plan'
import { defaultParameters } from '@/lib/schedule/parameters'

const card = (name: string, importance: 1 | 2 | 3, note = name): PlannedCard => ({
  note: factIdOf('paper', note),
  importance,
})
const cards = (count: number, importance: 1 | 2 | 3, from = 0) =>
  Array.from({ length: count }, (_, i) => card(`f${from + i}`, importance))
const plan = (of: readonly PlannedCard[], perDay: number) =>
  studyPlan(of, perDay, defaultParameters)
const minutes = (ms: number) => Math.round(ms / 60_000)

describe('what a number of new cards a day means', () => {
  test.each([
    [10, 3, 10],
    [20, 2, 5],
    [25, 1, 4],
    [100, 1, 1],
  ])('%d a day of 25 essential cards and 75 others: %d days and %d', (perDay, essentials, all) => {
    const { essentialsDays, allDays } = plan([...cards(25, 1), ...cards(75, 2, 25)], perDay)
    expect([essentialsDays, allDays]).toEqual([essentials, all])
  })

  test('cards of one note take a day each, and others go before them', () => {
    const of = [card('a', 1, 'n'), card('b', 1, 'n'), card('c', 1, 'n'), card('d', 3)]
    expect(plan(of, 2)).toMatchObject({ essentialsDays: 3, allDays: 3 })
    expect(plan(of, 1)).toMatchObject({ essentialsDays: 3, allDays: 4 })
  })

  test('nothing to learn takes no day and no time', () => {
    expect(plan([], 20)).toEqual({ essentialsDays: 0, allDays: 0, firstDayMs: 0, lastDayMs: 0 })
  })

  test('the first day is new cards alone; later the first ones come back', () => {
    const one = plan(cards(20, 1), 20)
    expect(minutes(one.firstDayMs)).toBe(16)
    expect(one.lastDayMs).toBe(one.firstDayMs)
    const month = plan(cards(600, 1), 20)
    expect(month.firstDayMs).toBe(one.firstDayMs)
    // After Good, Good a card comes back after 2, then after 11 and 46 days: within 30 days twice.
    expect(minutes(month.lastDayMs)).toBeGreaterThan(20)
    expect(minutes(month.lastDayMs)).toBeLessThan(30)
  })
})
