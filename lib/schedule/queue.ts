import type { CardId, FactId } from '../cards/card-id'
import type { Phase } from './card-state'
import { hash32 } from './hash'
import { intersperse } from './intersperse'
import type { EpochMs, StudyDay } from './units'

/** What the queue must know of a card. */
export interface QueueCard {
  readonly cardId: CardId
  /** Cards of one note are siblings: one gives the other away, so they are not shown on one day. */
  readonly note: FactId
  readonly deck: string
  readonly phase: Phase
  readonly dueAt: EpochMs | null
  readonly dueDay: StudyDay | null
  /** Where the deck's author put it. */
  readonly position: number
}

export interface Limits {
  readonly newPerDay: number
  readonly reviewsPerDay: number
}

/** Cards that a study day has seen. */
export interface DoneCards {
  /** Cards first reviewed today. */
  readonly newCards: number
  /** Cards in review that were reviewed today, as the limit counts them. */
  readonly reviews: number
}

/** What this study day has seen already. */
export interface Done extends DoneCards {
  /** The same for each deck of which it saw any. */
  readonly decks: ReadonlyMap<string, DoneCards>
  /** Notes with a card reviewed today: their other cards wait until tomorrow. */
  readonly notes: ReadonlySet<FactId>
}

/** `C` is whatever the caller keeps of a card, beyond what the queue must know. */
export interface Queue<C extends QueueCard = QueueCard> {
  /** Cards in (re)learning by `dueAt`, also those that are due only later. */
  readonly learning: readonly C[]
  /** Reviews and new cards, in the order in which they will be shown. */
  readonly main: readonly C[]
}

/**
 * How far ahead a learning card is shown when nothing else is left: waiting would end the session.
 */
export const learnAheadMs = 20 * 60_000

/** What lets cards into a day. */
export interface Day {
  readonly done: Done
  readonly limits: Limits
  /** Of the decks that have limits of their own, within `limits`. */
  readonly deckLimits: ReadonlyMap<string, Limits>
  /** Whether a card waits until tomorrow when another of its note is shown today. */
  waits(card: QueueCard): boolean
}

/** Lets cards in one after another, as far as the limits and the siblings shown allow. */
export interface Admission {
  /** Whether the card is shown today; if it is, it takes its part of the limits, and its note is shown. */
  admit(card: QueueCard): boolean
  /** Whether no card can come in any more: none at all, or none of a deck. */
  isFull(deck?: string): boolean
}

/** Begins to let in reviews or new cards; `shownNotes` are added to. */
export function admissionOf(
  day: Day,
  sort: 'reviews' | 'newCards',
  shownNotes: Set<FactId>,
): Admission {
  const limit = sort === 'reviews' ? 'reviewsPerDay' : 'newPerDay'
  let left = day.limits[limit] - day.done[sort]
  const leftOf = new Map(
    [...day.deckLimits].map(([deck, limits]) => [
      deck,
      limits[limit] - (day.done.decks.get(deck)?.[sort] ?? 0),
    ]),
  )
  const isFull = (deck?: string) =>
    left <= 0 || (deck !== undefined && (leftOf.get(deck) ?? 1) <= 0)
  return {
    isFull,
    admit(card) {
      if (isFull(card.deck) || (shownNotes.has(card.note) && day.waits(card))) return false
      shownNotes.add(card.note)
      left -= 1
      const ofDeck = leftOf.get(card.deck)
      if (ofDeck !== undefined) leftOf.set(card.deck, ofDeck - 1)
      return true
    },
  }
}

/** Reviews by `rank`, the smaller first, equal ones in an order that the seed gives. */
export function inOrder<C extends QueueCard>(
  cards: readonly C[],
  rank: (card: C) => number,
  seed: string,
): C[] {
  return cards
    .map((card) => ({ card, rank: rank(card), lot: hash32(`${seed}:${card.cardId}`) }))
    .sort((a, b) => a.rank - b.rank || a.lot - b.lot || byText(a.card.cardId, b.card.cardId))
    .map(({ card }) => card)
}

/**
 * What is to be shown today, and in which order. Learning cards are neither limited nor buried.
 * Reviews due by `today` come by `rank`, equal ones in an order that the seed gives; new cards as
 * their author ordered them, spread evenly among the reviews. Of a note at most one card is shown
 * in a day where its cards wait for each other, a review before a new one; cards that wait for a
 * sibling take nothing of the limits. Equal inputs give equal queues.
 */
export function buildQueue<C extends QueueCard>(
  input: Day & {
    readonly learning: readonly C[]
    readonly reviews: readonly C[]
    readonly fresh: readonly C[]
    /** Where a review stands: the smaller goes first. */
    rank(card: C): number
    readonly seed: string
    readonly today: StudyDay
  },
): Queue<C> {
  const { done, rank, seed, today } = input
  const learning = [...input.learning].sort(byDueAt)
  const shownNotes = new Set(done.notes)
  for (const card of learning) shownNotes.add(card.note)

  const due = input.reviews.filter((card) => card.dueDay !== null && card.dueDay <= today)
  const toReviews = admissionOf(input, 'reviews', shownNotes)
  const reviews = inOrder(due, rank, seed).filter(toReviews.admit)

  const toNewCards = admissionOf(input, 'newCards', shownNotes)
  const fresh = [...input.fresh].sort(byPosition).filter(toNewCards.admit)

  return { learning, main: intersperse(reviews, fresh) }
}

/**
 * The card to show at `now`, or `null` when there is none until later: a learning card that is due,
 * else the next of the reviews and new cards, else a learning card that is due soon.
 */
export function nextCard<C extends QueueCard>(queue: Queue<C>, now: EpochMs): C | null {
  const learning = queue.learning[0]
  const waitMs = learning ? Number(learning.dueAt) - now : Number.POSITIVE_INFINITY
  if (learning && waitMs <= 0) return learning
  const main = queue.main[0]
  if (main) return main
  return learning && waitMs <= learnAheadMs ? learning : null
}

/**
 * The queue after one of its cards was graded, given that card as it stands now: it waits among the learning cards
 * or is gone for today. Saves building the queue anew after each grade.
 */
export function afterGrade<C extends QueueCard>(queue: Queue<C>, card: C): Queue<C> {
  const others = (cards: readonly C[]) => cards.filter(({ cardId }) => cardId !== card.cardId)
  const learning = others(queue.learning)
  if (card.dueAt !== null) learning.push(card)
  return { learning: learning.sort(byDueAt), main: others(queue.main) }
}

/** How many cards of each sort are still to be shown today. */
export function queueCounts(queue: Queue): { learning: number; reviews: number; fresh: number } {
  const fresh = queue.main.filter((card) => card.phase === 'new').length
  return { learning: queue.learning.length, reviews: queue.main.length - fresh, fresh }
}

const byDueAt = (a: QueueCard, b: QueueCard): number =>
  Number(a.dueAt) - Number(b.dueAt) || byText(a.cardId, b.cardId)

type Placed = Pick<QueueCard, 'cardId' | 'position'>

/** As the author ordered them; of one place, by their ids, so that no two cards are equal. */
export const byPosition = (a: Placed, b: Placed): number =>
  a.position - b.position || byText(a.cardId, b.cardId)

/** By code units: the same order in every language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
