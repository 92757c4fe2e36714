import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerButtons } from '@/lib/progress/answer-buttons'
import { cardsBegun } from '@/lib/progress/cards-begun'
import { hoursApart, hoursOfDay } from '@/lib/progress/hours-of-day'
import { recognised } from '@/lib/progress/recognised'
import { reviewsDone } from '@/lib/progress/reviews-done'
import { timeSpent } from '@/lib/progress/time-spent'
import { yearCalendar } from '@/lib/progress/year-calendar'
import { Again, Easy, Good, Hard, type Rating, type Review } from '@/lib/schedule/review'
import { epochMs } from '@/lib/schedule/units'
import { baseOf, days, everyCard } from './base'
import { recognition, reset, review, undo } from './rows'

/** 2026-03-02, a Monday. */
const monday = 20_514
const none = { 1: 0, 2: 0, 3: 0, 4: 0 }
const taking = (row: Review, durationMs: number) => ({ ...row, durationMs }) as Review

describe('reviews by day', () => {
  const doneOf = (rows: Review[], from: number, to: number) => {
    const base = baseOf(rows, { today: to })
    return reviewsDone(base, everyCard(base), days(from, to))
  }

  test('count by rating, with a zero for a day without any, and none before the first review', () => {
    const rows = [
      review('a', 100, Again),
      review('a', 100, Good),
      review('b', 100, Good),
      review('b', 102, Easy),
      review('c', 102, Hard),
    ]
    expect(doneOf(rows, 90, 102)).toEqual({
      unit: 'day',
      stretches: [
        { from: 100, to: 100, byRating: { ...none, [Again]: 1, [Good]: 2 } },
        { from: 101, to: 101, byRating: none },
        { from: 102, to: 102, byRating: { ...none, [Hard]: 1, [Easy]: 1 } },
      ],
      total: 5,
      days: 3,
      daysStudied: 2,
      perDayStudied: 2.5,
      perDay: 5 / 3,
      later: 0,
    })
  })

  test('leave out quiz answers, resets, what was undone and what lies outside, and keep early days once something was reviewed', () => {
    const undone = review('b', 101, Good)
    const rows = [
      review('a', 80, Good),
      undone,
      undo(undone),
      recognition('a', 101, Good),
      reset('a', 101),
    ]
    expect(doneOf(rows, 100, 102)).toMatchObject({ total: 0, days: 3, perDayStudied: null })
    expect(doneOf([], 100, 102)).toMatchObject({ total: 0, days: 1, perDay: 0 })
  })

  test('tell of reviews that a clock has put after today, which are in no day', () => {
    const rows = [review('a', 100, Good), review('a', 104, Good), review('b', 9000, Again)]
    expect(doneOf(rows, 100, 102)).toMatchObject({ total: 1, later: 2 })
  })

  test('count by the day that the log says, also where days ran back', () => {
    const rows = [review('a', 101, Good), review('b', 100, Good), review('a', 100, Good)]
    const { stretches } = doneOf(rows, 100, 101)
    expect(stretches.map(({ byRating }) => byRating[Good])).toEqual([2, 1])
  })

  test('are those of the cut alone', () => {
    const base = baseOf([review('a', 100, Good), review('b', 101, Good)], { today: 101 })
    const { total, days: counted } = reviewsDone(base, Uint8Array.of(0, 1), days(90, 101))
    expect([total, counted]).toEqual([1, 1])
  })
})

describe('time', () => {
  test('a minute is the most of an answer, by day and in all', () => {
    const rows = [
      taking(review('a', 100, Good), 65_000),
      taking(review('a', 100, Good), 3000),
      taking(review('a', 102, Good), 0),
    ]
    const base = baseOf(rows, { today: 102 })
    const { stretches, totalMs, perDayStudiedMs } = timeSpent(base, everyCard(base), days(100, 102))
    expect(stretches.map(({ ms }) => ms)).toEqual([63_000, 0, 0])
    expect([totalMs, perDayStudiedMs]).toEqual([63_000, 31_500])
  })

  test.each([
    ['none', [], 0, null, null],
    ['only untimed ones', [0, 0], 0, null, null],
    ['one', [2000], 1, 2000, 2000],
    ['four: half took no longer than the second', [4000, 1000, 3000, 2000], 4, 2000, 4000],
    ['ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10, 5, 9],
    ['untimed ones are left out, long ones are a minute', [0, 5, 65_000], 2, 5, 60_000],
  ])('an answer: of %s', (_, durations, timed, medianMs, ninetiethMs) => {
    const base = baseOf(
      durations.map((ms) => taking(review('a', 100, Good), ms)),
      { today: 100 },
    )
    const { answers } = timeSpent(base, everyCard(base), days(100, 100))
    expect(answers).toEqual({ timed, medianMs, ninetiethMs })
  })
})

test('answer buttons go by how long a card was not seen', () => {
  const rows = [
    review('a', 100, Again),
    review('a', 100, Good),
    review('a', 101, Hard),
    review('a', 121, Easy),
    review('a', 142, Good),
    review('a', 143, Again),
    reset('a', 150),
    review('a', 190, Good),
  ]
  const base = baseOf(rows, { today: 200 })
  expect(answerButtons(base, everyCard(base), days(100, 200))).toEqual({
    learning: { ...none, [Again]: 1, [Good]: 2 },
    young: { ...none, [Again]: 1, [Hard]: 1, [Easy]: 1 },
    mature: { ...none, [Good]: 1 },
  })
})

describe('hours', () => {
  const at = (row: Review, text: string) => ({ ...row, reviewedAt: epochMs(Date.parse(text)) })

  test('are those of the zone where the person is, and know what came back', () => {
    const rows = [
      at(review('a', 20_514, Good), '2026-03-02T01:30Z'),
      at(review('a', 20_514, Again), '2026-03-02T01:40Z'),
      at(review('a', 20_516, Again), '2026-03-04T15:59Z'),
      at(review('b', 20_516, Good), '2026-03-04T16:00Z'),
    ]
    const base = baseOf(rows, {
      today: 20_520,
      calendar: { timeZone: 'Asia/Shanghai', dayStartHour: 4 },
    })
    const { timeZone, hours } = hoursOfDay(base, everyCard(base), days(20_514, 20_520))
    expect(timeZone).toBe('Asia/Shanghai')
    expect(hours.map(({ reviews }) => reviews)).toEqual([
      1,
      ...Array(8).fill(0),
      2,
      ...Array(13).fill(0),
      1,
    ])
    expect(hours[23]?.kept).toMatchObject({ passed: 0, total: 1, rate: 0 })
    expect(hours[9]?.kept).toMatchObject({ total: 0, rate: null })
  })

  test('follow a clock that is put forward', () => {
    const rows = [
      at(review('a', 20_541, Good), '2026-03-29T00:30Z'),
      at(review('a', 20_541, Good), '2026-03-29T01:30Z'),
    ]
    const base = baseOf(rows, {
      today: 20_541,
      calendar: { timeZone: 'Europe/Berlin', dayStartHour: 4 },
    })
    const { hours } = hoursOfDay(base, everyCard(base), days(20_541, 20_541))
    expect([hours[1]?.reviews, hours[2]?.reviews, hours[3]?.reviews]).toEqual([1, 0, 1])
  })

  test('stand apart where that is more than chance', () => {
    const apart = (passed: readonly [number, number]) => {
      const rows = passed.flatMap((known, n) =>
        Array.from({ length: 30 }, (_, i) => [
          at(review(`${n} ${i}`, 100, Good), `1970-04-11T0${8 + n}:00Z`),
          at(review(`${n} ${i}`, 101, i < known ? Good : Again), `1970-04-12T0${8 + n}:00Z`),
        ]).flat(),
      )
      const base = baseOf(rows, { today: 101 })
      return hoursApart(hoursOfDay(base, everyCard(base), days(100, 101)))
    }
    expect(apart([29, 12])).toEqual({ best: 8, worst: 9 })
    expect(apart([27, 24])).toBeNull()
    expect(apart([30, 30])).toBeNull()
  })
})

describe('a year’s calendar', () => {
  const calendarOf = (rows: Review[], today: number) => {
    const base = baseOf(rows, { today })
    return yearCalendar(base, everyCard(base))
  }

  test('ends today, begins 52 Mondays ago, and has each day once', () => {
    for (let today = monday; today < monday + 7; today++) {
      const { from, counts } = calendarOf([review('a', today, Good)], today)
      expect(from).toBe(monday - 364)
      expect(counts).toHaveLength(today - from + 1)
      expect(counts.at(-1)).toBe(1)
    }
  })

  test('shades in four steps of one width, which a day beyond all others does not stretch', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((count, n) =>
      Array.from({ length: count }, () => review('a', monday - n, Good)),
    )
    expect(calendarOf(rows, monday).steps).toEqual([1, 3, 5, 7])
    const alike = [0, 1, 2].flatMap((n) => [
      review('a', monday - n, Good),
      review('b', monday - n, Good),
    ])
    expect(calendarOf(alike, monday).steps).toEqual([1, 2])
    const oneWild = [...Array(20).keys()].flatMap((n) =>
      Array.from({ length: n === 0 ? 400 : 8 }, () => review('a', monday - n, Good)),
    )
    expect(calendarOf(oneWild, monday).steps).toEqual([1, 3, 5, 7])
    expect(calendarOf([], monday)).toMatchObject({ steps: [], daysReviewed: 0, days: 1 })
  })

  test('says on how many days of how many, no more than since the first review', () => {
    const told = (rows: Review[]) => {
      const { daysReviewed, days } = calendarOf(rows, monday)
      return [daysReviewed, days]
    }
    expect(told([review('a', monday, Good), review('b', monday, Good)])).toEqual([1, 1])
    expect(told([review('a', monday - 9, Good), review('a', monday - 2, Good)])).toEqual([2, 10])
    expect(told([review('a', monday - 900, Good), review('a', monday, Good)])).toEqual([1, 365])
  })
})

describe('cards begun', () => {
  test('a card once, on the day of its first review, a reset or not; with what was begun before', () => {
    const rows = [
      review('a', 90, Good),
      review('b', 100, Good),
      reset('b', 101),
      review('b', 101, Good),
      review('c', 102, Good),
      review('d', 102, Again),
      review('e', 109, Good),
    ]
    const base = baseOf(rows, { today: 102 })
    expect(cardsBegun(base, everyCard(base), days(100, 102))).toEqual({
      unit: 'day',
      stretches: [
        { from: 100, to: 100, begun: 1, total: 2 },
        { from: 101, to: 101, begun: 0, total: 2 },
        { from: 102, to: 102, begun: 2, total: 4 },
      ],
      begun: 3,
      total: 4,
    })
  })
})

test('counts what quizzes let one recognise within the days, right or not, and no review', () => {
  const undone = recognition('c', 105, Good)
  const rows = [
    recognition('a', 99, Good),
    recognition('a', 100, Good),
    recognition('a', 110, Again),
    recognition('b', 111, Good),
    review('a', 103, Good),
    undone,
    undo(undone),
  ]
  const of = (some: Review[]) => {
    const base = baseOf(some, { today: 120 })
    return recognised(base, everyCard(base), days(100, 110))
  }
  expect(of(rows)).toEqual({ right: 1, total: 2 })
  expect(of([])).toEqual({ right: 0, total: 0 })
})

test('all ways to count come to the reviews of the cut and the period', () => {
  const rowOf = fc.record({
    card: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    day: fc.integer({ min: monday - 800, max: monday + 20 }),
    rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    kind: fc.constantFrom('review', 'review', 'review', 'recognition', 'reset'),
    ms: fc.integer({ min: 0, max: 65_535 }),
  })
  const length = fc.constantFrom(30, 90, 365, 1000)
  fc.assert(
    fc.property(fc.array(rowOf, { maxLength: 40 }), fc.nat(31), length, (made, cut, length) => {
      const rows = made.map(({ card, day, rating, kind, ms }) =>
        kind === 'review'
          ? taking(review(card, day, rating), ms)
          : kind === 'reset'
            ? reset(card, day)
            : recognition(card, day, rating),
      )
      const base = baseOf(rows, { today: monday })
      const mask = Uint8Array.from(base.cards.id, (_, i) => (cut >> i) & 1)
      const period = days(monday - length + 1, monday)
      const counted = rows.filter(
        ({ kind, cardId, studyDay }) =>
          kind === 'review' &&
          mask[base.cards.id.indexOf(cardId)] &&
          studyDay >= period.from &&
          studyDay <= period.to,
      )
      const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
      const done = reviewsDone(base, mask, period)
      expect(done.total).toBe(counted.length)
      expect(sum(done.stretches.flatMap(({ byRating }) => Object.values(byRating)))).toBe(
        counted.length,
      )
      expect(done.daysStudied).toBe(new Set(counted.map(({ studyDay }) => studyDay)).size)
      const { stretches, totalMs, answers } = timeSpent(base, mask, period)
      expect(sum(stretches.map(({ ms }) => ms))).toBe(totalMs)
      expect(answers.timed).toBe(
        counted.filter((row) => row.kind === 'review' && row.durationMs > 0).length,
      )
      const buttons = Object.values(answerButtons(base, mask, period))
      expect(sum(buttons.flatMap((one) => Object.values(one)))).toBe(counted.length)
      const { hours } = hoursOfDay(base, mask, period)
      expect(sum(hours.map(({ reviews }) => reviews))).toBe(counted.length)
      const begun = cardsBegun(base, mask, period)
      expect(sum(begun.stretches.map((one) => one.begun))).toBe(begun.begun)
      expect(begun.stretches.at(-1)?.total).toBe(begun.total)
      expect(begun.total).toBeLessThanOrEqual(sum([...mask]))
    }),
  )
})
