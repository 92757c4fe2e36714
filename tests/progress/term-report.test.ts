import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { factKinds } from '@/lib/cards/fact-kinds'
import { cardsWithin } from '@/lib/progress/card-columns'
import { keptOf } from '@/lib/progress/kept'
import { predictedAndSeen } from '@/lib/progress/predicted-and-seen'
import type { CardNow } from '@/lib/progress/progress-base'
import { type TermReport, termReport, weakestOf } from '@/lib/progress/term-report'
import { modelFor } from '@/lib/schedule/model'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Again, Good, type Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { baseOf, type MadeCard } from './base'
import { recognition, reset, review, undo } from './rows'

const today = 130
const id = (name: string) => cardIdOf('paper', name)

/** Five cards: two dates of section 一, two arguments of section 二, and one that the store no longer has. */
const cards: readonly MadeCard[] = [
  { id: id('a'), section: 0 },
  { id: id('b'), section: 0, importance: 2 },
  { id: id('c'), kind: 5, section: 1 },
  { id: id('d'), kind: 5, section: 1 },
  { id: id('e'), isUnknown: true },
]

const baseWith = (rows: readonly Review[]) => baseOf(rows, { cards, today })

/** Cards that were never reviewed, and stand as is said here all the same. */
function baseWhere(now: readonly Partial<CardNow>[]) {
  const base = baseWith([])
  return { ...base, now: base.now.map((card, i) => card && { ...card, ...now[i] }) }
}

const all = new Uint8Array(cards.length).fill(1)
const term = { from: studyDay(101), to: studyDay(120) }
const model = modelFor(defaultParameters)

describe('the report on a term', () => {
  test('of nothing is nothing', () => {
    expect(termReport(baseWith([]), all, term)).toMatchObject({
      firstDay: null,
      cards: 4,
      begun: 0,
      reviews: 0,
      timeMs: 0,
      days: 0,
      kept: { total: 0, rate: null },
      calibration: [],
      before: { begun: 0, known: 0 },
      after: { begun: 0, known: 0 },
      due: [0, 0, 0, 0],
    })
  })

  const undone = review('d', 110, Good)
  const rows = [
    review('a', 100, Good), // before the term
    review('a', 102, Good),
    review('b', 102, Good),
    recognition('c', 103, Again),
    review('b', 106, Again),
    review('b', 106, Good),
    review('c', 106, Good),
    undone,
    undo(undone),
    review('c', 116, Good),
    review('a', 125, Again), // after it
  ]

  test('counts what was done in it', () => {
    expect(termReport(baseWith(rows), all, term)).toMatchObject({
      firstDay: 100,
      begun: 2,
      reviews: 6,
      timeMs: 30_000,
      days: 3,
    })
  })

  test('tells what was kept by kind and by section', () => {
    const { kept, kinds, sections } = termReport(baseWith(rows), all, term)
    // `a` and `c` were known, `b` was forgotten.
    expect(kept).toMatchObject({ passed: 2, total: 3 })
    expect(kinds.map(({ kind, kept: { passed, total } }) => [kind, passed, total])).toEqual([
      ['date', 1, 2],
      ['argument', 1, 1],
    ])
    expect(
      sections.map(({ section, kept: { passed, total } }) => [section, passed, total]),
    ).toEqual([
      ['一', 1, 2],
      ['二', 1, 1],
    ])
  })

  test('sums up what was known on the eve of it and at its end', () => {
    const { before, after } = termReport(baseWith(rows), all, term)
    const first = model.next(null, 0, Good)
    expect(before).toMatchObject({ begun: 1, known: model.retrievability(first, 0) })
    const a = model.retrievability(model.next(first, 2, Good), 18)
    const b = model.retrievability(model.next(model.next(first, 4, Again), 0, Good), 14)
    const c = model.retrievability(model.next(first, 10, Good), 4)
    expect(after.begun).toBe(3)
    expect(after.known).toBeCloseTo(a + b + c, 12)
  })

  test('takes a card that was reset for one that is not begun', () => {
    const { after } = termReport(baseWith([...rows, reset('c', 118)].sort(byTime)), all, term)
    expect(after.begun).toBe(2)
  })

  test('says what is due in the four weeks from today, the overdue in the first', () => {
    const due = (day: number): Partial<CardNow> => ({ phase: 'review', dueDay: studyDay(day) })
    const { due: weeks } = termReport(
      baseWhere([due(today - 9), due(today + 6), due(today + 7), due(today + 28)]),
      all,
      term,
    )
    expect(weeks).toEqual([2, 1, 0, 0])
    const others = baseWhere([
      { phase: 'relearning' },
      { ...due(today), isOut: true },
      due(today + 27),
    ])
    expect(termReport(others, all, term)).toMatchObject({ due: [1, 0, 0, 1], cards: 3 })
  })

  test('keeps to its cut', () => {
    const base = baseWith(rows)
    const onlyB = cardsWithin(base.cards, { importance: 2 })
    expect(onlyB).toEqual(Uint8Array.of(0, 1, 0, 0, 0))
    expect(termReport(base, onlyB, term)).toMatchObject({
      cards: 1,
      begun: 1,
      reviews: 3,
      days: 2,
      kept: { passed: 0, total: 1 },
      kinds: [{ kind: 'date' }],
      sections: [{ section: '一' }],
    })
  })
})

const byTime = (a: Review, b: Review) => a.reviewedAt - b.reviewedAt

describe('what was predicted and what was seen', () => {
  test('is told by thirds of the predictions', () => {
    // A day later, ten days later and a hundred days later: the longer, the less is predicted.
    const rows = [
      ...['a', 'b', 'c'].map((name) => review(name, 1, Good)),
      review('a', 2, Good),
      review('b', 11, Again),
      review('c', 101, Good),
    ]
    const after = (days: number) => model.retrievability(model.next(null, 0, Good), days)
    const thirds = predictedAndSeen(baseWith(rows), all, { from: studyDay(0), to: studyDay(200) })
    expect(thirds.map(({ predicted, seen }) => [predicted, seen.passed, seen.total])).toEqual([
      [after(100), 1, 1],
      [after(10), 0, 1],
      [after(1), 1, 1],
    ])
  })

  test('keeps equal predictions together, and to its period', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name) => review(name, 1, Good))
    const again = ['a', 'b', 'c', 'd'].map((name) => review(name, 4, Good))
    const base = baseWith([...rows, ...again, review('d', 9, Again)])
    const [only, ...others] = predictedAndSeen(base, all, { from: studyDay(0), to: studyDay(8) })
    expect(only?.seen).toMatchObject({ passed: 4, total: 4 })
    expect(others).toEqual([])
  })
})

describe('what is going', () => {
  const kinds = (...kept: [passed: number, total: number][]) =>
    kept.map(([passed, total], i) => ({
      kind: factKinds[i] as (typeof factKinds)[number],
      kept: keptOf(passed, total),
    }))
  const reportWith = (part: Partial<TermReport>): TermReport => ({
    ...termReport(baseWith([]), all, term),
    ...part,
  })

  test('is what is surely kept less well than the whole, the weakest first', () => {
    const report = reportWith({
      kept: keptOf(900, 1000),
      // 80 of 100 lie between 71 and 87 %, 85 of 100 between 77 and 91 %; 5 of 19 are too few.
      kinds: kinds([80, 100], [85, 100], [5, 19], [98, 100]),
      sections: [{ paper: 'paper', section: '二', kept: keptOf(60, 100) }],
    })
    expect(weakestOf(report)).toEqual([report.sections[0], report.kinds[0]])
  })

  test('is nothing without reviews', () => {
    expect(weakestOf(reportWith({ kinds: kinds([0, 0]) }))).toEqual([])
  })
})
