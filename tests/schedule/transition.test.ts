import * as fc from 'fast-check'
import { createEmptyCard, fsrs, State } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { type CardId, cardIdOf } from '@/lib/cards/card-id'
import type { CardState } from '@/lib/schedule/card-state'
import { fuzzRange } from '@/lib/schedule/fuzz'
import { modelFor } from '@/lib/schedule/model'
import type { DayWeight } from '@/lib/schedule/options'
import { defaultParameters, type Parameters } from '@/lib/schedule/parameters'
import { daysToWeigh, preview } from '@/lib/schedule/preview'
import { Again, Easy, Good, Hard, type Rating, ratings } from '@/lib/schedule/review'
import { type Calendar, studyDayOf } from '@/lib/schedule/study-day'
import { bandAfter, newCardState, transition } from '@/lib/schedule/transition'
import { type EpochMs, epochMs, studyDay } from '@/lib/schedule/units'
import { arbitraryRating, cardId } from './arbitrary-log'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Noon UTC, so that a UTC calendar day and a study day are one. */
const noon = (day: number): EpochMs => epochMs(day * dayMs + 12 * hourMs)

const grade = (rating: Rating, day: number, card: CardId = cardId) => ({
  id: `row-${day}-${rating}`,
  cardId: card,
  rating,
  reviewedAt: noon(day),
  studyDay: studyDay(day),
})

/** Reviews `[rating, days since the one before]` of one card from day 20000 on. */
const arbitraryReviews = fc.array(
  fc.tuple(arbitraryRating, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }))),
  { minLength: 1, maxLength: 20 },
)

const arbitraryParameters: fc.Arbitrary<Parameters> = fc.record({
  model: fc.constant('fsrs-6' as const),
  weights: fc.constant(defaultParameters.weights),
  desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
  learningStepsMs: fc.constantFrom([], [10 * minuteMs], [minuteMs, 10 * minuteMs]),
  relearningStepsMs: fc.constantFrom([], [10 * minuteMs], [5 * minuteMs, 20 * minuteMs]),
  maximumIntervalDays: fc.constantFrom(1, 7, 365, 36_500),
})

function stateAfter(
  reviews: readonly (readonly [Rating, number])[],
  parameters: Parameters,
  card = cardId,
): { state: CardState; day: number } {
  let state = newCardState
  let day = 20_000
  for (const [rating, days] of reviews) {
    day += days
    state = transition(state, grade(rating, day, card), parameters)
  }
  return { state, day }
}

describe('transition against ts-fsrs', () => {
  const phases = {
    [State.New]: 'new',
    [State.Learning]: 'learning',
    [State.Review]: 'review',
    [State.Relearning]: 'relearning',
  }
  const stepUnits = (stepsMs: readonly number[]) =>
    stepsMs.map((ms) => `${ms / minuteMs}m` as const)

  test('memory, phase, step, reviews and lapses are those of its own scheduler, and the interval lies in the fuzz range of its interval', () => {
    fc.assert(
      fc.property(arbitraryReviews, arbitraryParameters, (reviews, parameters) => {
        const upstream = fsrs({
          w: parameters.weights,
          request_retention: parameters.desiredRetention,
          maximum_interval: parameters.maximumIntervalDays,
          learning_steps: stepUnits(parameters.learningStepsMs),
          relearning_steps: stepUnits(parameters.relearningStepsMs),
          enable_fuzz: false,
        })
        let card = createEmptyCard(new Date(noon(20_000)))
        let state = newCardState
        let day = 20_000
        for (const [rating, days] of reviews) {
          day += days
          const elapsed = state.lastDay === null ? 0 : days
          const heldDays = Number(state.dueDay) - day
          card = upstream.next(card, new Date(noon(day)), rating).card
          state = transition(state, grade(rating, day), parameters)

          expect(state.memory).toEqual({
            model: 'fsrs-6',
            stability: card.stability,
            difficulty: card.difficulty,
          })
          expect({ ...state }).toMatchObject({
            phase: phases[card.state],
            reps: card.reps,
            lapses: card.lapses,
            step: card.learning_steps,
          })
          if (state.phase !== 'review') continue
          const { maximumIntervalDays } = parameters
          const range = fuzzRange(card.scheduled_days, elapsed, maximumIntervalDays)
          // Keeping Good and Easy a day longer than Hard and Good can move each by as much, and what was due later
          // stays so.
          expect(state.intervalDays).toBeGreaterThanOrEqual(range.minimum - 2)
          expect(state.intervalDays).toBeLessThanOrEqual(Math.max(range.maximum + 2, heldDays))
        }
      }),
      { numRuns: 300 },
    )
  })
})

/**
 * Intervals as first recorded: minutes in (re)learning, days in review, each review on the day it is due. A change
 * here is a change of what a log means, and needs a new replay version in parameters.ts.
 */
describe('golden intervals of one card', () => {
  const play = (history: readonly Rating[]): string[] => {
    let state = newCardState
    let now = noon(20_000)
    let today = 20_000
    return history.map((rating) => {
      state = transition(
        state,
        { id: 'row', cardId, rating, reviewedAt: now, studyDay: studyDay(today) },
        defaultParameters,
      )
      if (state.dueAt === null) {
        today += state.intervalDays
        now = noon(today)
        return `${state.intervalDays} d`
      }
      const waitMs = state.dueAt - now
      now = state.dueAt
      return `${waitMs / minuteMs} m`
    })
  }

  test.each<[Rating[], string]>([
    [[Good, Good, Good, Good, Good, Good], '10 m, 2 d, 13 d, 54 d, 173 d, 527 d'],
    [[Easy, Easy, Easy, Easy], '7 d, 60 d, 381 d, 1834 d'],
    [[Again, Again, Good, Good, Good], '1 m, 1 m, 10 m, 1 d, 2 d'],
    [[Hard, Hard, Good, Good, Hard, Hard], '5.5 m, 5.5 m, 10 m, 1 d, 2 d, 4 d'],
    [[Good, Hard, Good, Good, Again, Good, Good], '10 m, 10 m, 2 d, 9 d, 10 m, 1 d, 3 d'],
    [
      [Good, Good, Good, Again, Hard, Again, Easy, Good],
      '10 m, 2 d, 13 d, 10 m, 15 m, 10 m, 1 d, 3 d',
    ],
  ])('%j → %s', (history, intervals) => {
    expect(play(history).join(', ')).toBe(intervals)
  })
})

describe('learning steps', () => {
  const stateOf = (...history: Rating[]) => {
    let state = newCardState
    for (const rating of history)
      state = transition(state, grade(rating, 20_000), defaultParameters)
    return state
  }
  const waitMinutes = (state: CardState) => (Number(state.dueAt) - noon(20_000)) / minuteMs

  test('a new card waits 1, 5½ or 10 minutes, or leaves with Easy', () => {
    expect(waitMinutes(stateOf(Again))).toBe(1)
    expect(waitMinutes(stateOf(Hard))).toBe(5.5)
    expect(waitMinutes(stateOf(Good))).toBe(10)
    expect(stateOf(Easy)).toMatchObject({ phase: 'review', dueAt: null })
  })

  test('at the second step Again goes back, Hard repeats, Good leaves', () => {
    expect(stateOf(Good, Again)).toMatchObject({ phase: 'learning', step: 0 })
    expect(stateOf(Good, Hard)).toMatchObject({ phase: 'learning', step: 1 })
    expect(waitMinutes(stateOf(Good, Hard))).toBe(10)
    expect(stateOf(Good, Good)).toMatchObject({ phase: 'review', step: 0, dueAt: null })
  })

  test('a lapse relearns, and keeps doing so until it passes', () => {
    const lapsed = transition(stateOf(Easy), grade(Again, 20_009), defaultParameters)
    expect(lapsed).toMatchObject({ phase: 'relearning', step: 0, lapses: 1, dueDay: null })
    expect(lapsed.dueAt).toBe(noon(20_009) + 10 * minuteMs)
    const hard = transition(lapsed, grade(Hard, 20_009), defaultParameters)
    expect(hard).toMatchObject({ phase: 'relearning', dueAt: noon(20_009) + 15 * minuteMs })
    expect(transition(hard, grade(Good, 20_009), defaultParameters).phase).toBe('review')
  })

  test('without steps a card goes straight to review, whatever the rating', () => {
    const none = { ...defaultParameters, learningStepsMs: [], relearningStepsMs: [] }
    for (const rating of ratings) {
      const first = transition(newCardState, grade(rating, 20_000), none)
      expect(first.phase).toBe('review')
      expect(transition(first, grade(Again, 20_010), none)).toMatchObject({
        phase: 'review',
        lapses: 1,
      })
    }
  })
})

describe('a card in review', () => {
  const inReview = fc
    .tuple(arbitraryReviews, arbitraryParameters, fc.integer({ min: 0, max: 500 }), fc.string())
    .map(([reviews, parameters, wait, name]) => {
      const card = cardIdOf('paper', name)
      // One Easy more brings any card to review.
      return { card, parameters, wait, ...stateAfter([...reviews, [Easy, 1]], parameters, card) }
    })

  test('comes back by Hard no later than by Good, and by Good before Easy, as far as the maximum lets it', () => {
    fc.assert(
      fc.property(inReview, ({ state, day, wait, card, parameters }) => {
        const days = (rating: Rating) =>
          transition(state, grade(rating, day + wait, card), parameters).intervalDays
        const maximum = parameters.maximumIntervalDays
        expect(days(Hard)).toBeGreaterThanOrEqual(1)
        expect(days(Hard)).toBeLessThanOrEqual(days(Good))
        expect(days(Good)).toBeLessThanOrEqual(maximum)
        expect(days(Easy)).toBeLessThanOrEqual(maximum)
        const isHeld = days(Good) === Number(state.dueDay) - (day + wait)
        expect(days(Easy)).toBeGreaterThanOrEqual(Math.min(days(Good) + (isHeld ? 0 : 1), maximum))
      }),
      { numRuns: 300 },
    )
  })

  test('that is known ahead of its day is never due sooner for it', () => {
    fc.assert(
      fc.property(inReview, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
        const { state, day, card, parameters } = given
        const early = day + Math.floor(part * state.intervalDays)
        for (const rating of [Hard, Good, Easy] as const) {
          const { dueDay } = transition(state, grade(rating, early, card), parameters)
          expect(dueDay).toBeGreaterThanOrEqual(Number(state.dueDay))
          expect(Number(dueDay) - early).toBeLessThanOrEqual(parameters.maximumIntervalDays)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('falls on the day that its row says, where the fuzz allows that day, and else where it says itself', () => {
    fc.assert(
      fc.property(inReview, fc.constantFrom(...ratings), fc.integer(), (given, rating, chosen) => {
        const { state, day, wait, card, parameters } = given
        const plain = grade(rating, day + wait, card)
        const band = bandAfter(state, plain, parameters)
        const fuzzed = transition(state, plain, parameters)
        const days = Math.abs(chosen % 60)
        const after = transition(
          state,
          { ...plain, dueDay: studyDay(plain.studyDay + days) },
          parameters,
        )
        if (band && days >= band.minimum && days <= band.maximum) {
          expect(after).toEqual({
            ...fuzzed,
            intervalDays: days,
            dueDay: plain.studyDay + days,
          })
        } else expect(after).toEqual(fuzzed)
        if (band) {
          expect(fuzzed.intervalDays).toBe(band.seeded)
          expect(band.seeded).toBeGreaterThanOrEqual(band.minimum)
          expect(band.seeded).toBeLessThanOrEqual(band.maximum)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('is due as many days after the review as its interval says', () => {
    fc.assert(
      fc.property(inReview, ({ state, day }) => {
        expect(state.dueDay).toBe(day + state.intervalDays)
        expect(state.dueAt).toBeNull()
      }),
    )
  })

  test('a day that ran back counts as the same day', () => {
    const { state, day } = stateAfter([[Easy, 0]], defaultParameters)
    const sameDay = transition(state, grade(Good, day), defaultParameters)
    const dayBefore = transition(state, grade(Good, day - 1), defaultParameters)
    expect(dayBefore.memory).toEqual(sameDay.memory)
  })
})

describe('preview', () => {
  test('is what transition does', () => {
    fc.assert(
      fc.property(
        arbitraryReviews,
        arbitraryParameters,
        fc.integer({ min: 0, max: 400 }),
        (reviews, parameters, wait) => {
          const { state, day } = stateAfter(reviews, parameters)
          const at = { now: noon(day + wait), today: studyDay(day + wait) }
          const shown = preview(state, cardId, at, parameters)
          for (const rating of ratings) {
            const next = transition(state, grade(rating, day + wait), parameters)
            expect(shown[rating]).toEqual(
              next.phase === 'review'
                ? { unit: 'days', days: next.intervalDays }
                : { unit: 'ms', ms: Number(next.dueAt) - at.now },
            )
          }
        },
      ),
    )
  })

  test('with a load says a day that the grade then has, a better rating’s never before a worse one’s', () => {
    const easyDays = fc.array(fc.constantFrom<DayWeight>(0, 0.5, 1), {
      minLength: 7,
      maxLength: 7,
    })
    fc.assert(
      fc.property(
        arbitraryReviews,
        arbitraryParameters,
        fc.integer({ min: 0, max: 400 }),
        easyDays,
        fc.array(fc.nat(9), { minLength: 13, maxLength: 13 }),
        (reviews, parameters, wait, easyDays, counts) => {
          const { state, day } = stateAfter(reviews, parameters)
          const today = studyDay(day + wait)
          const load = { easyDays, countOn: (on: number) => counts[on % counts.length] ?? 0 }
          const shown = preview(state, cardId, { now: noon(today), today }, parameters, load)
          const days = ratings.map((rating) => {
            const promised = shown[rating]
            const dueDay = promised.unit === 'days' ? promised.dueDay : undefined
            const next = transition(state, { ...grade(rating, today), dueDay }, parameters)
            if (promised.unit === 'ms') return expect(next.dueAt).toBe(noon(today) + promised.ms)
            expect(next.intervalDays).toBe(promised.days)
            return state.phase === 'review' && rating !== Again ? promised.days : undefined
          })
          const passing = days.filter((n) => n !== undefined)
          expect(passing).toEqual([...passing].sort((a, b) => a - b))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('weighs the days that it chooses among, and no others', () => {
    const { state, day } = stateAfter([[Easy, 0]], defaultParameters)
    const at = { now: noon(day + 8), today: studyDay(day + 8) }
    const asked = new Set<number>()
    const countOn = (on: number) => {
      asked.add(on)
      return 1
    }
    preview(state, cardId, at, defaultParameters, { countOn, easyDays: [1, 1, 1, 1, 1, 1, 1] })
    const weighed = new Set<number>(daysToWeigh(state, cardId, at, defaultParameters))
    expect(asked.size).toBeGreaterThan(5)
    for (const on of asked) expect(weighed).toContain(on)
  })

  test('of a new card: 1, 5½ and 10 minutes, and days for Easy', () => {
    const at = { now: noon(20_000), today: studyDay(20_000) }
    const shown = preview(newCardState, cardId, at, defaultParameters)
    expect([shown[Again], shown[Hard], shown[Good]]).toEqual([
      { unit: 'ms', ms: minuteMs },
      { unit: 'ms', ms: 5.5 * minuteMs },
      { unit: 'ms', ms: 10 * minuteMs },
    ])
    const { minimum, maximum } = fuzzRange(8, 0, 36_500)
    expect(shown[Easy].unit).toBe('days')
    const days = shown[Easy].unit === 'days' ? shown[Easy].days : 0
    expect(days).toBeGreaterThanOrEqual(minimum)
    expect(days).toBeLessThanOrEqual(maximum)
  })
})

describe('time zones', () => {
  /** One person's habit by the wall clock, `[day, hour, minute, rating]`, in winter and over both changes of clocks. */
  const habit: readonly (readonly [string, Rating])[] = [
    ['2024-03-08T07:30', Good],
    ['2024-03-08T08:30', Good],
    ['2024-03-10T23:50', Good],
    ['2024-03-11T03:30', Again],
    ['2024-03-11T05:00', Good],
    ['2024-03-14T12:00', Good],
    ['2024-11-03T00:30', Hard],
    ['2024-11-04T07:45', Easy],
  ]
  const zones: readonly (readonly [string, (wallClock: string) => string])[] = [
    ['UTC', () => 'Z'],
    ['Asia/Shanghai', () => '+08:00'],
    [
      'America/Los_Angeles',
      (wallClock) =>
        wallClock >= '2024-03-10T03:00' && wallClock < '2024-11-03T02:00' ? '-07:00' : '-08:00',
    ],
  ]

  const states = zones.map(([timeZone, offset]) => {
    const calendar: Calendar = { timeZone, dayStartHour: 4 }
    let state = newCardState
    return habit.map(([wallClock, rating], i) => {
      const reviewedAt = epochMs(Date.parse(`${wallClock}${offset(wallClock)}`))
      const day = studyDayOf(reviewedAt, calendar)
      state = transition(
        state,
        { id: `row-${i}`, cardId, rating, reviewedAt, studyDay: day },
        defaultParameters,
      )
      const { lastReviewedAt, dueAt, ...rest } = state
      return { ...rest, waitMs: dueAt === null ? null : dueAt - Number(lastReviewedAt) }
    })
  })

  test('one habit by the wall clock gives one history in UTC, at +8 and at −8 with its changes of clocks', () => {
    const [utc, shanghai, losAngeles] = states
    expect(shanghai).toEqual(utc)
    expect(losAngeles).toEqual(utc)
  })

  test('half past seven and half past eight on one morning at UTC+8 are the same day to memory', () => {
    const model = modelFor(defaultParameters)
    const shanghai = states[1]
    expect(shanghai?.[1]?.memory).toEqual(model.next(model.next(null, 0, Good), 0, Good))
  })
})
