import { expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { keptReport } from '@/lib/progress/kept-report'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Again, Good, type Rating } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard } from './base'
import { review } from './rows'

const id = (card: string) => cardIdOf('paper', card)
const cards = [
  { id: id('date'), kind: 0, section: 0, importance: 1 },
  { id: id('argument'), kind: 5, section: 1, importance: 2, deck: 1 },
]
const seen = (card: string, day: number, rating: Rating) => review(card, day, rating)
const rows = [
  seen('date', 100, Good),
  seen('argument', 100, Good),
  seen('date', 101, Good), // a day later, young
  seen('argument', 103, Again), // young
  seen('date', 130, Good), // 29 days later, mature
]
const base = baseOf(rows, {
  cards,
  today: 130,
  parameters: [defaultParameters, { ...defaultParameters, desiredRetention: 0.8 }],
})
const period = { from: studyDay(101), to: studyDay(130) }

test('what is kept is told in all, by age and by every facet', () => {
  const report = keptReport(base, everyCard(base), period)
  expect(report).toMatchObject({
    all: { passed: 2, total: 3 },
    young: { passed: 1, total: 2 },
    mature: { passed: 1, total: 1 },
    kinds: [
      { kind: 'date', passed: 2, total: 2 },
      { kind: 'argument', passed: 0, total: 1 },
    ],
    sections: [
      { section: '一', passed: 2, total: 2 },
      { section: '二', passed: 0, total: 1 },
    ],
    importance: [
      { importance: 1, passed: 2 },
      { importance: 2, passed: 0 },
    ],
    decks: [
      { deck: 'paper/one', total: 2 },
      { deck: 'other/two', total: 1 },
    ],
  })
  expect(report.goal).toBeCloseTo(0.85)
})

test('time is cut into whole weeks that end today, each day of the period in one of them', () => {
  const { stretches } = keptReport(base, everyCard(base), period)
  expect(stretches.map(({ from, to, passed, total }) => [from, to, passed, total])).toEqual([
    [101, 102, 1, 1],
    [103, 109, 0, 1],
    [110, 116, 0, 0],
    [117, 123, 0, 0],
    [124, 130, 1, 1],
  ])
})

test('a year is cut into no more stretches than a phone can show', () => {
  const year = { from: studyDay(130 - 364), to: studyDay(130) }
  const early = baseOf([seen('date', -236, Good), seen('date', -234, Good), ...rows], {
    cards,
    today: 130,
  })
  const { stretches } = keptReport(early, everyCard(early), year)
  expect(stretches).toHaveLength(18)
  expect(stretches[0]?.from).toBe(year.from)
  expect(stretches.at(-1)).toMatchObject({ from: 110, to: 130 })
})

test('time begins when the first card came back, however far back one looks', () => {
  const year = { from: studyDay(130 - 364), to: studyDay(130) }
  const { stretches } = keptReport(base, everyCard(base), year)
  expect(stretches.map(({ from }) => from)).toEqual([96, 103, 110, 117, 124])
  const none = baseOf(rows.slice(0, 2), { cards, today: 130 })
  expect(keptReport(none, everyCard(none), year).stretches).toEqual([])
})

test('a cut is told of its own cards', () => {
  const mask = new Uint8Array([0, 1])
  const report = keptReport(base, mask, period)
  expect(report).toMatchObject({ all: { passed: 0, total: 1, rate: 0 }, goal: 0.8 })
  expect(report.kinds).toHaveLength(1)
})

test('an empty log tells of nothing, without a number', () => {
  const report = keptReport(baseOf([]), new Uint8Array(0), period)
  expect(report.all).toEqual({ passed: 0, total: 0, rate: null, interval: null })
  expect(report).toMatchObject({ kinds: [], sections: [], goal: null })
})
