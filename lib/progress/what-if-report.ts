import type { CardId } from '../cards/card-id'
import { type AnswerTimes, answerTimes } from '../schedule/answer-times'
import { defaultOptions, type Options } from '../schedule/options'
import type { Parameters } from '../schedule/parameters'
import { Again } from '../schedule/review'
import type { SimulatedCard } from '../schedule/simulation'
import { studyDay } from '../schedule/units'
import { lives, type Subject, sampleOf, sampleSize } from '../schedule/what-if'
import type { CardMask } from './card-columns'
import type { CardNow, ProgressBase } from './progress-base'
import { rowKinds } from './review-columns'

/** The newest so many times tell how long an answer takes. */
const newestTimes = 1000

/**
 * What a simulation of a cut begins with: see `Subject`. Of many cards a sample, large enough that each life draws its
 * own from it. The limits are those of all places in the cut together; parts of a paper that have the same ones share
 * them. A day that was studied already is not lived once more.
 */
export function whatIfReport(
  base: Pick<ProgressBase, 'today' | 'cards' | 'log' | 'parameters' | 'options' | 'now'>,
  mask: CardMask,
): Subject {
  const { today, cards, parameters, now } = base
  const begun: number[] = []
  const fresh: number[] = []
  const cardsOfDeck = new Uint32Array(cards.decks.length)
  let wasStudiedToday = false
  for (let card = 0; card < cards.length; card++) {
    const state = now[card]
    if (!mask[card] || !state || state.isOut) continue
    ;(state.phase === 'new' ? fresh : begun).push(card)
    const deck = cards.deck[card] as number
    cardsOfDeck[deck] = (cardsOfDeck[deck] as number) + 1
    if (state.lastDay === today) wasStudiedToday = true
  }
  const stateOf = (card: number) => now[card] as CardNow
  // The same cards in another order of columns are the same sample.
  const byId = (a: number, b: number) =>
    (cards.id[a] as CardId) < (cards.id[b] as CardId) ? -1 : 1
  begun.sort((a, b) => Number(stateOf(a).dueDay) - Number(stateOf(b).dueDay) || byId(a, b))
  fresh.sort((a, b) => stateOf(a).position - stateOf(b).position || byId(a, b))
  const all = sampleOf([...begun, ...fresh], lives * sampleSize, 'all')
  return {
    cards: all.map((card): SimulatedCard => {
      const { isOut, ...state } = stateOf(card)
      const deck = cards.deck[card] as number
      return {
        ...state,
        cardId: cards.id[card] as CardId,
        parameters: parameters[deck] as Parameters,
      }
    }),
    total: begun.length + fresh.length,
    begun: begun.length,
    from: wasStudiedToday ? studyDay(today + 1) : today,
    limits: limitsOf(base, cardsOfDeck),
    desiredRetention: usualRetention(base.options, cardsOfDeck),
    times: timesOf(base.log, mask),
  }
}

/** The limits of each paper and of each part that has others, added up. */
function limitsOf(
  { cards, options }: Pick<ProgressBase, 'cards' | 'options'>,
  cardsOfDeck: Uint32Array,
): Subject['limits'] {
  const places = new Map<string, Options>()
  cards.decks.forEach(({ paper }, deck) => {
    const own = options[deck]
    if (!own || cardsOfDeck[deck] === 0) return
    places.set(JSON.stringify([paper, own.newPerDay, own.reviewsPerDay]), own)
  })
  const sum = (of: 'newPerDay' | 'reviewsPerDay') =>
    [...places.values()].reduce((total, own) => total + own[of], 0)
  return { newPerDay: sum('newPerDay'), reviewsPerDay: sum('reviewsPerDay') }
}

/** The desired retention that most of the cards have. */
function usualRetention(options: ProgressBase['options'], cardsOfDeck: Uint32Array): number {
  const cardsBy = new Map<number, number>()
  options.forEach(({ desiredRetention }, deck) => {
    const before = cardsBy.get(desiredRetention) ?? 0
    cardsBy.set(desiredRetention, before + (cardsOfDeck[deck] as number))
  })
  const most = [...cardsBy].sort(([, a], [, b]) => b - a)[0]
  return most ? most[0] : defaultOptions.desiredRetention
}

/** By the newest answers within the cut; by all of them while those are few. */
function timesOf(log: ProgressBase['log'], mask: CardMask): AnswerTimes {
  const read = (isIn: (card: number) => boolean) => {
    const passes: number[] = []
    const failures: number[] = []
    for (let i = log.length - 1; i >= 0 && passes.length + failures.length < newestTimes; i--) {
      const ms = log.durationMs[i] as number
      if (log.kind[i] !== rowKinds.review || ms === 0 || !isIn(log.card[i] as number)) continue
      const answers = (log.rating[i] as number) > Again ? passes : failures
      answers.push(ms)
    }
    return answerTimes(passes, failures)
  }
  const own = read((card) => mask[card] === 1)
  return own.isOwn ? own : read(() => true)
}
