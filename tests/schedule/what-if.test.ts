import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardId, FactId } from '@/lib/cards/card-id'
import { answerTimes } from '@/lib/schedule/answer-times'
import { unitOf } from '@/lib/schedule/hash'
import { imagineReview } from '@/lib/schedule/imagined-review'
import { modelFor } from '@/lib/schedule/model'
import { defaultParameters } from '@/lib/schedule/parameters'
import { plainProgram, recallOf, rehearse } from '@/lib/schedule/rehearsal'
import { type Course, type SimulatedCard, simulate } from '@/lib/schedule/simulation'
import { newCardState, transition } from '@/lib/schedule/transition'
import { epochMs, studyDay } from '@/lib/schedule/units'
import {
  daysAround,
  type Life,
  lives,
  livesOf,
  mostEfficient,
  type Outcome,
  outcomesOf,
  pausedLives,
  pauseOutcomeOf,
  type Subject,
  sampleOf,
  spreadOf,
  valuesOf,
} from '@/lib/schedule/what-if'

const today = studyDay(20_500)
const times = { passMs: 6_000, failMs: 12_000, isOwn: true }
const unlimited = { newPerDay: 1e6, reviewsPerDay: 1e6 }

/** A card that was begun up to four months ago and studied each time that it was due. */
function begunCard(n: number, seed = 'past'): SimulatedCard {
  const cardId = `paper/fact-${n}#text` as CardId
  let state = newCardState
  let day = studyDay(today - 1 - Math.floor(unitOf(`${seed} begins ${n}`) * 120))
  while (day < today) {
    const lot = (of: string) => unitOf(`${seed} ${n} ${of} ${state.reps}`)
    state = imagineReview(state, cardId, day, lot, defaultParameters).state
    day = state.dueDay as typeof day
  }
  return { ...state, cardId, position: n, parameters: defaultParameters }
}
const newCard = (n: number): SimulatedCard => ({
  ...newCardState,
  cardId: `paper/new-${n}#text` as CardId,
  position: n,
  parameters: defaultParameters,
})
const deckOf = (begun: number, fresh: number, seed?: string) => [
  ...Array.from({ length: begun }, (_, n) => begunCard(n, seed)),
  ...Array.from({ length: fresh }, (_, n) => newCard(n)),
]
const subjectOf = (
  begun: number,
  fresh: number,
  { newPerDay = 10, seed = 'past' } = {},
): Subject => ({
  cards: deckOf(begun, fresh, seed),
  total: begun + fresh,
  begun,
  from: today,
  limits: { newPerDay, reviewsPerDay: 200 },
  desiredRetention: 0.9,
  times,
})
const course = (changes: Partial<Course> = {}): Course => ({
  from: today,
  days: 60,
  limits: unlimited,
  times,
  seed: 'seed',
  lookAfter: [60],
  ...changes,
})
const sum = (of: ArrayLike<number>) => Array.from(of).reduce((a, b) => a + b, 0)

describe('the simulation', () => {
  test('lives the very days of a rehearsal where no limit of reviews cuts in and no sibling waits', () => {
    const cards = deckOf(40, 30)
    const rules = () => ({ parameters: defaultParameters, burySiblings: false })
    const rehearsed = rehearse(
      cards.map((card) => ({ ...card, note: card.cardId as string as FactId })),
      plainProgram(2, rules),
      { today, date: studyDay(today + 60), seed: 'seed' },
      rules,
    )
    const lived = simulate(cards, course({ limits: { newPerDay: 2, reviewsPerDay: 1e6 } }))
    expect([...lived.reviews]).toEqual(rehearsed.days.map(({ reviews }) => reviews))
    expect([...lived.fresh]).toEqual(rehearsed.days.map(({ fresh }) => fresh))
    const known = rehearsed.cards.map((card) => recallOf(card, studyDay(today + 60), rules))
    expect(lived.known[0]).toBeCloseTo(sum(known), 9)
  })

  test('of one card that is due today and surely known asks it once, for one pass', () => {
    const model = modelFor(defaultParameters)
    const first = transition(
      newCardState,
      {
        id: '',
        cardId: newCard(0).cardId,
        rating: 4,
        reviewedAt: epochMs(0),
        studyDay: today,
      },
      defaultParameters,
    )
    // Reviewed on this very day its recall is 1, so that no lot can fail it.
    const card: SimulatedCard = { ...newCard(0), ...first, dueDay: today }
    expect(model.retrievability(first.memory as never, 0)).toBe(1)
    const lived = simulate([card], course({ days: 1, lookAfter: [0, 1] }))
    expect([...lived.reviews]).toEqual([1])
    expect([...lived.spentMs]).toEqual([6_000])
    expect(lived.known[0]).toBe(1)
    expect(lived.known[1]).toBeLessThan(1)
  })

  test('of one new card spends a showing for each step, the forgotten one longer', () => {
    // Two steps. Easy leaves them at once, Good after two showings, Hard after three, and Again after a failure and two.
    const spent = Array.from({ length: 40 }, (_, seed) =>
      Number(simulate([newCard(0)], course({ days: 1, seed: String(seed) })).spentMs[0]),
    )
    expect(new Set(spent)).toEqual(new Set([6_000, 12_000, 18_000, 24_000]))
  })

  test('lets a limit of half a card a day through every other day, and leaves what is too much', () => {
    const lived = simulate(
      deckOf(0, 10),
      course({ days: 6, limits: { newPerDay: 0.5, reviewsPerDay: 0 } }),
    )
    expect([...lived.fresh]).toEqual([0, 1, 0, 1, 0, 1])
    expect(sum(lived.reviews)).toBe(0)
    expect(lived.left.at(-1)).toBe(lived.waiting.at(-1))
  })

  test('begins new cards in the author’s order', () => {
    const cards = [newCard(2), newCard(0), newCard(1)]
    const whole = simulate(
      cards,
      course({ days: 1, lookAfter: [1], limits: { ...unlimited, newPerDay: 1 } }),
    )
    const first = simulate([newCard(0)], course({ days: 1, lookAfter: [1] }))
    expect(whole.known).toEqual(first.known)
  })
})

describe('what would be', () => {
  test('is the same for equal subjects', () => {
    const subject = subjectOf(15, 10)
    expect([...livesOf(subject, 'newPerDay')]).toEqual([...livesOf(subject, 'newPerDay')])
  })

  test('begins with the present value, and tells each value once in each life', () => {
    const subject = subjectOf(5, 0)
    const found = [...livesOf(subject, 'desiredRetention')].map(({ value }) => value)
    const values = valuesOf(subject, 'desiredRetention')
    expect(values[0]).toBe(0.9)
    expect(new Set(values).size).toBe(values.length)
    expect(found).toEqual(Array.from({ length: lives }, () => values).flat())
  })

  test('costs more minutes and lets more be known, the more retention is desired', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (seed) => {
        const subject = subjectOf(40, 40, { seed: String(seed) })
        const outcomes = outcomesOf([...livesOf(subject, 'desiredRetention')], 365)
        const [low, middle, high] = [0.7, 0.85, 0.97].map((wanted) =>
          outcomes.find(({ value }) => value === wanted),
        ) as [Outcome, Outcome, Outcome]
        expect(middle.minutesADay.mean).toBeGreaterThan(low.minutesADay.mean * 0.98)
        expect(high.minutesADay.mean).toBeGreaterThan(middle.minutesADay.mean * 0.98)
        expect(middle.known.mean).toBeGreaterThan(low.known.mean - 0.02 * subject.total)
        expect(high.known.mean).toBeGreaterThan(middle.known.mean - 0.02 * subject.total)
        expect(high.known.high).toBeLessThanOrEqual(subject.total)
      }),
      { numRuns: 3 },
    )
  })

  test('without new cards never lets more be known than was begun', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (begun, fresh) => {
          fc.pre(begun + fresh > 0)
          const found = [...livesOf(subjectOf(begun, fresh), 'newPerDay')]
          for (const { value, prospects } of found) {
            if (value !== 0) continue
            for (const { known } of prospects) expect(known).toBeLessThanOrEqual(begun + 1e-9)
          }
        },
      ),
      { numRuns: 5 },
    )
  })

  test('leaves the due days as they are at the present retention, and moves them at another', () => {
    const subject = subjectOf(50, 0)
    const [now] = outcomesOf([...livesOf(subject, 'desiredRetention')], 30).filter(
      ({ value }) => value === 0.9,
    )
    const lived = simulate(
      subject.cards,
      course({ days: 365, limits: subject.limits, seed: '0', lookAfter: [30] }),
    )
    expect(now?.known.low).toBeLessThanOrEqual(lived.known[0] as number)
    expect(now?.known.high).toBeGreaterThanOrEqual(lived.known[0] as number)
  })

  test('of a sample is told of all', () => {
    const subject = subjectOf(300, 0)
    const tenfold = {
      ...subject,
      total: 3000,
      begun: 3000,
      limits: { newPerDay: 0, reviewsPerDay: 2000 },
    }
    const [one, ten] = [subject, tenfold].map(
      (of) => outcomesOf([...livesOf(of, 'newPerDay')], 90)[0],
    )
    expect(ten?.known.mean).toBeCloseTo(10 * Number(one?.known.mean), 6)
    expect(ten?.minutesADay.mean).toBeCloseTo(10 * Number(one?.minutesADay.mean), 6)
  })
})

describe('a sample', () => {
  test('is all of a short list, and else spread evenly over it', () => {
    const list = Array.from({ length: 1000 }, (_, n) => n)
    expect(sampleOf(list.slice(0, 10), 10, 'a')).toHaveLength(10)
    const sample = sampleOf(list, 10, 'a')
    expect(sample.map((n) => Math.floor(n / 100))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(sampleOf(list, 10, 'b')).not.toEqual(sample)
  })
})

describe('the most efficient value', () => {
  const life = (value: number, minutesADay: number, known: number, untouched: number): Life => ({
    value,
    prospects: ([30, 90, 365] as const).map((days) => ({
      days,
      minutesADay,
      reviewsADay: 1,
      known,
      untouched,
    })),
    weeks: Array.from({ length: 52 }, () => minutesADay),
  })

  test('gains the most by a minute, beyond what is remembered anyhow', () => {
    // 10 of 30 minutes, 24 of 60, 30 of 120: 0.33, 0.40, 0.25 cards a minute. By known / minutes the first would win.
    const found = [life(0.7, 1, 60, 50), life(0.8, 2, 74, 50), life(0.9, 4, 80, 50)]
    const efficient = mostEfficient(outcomesOf(found, 30))
    expect(efficient?.best.value).toBe(0.8)
    expect(efficient?.best.gains).toEqual([24 / 60])
    expect(efficient).toMatchObject({ from: 0.8, to: 0.8 })
  })

  test('names the neighbours that the lives cannot tell from it', () => {
    const found = [
      ...[60, 62].map((known) => life(0.7, 1, known, 50)),
      ...[62, 60].map((known) => life(0.8, 1, known, 50)),
      ...[55, 55].map((known) => life(0.9, 1, known, 50)),
    ]
    expect(mostEfficient(outcomesOf(found, 30))).toMatchObject({ from: 0.7, to: 0.8 })
  })

  test('is none where nothing is done', () => {
    expect(mostEfficient(outcomesOf([life(0.9, 0, 0, 0)], 30))).toBeNull()
    expect(mostEfficient([])).toBeNull()
  })
})

describe('a pause', () => {
  test('of no days loses nothing', () => {
    for (const { paused, steady } of pausedLives(subjectOf(30, 5), 0))
      expect(paused).toEqual(steady)
  })

  test('lets less be known at its end, and as much as was due wait', () => {
    const subject = subjectOf(80, 20)
    const found = [...pausedLives(subject, 14)]
    const outcome = pauseOutcomeOf(found)
    expect(found).toHaveLength(lives)
    expect(outcome.paused).toHaveLength(daysAround(14) + 1)
    expect(outcome.paused[14]?.mean).toBeLessThan(Number(outcome.steady[14]?.mean))
    const due = subject.cards.filter(({ dueDay }) => dueDay !== null && dueDay <= today + 14)
    expect(outcome.waiting.mean).toBe(due.length)
    expect(outcome.catchUpDays).toBe(1)
  })

  test('with a small limit is caught up later, or not in time', () => {
    const of = (reviewsPerDay: number) => {
      const subject = subjectOf(80, 0)
      const limited = { ...subject, limits: { newPerDay: 0, reviewsPerDay } }
      return pauseOutcomeOf([...pausedLives(limited, 14)]).catchUpDays
    }
    expect(of(10)).toBeGreaterThan(2)
    expect(of(0)).toBeNull()
  })

  test('before anything is begun is none', () => {
    expect([...pausedLives(subjectOf(0, 5), 7)]).toEqual([])
  })
})

describe('how long an answer takes', () => {
  test('is the person’s own median from twenty passes on, a failure’s by them until there are twenty', () => {
    expect(answerTimes(Array(19).fill(4_000), [])).toEqual({
      passMs: 12_000,
      failMs: 20_000,
      isOwn: false,
    })
    expect(answerTimes(Array(20).fill(6_000), [1])).toEqual({
      passMs: 6_000,
      failMs: 10_000,
      isOwn: true,
    })
    expect(answerTimes(Array(20).fill(6_000), Array(20).fill(9_000)).failMs).toBe(9_000)
  })
})

test('a spread is a mean, the lowest and the highest', () => {
  expect(spreadOf([1, 2, 6])).toEqual({ mean: 3, low: 1, high: 6 })
})
