import type { AnswerTimes } from './answer-times'
import { unitOf } from './hash'
import { modelFor } from './model'
import type { Parameters } from './parameters'
import type { Limits } from './queue'
import { knownUntouched, type SimulatedCard, simulate } from './simulation'
import { type StudyDay, studyDay } from './units'

/** Cards as they stand, and how they are studied now: what all that might be begins with. */
export interface Subject {
  /** The cards that are asked, or a sample of them: those begun by due day, then the new ones in the author's order. */
  readonly cards: readonly SimulatedCard[]
  /** How many there are in all. */
  readonly total: number
  readonly begun: number
  /** The first day that is not studied yet. */
  readonly from: StudyDay
  readonly limits: Limits
  /** What most of the cards are studied by. */
  readonly desiredRetention: number
  readonly times: AnswerTimes
}

/** Days ahead of which it is told what is known then. */
export const horizons = [30, 90, 365] as const
export type Horizon = (typeof horizons)[number]

/** Every question is lived so often, each time as somebody else. */
export const lives = 8
/** So many cards are lived with at most; what comes of them is scaled up. */
export const sampleSize = 400

/** What may be asked for, in the steps in which it is asked. */
const wantedRetentions = [0.7, 0.73, 0.76, 0.79, 0.82, 0.85, 0.88, 0.91, 0.94, 0.97]
const wantedNewPerDay = [0, 5, 10, 20, 40]
/** Lengths of a pause, in days. */
export const pauses = [7, 14, 30] as const

/** Which number is another than it is. */
export type Turned = 'desiredRetention' | 'newPerDay'

/** What a life has come to after some days. */
export interface Prospect {
  readonly days: Horizon
  readonly minutesADay: number
  readonly reviewsADay: number
  /** Cards known then: the sum of their chances of recall. */
  readonly known: number
  /** What would be known then of the same cards had none been studied. */
  readonly untouched: number
}

/** One life with one number turned to a value. */
export interface Life {
  readonly value: number
  readonly prospects: readonly Prospect[]
  /** Minutes a day in each whole week. */
  readonly weeks: readonly number[]
}

/**
 * So many of a list as `size`, spread evenly over it, beginning at a place that the seed gives (a systematic sample:
 * what the list is ordered by is in it as it is in the whole). All of a list that is not longer.
 */
export function sampleOf<T>(all: readonly T[], size: number, seed: string): readonly T[] {
  if (all.length <= size) return all
  const step = all.length / size
  const start = unitOf(`sample ${seed}`)
  return Array.from({ length: size }, (_, i) => all[Math.floor((i + start) * step)] as T)
}

/**
 * All values that a number is turned to, the present one first, life after life: so the whole curve stands after the
 * first life, and each further one makes it surer. The same person, by the same seed, lives every value.
 */
export function* livesOf(subject: Subject, turned: Turned): Generator<Life> {
  const values = valuesOf(subject, turned)
  for (let life = 0; life < lives; life++) {
    for (const value of values) yield lifeWith(subject, turned, value, life)
  }
}

/** The present value, then the others. */
export function valuesOf(subject: Subject, turned: Turned): number[] {
  const present = turned === 'newPerDay' ? subject.limits.newPerDay : subject.desiredRetention
  const wanted = turned === 'newPerDay' ? wantedNewPerDay : wantedRetentions
  return [present, ...wanted.filter((value) => value !== present)]
}

function lifeWith(subject: Subject, turned: Turned, value: number, life: number): Life {
  const { from, times } = subject
  const seed = String(life)
  const sample = sampleOf(subject.cards, sampleSize, seed)
  const scale = subject.total / sample.length
  const cards =
    turned === 'desiredRetention' && value !== subject.desiredRetention
      ? atRetention(sample, value)
      : sample
  const newPerDay = turned === 'newPerDay' ? value : subject.limits.newPerDay
  const days = horizons[horizons.length - 1] as number
  const lived = simulate(cards, {
    from,
    days,
    limits: { newPerDay: newPerDay / scale, reviewsPerDay: subject.limits.reviewsPerDay / scale },
    times,
    seed,
    lookAfter: horizons,
  })
  const perDay = (of: ArrayLike<number>, start: number, end: number) => {
    let sum = 0
    for (let n = start; n < end; n++) sum += of[n] as number
    return (sum / (end - start)) * scale
  }
  return {
    value,
    prospects: horizons.map((horizon, i) => ({
      days: horizon,
      minutesADay: perDay(lived.spentMs, 0, horizon) / 60_000,
      reviewsADay: perDay(lived.reviews, 0, horizon),
      known: (lived.known[i] as number) * scale,
      untouched: knownUntouched(cards, studyDay(from + horizon)) * scale,
    })),
    weeks: Array.from(
      { length: Math.floor(days / 7) },
      (_, week) => perDay(lived.spentMs, week * 7, week * 7 + 7) / 60_000,
    ),
  }
}

/**
 * The cards as another desired retention would have them: it would be set today, and what is due would be due on other
 * days. Where a card's interval was moved by the fuzz or by studying ahead, it stays moved by the same share.
 */
function atRetention(cards: readonly SimulatedCard[], retention: number): SimulatedCard[] {
  const turned = new Map<Parameters, Parameters>()
  return cards.map((card) => {
    const parameters = turned.get(card.parameters) ?? {
      ...card.parameters,
      desiredRetention: retention,
    }
    turned.set(card.parameters, parameters)
    if (card.memory === null || card.dueDay === null || card.lastDay === null) {
      return { ...card, parameters }
    }
    const { memory } = card
    const daysBy = (by: Parameters) =>
      modelFor(by).intervalDays(memory, by.desiredRetention, by.maximumIntervalDays)
    const share = daysBy(parameters) / daysBy(card.parameters)
    const intervalDays = Math.max(1, Math.round(card.intervalDays * share))
    return { ...card, parameters, intervalDays, dueDay: studyDay(card.lastDay + intervalDays) }
  })
}

/** A number of several lives: their mean, the lowest and the highest. */
export interface Spread {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** The spread of at least one number. */
export const spreadOf = (values: readonly number[]): Spread => ({
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  low: Math.min(...values),
  high: Math.max(...values),
})

/** What one value leads to, by the lives so far. */
export interface Outcome {
  readonly value: number
  readonly minutesADay: Spread
  readonly reviewsADay: Spread
  readonly known: Spread
  /** Minutes a day in each whole week until then, the mean of the lives. */
  readonly weeks: readonly number[]
  /** What each life gained by each minute: see `mostEfficient`. Null where none was spent. */
  readonly gains: readonly (number | null)[]
}

/** What each value leads to in so many days, by value. */
export function outcomesOf(found: readonly Life[], horizon: Horizon): Outcome[] {
  const values = [...new Set(found.map(({ value }) => value))].sort((a, b) => a - b)
  return values.map((value) => {
    const own = found.filter((life) => life.value === value)
    const prospects = own.map(
      (life) => life.prospects.find(({ days }) => days === horizon) as Prospect,
    )
    return {
      value,
      minutesADay: spreadOf(prospects.map(({ minutesADay }) => minutesADay)),
      reviewsADay: spreadOf(prospects.map(({ reviewsADay }) => reviewsADay)),
      known: spreadOf(prospects.map(({ known }) => known)),
      weeks: Array.from(
        { length: Math.floor(horizon / 7) },
        (_, week) => spreadOf(own.map(({ weeks }) => weeks[week] as number)).mean,
      ),
      gains: prospects.map(({ minutesADay, known, untouched }) =>
        minutesADay > 0 ? (known - untouched) / (minutesADay * horizon) : null,
      ),
    }
  })
}

/** The value that gives the most for a minute, and those that the lives cannot tell from it. */
export interface Efficient {
  readonly best: Outcome
  readonly from: number
  readonly to: number
}

/**
 * The most efficient retention: where each minute spent gains the most knowledge, that is where
 *
 *     (known in the end − known in the end without studying) / minutes spent
 *
 * is highest, in the mean of all lives. With nothing begun yet this is what FSRS calls the minimum recommended
 * retention (CMRR: "The optimal retention", fsrs4anki wiki; `optimal_retention` in fsrs-rs minimises minutes / known).
 * That ratio also counts what is remembered without any studying, so that with a deck long learnt the least studying
 * always wins; taking it away leaves what the minutes are spent for. `from` to `to` are the neighbours whose gain lies
 * within two standard errors of the best one's, life by life. Null before the first outcome, and where nothing is done.
 */
export function mostEfficient(outcomes: readonly Outcome[]): Efficient | null {
  const gainOf = ({ gains }: Outcome) => {
    const told = gains.filter((gain) => gain !== null)
    return told.length === 0 ? null : spreadOf(told).mean
  }
  let at = -1
  let highest = Number.NEGATIVE_INFINITY
  outcomes.forEach((outcome, i) => {
    const gain = gainOf(outcome)
    if (gain === null || gain <= highest) return
    at = i
    highest = gain
  })
  const best = outcomes[at]
  if (!best) return null
  const isAlike = (other: Outcome | undefined): other is Outcome => {
    if (!other) return false
    const less = other.gains.flatMap((gain, life) => {
      const most = best.gains[life]
      return gain === null || most === null || most === undefined ? [] : [most - gain]
    })
    if (less.length < 2) return false
    const { mean } = spreadOf(less)
    const variance = less.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (less.length - 1)
    return mean <= 2 * Math.sqrt(variance / less.length)
  }
  let first = at
  let last = at
  while (isAlike(outcomes[first - 1])) first -= 1
  while (isAlike(outcomes[last + 1])) last += 1
  return {
    best,
    from: (outcomes[first] as Outcome).value,
    to: (outcomes[last] as Outcome).value,
  }
}

/** One life that pauses beside the same one that does not. No new cards are begun in either. */
export interface PausedLife {
  /** Known after each day, the first before any. */
  readonly paused: readonly number[]
  readonly steady: readonly number[]
  /** Cards due on the day of the return. */
  readonly waiting: number
  /** Reviews on a day of the life that does not pause, in the mean. */
  readonly usual: number
  /** The days after the return on whose last nothing due was left; null where there was always something. */
  readonly catchUpDays: number | null
}

/** Twice the pause and two weeks: long enough to see it caught up. */
export const daysAround = (pausedDays: number): number => 2 * pausedDays + 14

/** The pause that so many days are around: what `daysAround` was given. */
export const pausedDaysIn = (days: number): number => (days - 14) / 2

/** Lives with so many days without reviewing, and without them. */
export function* pausedLives(subject: Subject, pausedDays: number): Generator<PausedLife> {
  const begun = { ...subject, cards: subject.cards.filter(({ phase }) => phase !== 'new') }
  if (begun.cards.length === 0) return
  for (let life = 0; life < lives; life++) {
    const seed = String(life)
    const cards = sampleOf(begun.cards, sampleSize, seed)
    const scale = subject.begun / cards.length
    const days = daysAround(pausedDays)
    const course = {
      from: subject.from,
      days,
      limits: { newPerDay: 0, reviewsPerDay: subject.limits.reviewsPerDay / scale },
      times: subject.times,
      seed,
      lookAfter: Array.from({ length: days + 1 }, (_, n) => n),
    }
    const paused = simulate(cards, { ...course, pausedDays })
    const steady = simulate(cards, course)
    const caughtUp = paused.left.findIndex((left, n) => n >= pausedDays && left === 0)
    yield {
      paused: paused.known.map((known) => known * scale),
      steady: steady.known.map((known) => known * scale),
      waiting: (paused.waiting[pausedDays] as number) * scale,
      usual: (steady.reviews.reduce((sum, n) => sum + n, 0) / days) * scale,
      catchUpDays: caughtUp < 0 ? null : caughtUp - pausedDays + 1,
    }
  }
}

/** What a pause leads to, by the lives so far. */
export interface PauseOutcome {
  readonly paused: readonly Spread[]
  readonly steady: readonly Spread[]
  readonly waiting: Spread
  readonly usual: number
  /** Of the life that takes longest; null where one is not done in time. */
  readonly catchUpDays: number | null
}

/** The outcome of at least one life. */
export function pauseOutcomeOf(found: readonly PausedLife[]): PauseOutcome {
  const byDay = (of: (life: PausedLife) => readonly number[]) =>
    (found[0] ? of(found[0]) : []).map((_, n) =>
      spreadOf(found.map((life) => of(life)[n] as number)),
    )
  const catchUps = found.map(({ catchUpDays }) => catchUpDays)
  return {
    paused: byDay(({ paused }) => paused),
    steady: byDay(({ steady }) => steady),
    waiting: spreadOf(found.map(({ waiting }) => waiting)),
    usual: spreadOf(found.map(({ usual }) => usual)).mean,
    catchUpDays: catchUps.includes(null) ? null : Math.max(...catchUps.map(Number)),
  }
}
