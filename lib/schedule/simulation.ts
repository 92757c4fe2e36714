import type { CardId } from '../cards/card-id'
import type { AnswerTimes } from './answer-times'
import type { CardState } from './card-state'
import { imagineReview, lotsOf } from './imagined-review'
import type { Parameters } from './parameters'
import type { Limits } from './queue'
import { retrievabilityOf } from './replay'
import { type StudyDay, studyDay } from './units'

/** A card with all that decides what becomes of it. */
export interface SimulatedCard extends CardState {
  readonly cardId: CardId
  /** Where the deck's author put it. */
  readonly position: number
  readonly parameters: Parameters
}

/** How an imagined person studies. */
export interface Course {
  /** The first day. */
  readonly from: StudyDay
  readonly days: number
  /** A sample of the cards has its share of the limits: they need not be whole numbers. */
  readonly limits: Limits
  /** So many of the first days pass without any studying. */
  readonly pausedDays?: number
  readonly times: AnswerTimes
  /** Decides who they are: what they know, and how they rate it. */
  readonly seed: string
  /** After how many days it is told how much is known, in rising order; 0 is before the first. */
  readonly lookAfter: readonly number[]
}

/** What a course comes to, by the day: index 0 is its first. */
export interface Simulated {
  /** Cards that come back, each once a day, however often it is shown on that day. */
  readonly reviews: Uint32Array
  /** Cards begun. */
  readonly fresh: Uint32Array
  /** Time spent answering, in milliseconds. */
  readonly spentMs: Float64Array
  /** Cards due when the day begins, with those that earlier days have left. */
  readonly waiting: Uint32Array
  /** Of these, what is left when it ends. */
  readonly left: Uint32Array
  /** For each of `lookAfter`, the sum of the chances of recall when that many days have passed: cards known. */
  readonly known: readonly number[]
}

/**
 * The days of an imagined person who studies each day what is due, the longest due first, and begins new cards in the
 * author's order, as far as the limits let them. Each card is `imagineReview`'s, with its steps, ratings and fuzz, and
 * by the same lots as `rehearse` draws: where no limit cuts in, both live the same days. What is left out is that
 * siblings wait for each other, that easy days are easier, and that a card may be put aside as a leech. It goes from
 * due day to due day instead of over all cards every day, so that a year can be lived many times.
 */
export function simulate(cards: readonly SimulatedCard[], course: Course): Simulated {
  const { from, days, limits, pausedDays = 0, times, seed, lookAfter } = course
  const states: CardState[] = [...cards]
  const reviews = new Uint32Array(days)
  const fresh = new Uint32Array(days)
  const spentMs = new Float64Array(days)
  const waiting = new Uint32Array(days)
  const left = new Uint32Array(days)
  const known: number[] = []

  const dueOn: number[][] = Array.from({ length: days }, () => [])
  const isDue = (card: number) => {
    const day = Math.max(0, (states[card]?.dueDay ?? from) - from)
    dueOn[day]?.push(card)
  }
  const unbegun: number[] = []
  cards.forEach(({ phase }, card) => {
    if (phase === 'new') unbegun.push(card)
    else isDue(card)
  })
  const by = (of: (card: SimulatedCard) => number) => (a: number, b: number) =>
    of(cards[a] as SimulatedCard) - of(cards[b] as SimulatedCard)
  dueOn[0]?.sort(by(({ dueDay }) => dueDay ?? from))
  unbegun.sort(by(({ position }) => position))

  const study = (card: number, n: number) => {
    const { cardId, parameters } = cards[card] as SimulatedCard
    const state = states[card] as CardState
    const lot = lotsOf(seed, cardId, state.reps)
    const next = imagineReview(state, cardId, studyDay(from + n), lot, parameters)
    states[card] = next.state
    const again = next.state.reps - state.reps - 1
    spentMs[n] =
      (spentMs[n] as number) + (next.isKnown ? times.passMs : times.failMs) + again * times.passMs
    isDue(card)
  }
  const knownAfter = (n: number) => {
    let sum = 0
    states.forEach((state, card) => {
      const { parameters } = cards[card] as SimulatedCard
      sum += retrievabilityOf(state, studyDay(from + n), parameters) ?? 0
    })
    return sum
  }

  let queue: number[] = []
  let begun = 0
  for (let n = 0; n < days; n++) {
    if (lookAfter.includes(n)) known.push(knownAfter(n))
    queue = queue.concat(dueOn[n] as number[])
    waiting[n] = queue.length
    if (n >= pausedDays) {
      const shown = queue.slice(0, quotaOf(limits.reviewsPerDay, n))
      queue = queue.slice(shown.length)
      const begins = unbegun.slice(begun, begun + quotaOf(limits.newPerDay, n))
      begun += begins.length
      for (const card of shown) study(card, n)
      for (const card of begins) study(card, n)
      reviews[n] = shown.length
      fresh[n] = begins.length
    }
    left[n] = queue.length
  }
  if (lookAfter.includes(days)) known.push(knownAfter(days))
  return { reviews, fresh, spentMs, waiting, left, known }
}

/** What a daily limit that is no whole number lets through on a day: the whole of it over any length of time. */
const quotaOf = (limit: number, n: number): number =>
  Math.floor((n + 1) * limit + 1e-9) - Math.floor(n * limit + 1e-9)

/** What is known of cards on a day if none of them is studied until then. */
export function knownUntouched(cards: readonly SimulatedCard[], day: StudyDay): number {
  return cards.reduce((sum, card) => sum + (retrievabilityOf(card, day, card.parameters) ?? 0), 0)
}
