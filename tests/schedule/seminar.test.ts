import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardIdOf, factOfCard } from '@/lib/cards/card-id'
import { parametersUnder } from '@/lib/schedule/options'
import {
  plainProgram,
  type Rehearsal,
  recallOf,
  rehearse,
  seminarProgram,
} from '@/lib/schedule/rehearsal'
import { planSeminar, type SeminarCard } from '@/lib/schedule/seminar'
import { isSeminar, type Seminar } from '@/lib/schedule/seminar-date'
import { outlookOf } from '@/lib/schedule/seminar-outlook'
import { newCardState } from '@/lib/schedule/transition'
import { studyDay } from '@/lib/schedule/units'

const rules = { parameters: parametersUnder({}), burySiblings: true }
const rulesOf = () => rules

const newCards = (count: number, cardsANote = 1): SeminarCard[] =>
  Array.from({ length: count }, (_, n) => {
    const cardId = cardIdOf('p', `fact-${Math.floor(n / cardsANote)}#${n % cardsANote}`)
    return { ...newCardState, cardId, note: factOfCard(cardId), position: n }
  })

const recallsOf = ({ cards }: Rehearsal<SeminarCard>, date: number) =>
  cards.map((card) => recallOf(card, studyDay(date), rulesOf))
const mean = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length

/** Cards as they stand after some days of plain study, and a seminar ahead of it. */
const arbitraryCase = fc
  .record({
    count: fc.integer({ min: 0, max: 60 }),
    cardsANote: fc.integer({ min: 1, max: 3 }),
    newPerDay: fc.integer({ min: 0, max: 20 }),
    before: fc.integer({ min: 0, max: 40 }),
    left: fc.integer({ min: 1, max: 30 }),
    goal: fc.double({ min: 0.8, max: 0.99, noNaN: true }),
    dailyLimit: fc.integer({ min: 1, max: 60 }),
    seed: fc.string({ maxLength: 3 }),
  })
  .map(({ count, cardsANote, newPerDay, before, left, goal, dailyLimit, seed }) => {
    const today = studyDay(before)
    const { cards } = rehearse(
      newCards(count, cardsANote),
      plainProgram(newPerDay, rulesOf),
      { today: studyDay(0), date: today, seed },
      rulesOf,
    )
    return { cards, today, seminar: { date: studyDay(before + left), goal, dailyLimit } }
  })

const planOf = (cards: readonly SeminarCard[], seminar: Seminar, today: number) =>
  planSeminar(cards, seminar, studyDay(today), rulesOf)

describe('the plan of a seminar', () => {
  test('shows nothing on the date or after it, and each card it shows once, new ones in order', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ cards, today, seminar }) => {
        const plan = planOf(cards, seminar, today)
        expect(plan.map(({ day }) => day)).toEqual(
          Array.from({ length: seminar.date - today }, (_, i) => today + i),
        )
        const fresh = plan.flatMap((day) => day.fresh)
        const ahead = plan.flatMap((day) => day.ahead)
        expect(new Set(fresh).size).toBe(fresh.length)
        expect(new Set(ahead).size).toBe(ahead.length)
        const isNew = new Set(cards.filter(({ phase }) => phase === 'new').map((c) => c.cardId))
        expect(fresh.every((id) => isNew.has(id))).toBe(true)
      }),
    )
  })

  test('fills no day beyond its limit', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ cards, today, seminar }) => {
        const plan = planOf(cards, seminar, today)
        for (const { fresh, ahead } of plan) {
          expect(fresh.length + ahead.length).toBeLessThanOrEqual(seminar.dailyLimit)
        }
        // Of today all that is due is known: nothing that is begun by the plan falls due on it.
        const { due = 0, fresh = [], ahead = [] } = plan[0] ?? {}
        const most = Math.max(due, seminar.dailyLimit)
        expect(due + fresh.length + ahead.length).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('begins no two siblings on one day while there are other cards to begin', () => {
    for (const { fresh } of planOf(
      newCards(60, 2),
      { date: studyDay(20), goal: 0.95, dailyLimit: 60 },
      0,
    )) {
      expect(new Set(fresh.map(factOfCard)).size).toBe(fresh.length)
    }
  })

  test('lets siblings share a day where they are more than the days', () => {
    const plan = planOf(newCards(12, 12), { date: studyDay(4), goal: 0.95, dailyLimit: 60 }, 0)
    expect(plan.flatMap(({ fresh }) => fresh)).toHaveLength(12)
  })

  test('leaves no card unbegun, and none below the goal, while a day has room', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ cards, today, seminar }) => {
        const plan = planOf(cards, { ...seminar, dailyLimit: 9999 }, today)
        const planned = new Set(plan.flatMap(({ fresh, ahead }) => [...fresh, ...ahead]))
        for (const card of cards) {
          if (planned.has(card.cardId)) continue
          // It is not new, and is known on the date as it stands, or will be due before and so be shown then.
          const isDueBefore = (card.dueDay ?? today) < seminar.date
          const recall = recallOf(card, seminar.date, rulesOf)
          expect(isDueBefore || recall >= seminar.goal, card.cardId).toBe(true)
          expect(card.phase).not.toBe('new')
        }
      }),
    )
  })

  test('depends on nothing but what it is given, not on the order of the cards either', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ cards, today, seminar }) => {
        const plan = planOf(cards, seminar, today)
        const again = planOf([...cards].reverse(), { ...seminar }, today)
        expect(again).toEqual(plan)
      }),
    )
  })

  test('is empty once the date has come, and without cards', () => {
    const seminar = { date: studyDay(10), goal: 0.95, dailyLimit: 20 }
    expect(planOf(newCards(5), seminar, 10)).toEqual([])
    expect(planOf(newCards(5), seminar, 400)).toEqual([])
    expect(planOf([], seminar, 8)).toEqual([
      { day: 8, due: 0, fresh: [], ahead: [] },
      { day: 9, due: 0, fresh: [], ahead: [] },
    ])
  })

  test('begins what there is on the one day that is left, as far as the limit lets it', () => {
    const [plan] = planOf(newCards(30), { date: studyDay(1), goal: 0.95, dailyLimit: 20 }, 0)
    expect(plan?.fresh).toEqual(newCards(20).map(({ cardId }) => cardId))
  })

  test('uses the days evenly as they are lived', () => {
    const seminar = { date: studyDay(30), goal: 0.95, dailyLimit: 60 }
    const { days } = rehearse(
      newCards(200),
      seminarProgram(seminar, rulesOf),
      { today: studyDay(0), date: seminar.date, seed: 'even' },
      rulesOf,
    )
    const counts = days.map(({ reviews, fresh }) => reviews + fresh)
    expect(Math.max(...counts)).toBeLessThan(1.7 * mean(counts))
    expect(Math.min(...counts)).toBeGreaterThan(0.6 * mean(counts))
  })

  test('as lived brings all cards to the goal or near it, where plain study leaves many below', () => {
    const seminar = { date: studyDay(30), goal: 0.95, dailyLimit: 60 }
    const days = { today: studyDay(0), date: seminar.date, seed: 'lived' }
    const planned = recallsOf(
      rehearse(newCards(200), seminarProgram(seminar, rulesOf), days, rulesOf),
      seminar.date,
    )
    const plain = recallsOf(
      rehearse(newCards(200), plainProgram(20, rulesOf), days, rulesOf),
      seminar.date,
    )
    const below = (all: readonly number[]) => all.filter((recall) => recall < 0.95).length
    expect(below(planned)).toBeLessThan(20)
    expect(below(plain)).toBeGreaterThan(60)
    expect(mean(planned)).toBeGreaterThan(mean(plain) + 0.01)
  })
})

describe('a rehearsal', () => {
  const days = { today: studyDay(3), date: studyDay(9), seed: 'r' }

  test('takes what was studied today as it was', () => {
    const [first, ...others] = newCards(4)
    if (!first) throw new Error('there are four')
    const { cards } = rehearse(
      [first],
      plainProgram(1, rulesOf),
      { ...days, date: studyDay(4) },
      rulesOf,
    )
    const done = new Map(cards.map((card) => [card.cardId, card]))
    const rehearsed = rehearse(
      [first, ...others],
      plainProgram(2, rulesOf),
      { ...days, date: studyDay(4) },
      rulesOf,
      done,
    )
    expect(rehearsed.cards[0]).toBe(cards[0])
    expect(rehearsed.days).toEqual([{ day: 3, reviews: 0, fresh: 2 }])
  })

  test('is another one with another seed, and the same with the same', () => {
    const live = (seed: string) =>
      rehearse(newCards(40), plainProgram(10, rulesOf), { ...days, seed }, rulesOf)
    expect(live('a')).toEqual(live('a'))
    expect(live('a').cards).not.toEqual(live('b').cards)
  })
})

describe('the outlook', () => {
  const wanted = { date: studyDay(20), goal: 0.95, dailyLimit: null }
  const outlook = (cards: SeminarCard[]) =>
    outlookOf(
      { cards, done: [] },
      wanted,
      { today: studyDay(0), newPerDay: 20 },
      rulesOf,
      ({ position }) =>
        position % 3 === 0
          ? {}
          : { section: position % 3 === 1 ? '二' : '一', page: 3 - (position % 3) },
    )

  test('tells the mean recall of all cards and of each section, in the order of the paper', () => {
    const { recall, sections, cards, unbegun } = outlook(newCards(90))
    expect(cards).toBe(90)
    expect(sections.map(({ section, cards }) => [section, cards])).toEqual([
      ['一', 30],
      ['二', 30],
    ])
    for (const { plain, planned } of [recall, ...sections]) {
      expect(planned).toBeGreaterThan(plain)
      expect(planned).toBeLessThan(1)
    }
    expect(unbegun).toEqual({ plain: 0, planned: 0 })
  })

  test('proposes a limit that its busiest day keeps to', () => {
    const { seminar, days } = outlook(newCards(90))
    expect(seminar.dailyLimit % 10).toBe(0)
    expect(days).toHaveLength(20)
    for (const { planned } of days) expect(planned).toBeLessThanOrEqual(seminar.dailyLimit)
  })
})

test('a seminar is told from what another version may have written', () => {
  const seminar = { date: 20_000, goal: 0.95, dailyLimit: 20 }
  expect(isSeminar(seminar)).toBe(true)
  for (const bad of [
    null,
    '2026-12-12',
    {},
    { ...seminar, date: '20000' },
    { ...seminar, date: 20_000.5 },
    { ...seminar, goal: 1 },
    { ...seminar, dailyLimit: 0 },
    { ...seminar, dailyLimit: Number.NaN },
  ]) {
    expect(isSeminar(bad), JSON.stringify(bad)).toBe(false)
  }
})
