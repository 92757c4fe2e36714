import { authors } from '../cards/argument-questions'
import { writtenList } from '../cards/written-list'
import { askedOf, type Draft, sentence } from './draft'
import type { Pair, Pool } from './pool'
import type { QuizFact } from './quiz-content'

/**
 * What a machine can mark as it is typed: a date, a figure, a name. Not one item of a list (that is asked whole), nor
 * which of two came first, which is a choice of two.
 */
export function typeInOf({ card, fact }: Pair): Draft | null {
  const { answer, asks } = card
  if (asks === 'item' || asks === 'first' || answer.type === 'list' || answer.type === 'text') {
    return null
  }
  const id = `type-in:${card.id}`
  const common = askedOf(id, { prompt: card.front, back: card.back, points: 1 }, [fact], [card])
  return { id, type: 'type-in', fact, make: () => ({ type: 'type-in', ...common, answer }) }
}

/** A list, recalled whole; each item is a point. */
export function listRecallOf({ card, fact }: Pair): Draft | null {
  const { answer } = card
  if (answer.type !== 'list') return null
  const { items, ordered } = answer
  const id = `list:${card.id}`
  const asked = { prompt: card.front, back: card.back, points: items.length }
  const common = askedOf(id, asked, [fact], [card])
  return { id, type: 'list', fact, make: () => ({ type: 'list', ...common, items, ordered }) }
}

/**
 * An open question: what only a person can mark. Its points are the grounds, where the answer is all of them, and else
 * the answer as one.
 */
export function openQuestionOf({ card, fact }: Pair): Draft | null {
  const { answer, back, front } = card
  if (answer.type !== 'text') return null
  const grounds = fact.argument?.grounds ?? []
  const isAll = grounds.length > 0 && grounds.every(({ zh }) => back.zh.includes(zh))
  const holds = isAll ? grounds.map(sentence) : [back]
  const id = `open:${card.id}`
  const common = askedOf(id, { prompt: front, back, points: holds.length }, [fact], [card])
  return { id, type: 'open', fact, make: () => ({ type: 'open', ...common, holds }) }
}

/**
 * An open question on a whole argument: what holds it up, and how far it goes. Null where it makes no reservation, or
 * stands on one ground alone.
 */
export function caseOf(fact: QuizFact, pool: Pool): Draft | null {
  const { argument } = fact
  const limit = argument?.limit
  if (!argument || !limit || argument.grounds.length < 2) return null
  const { by = authors, claim, grounds } = argument
  const prompt = {
    zh: `${by.zh}认为：${claim.zh}。依据何在？又作了什么保留？`,
    en: `According to ${by.en}, ${claim.en}. On what grounds, and with what reservation?`,
  }
  const holds = [...grounds, limit].map(sentence)
  const all = pool.cardsOf.get(fact.id) ?? []
  const parts = all.filter(({ asks }) => asks === 'grounds' || asks === 'limit')
  const cards = parts.length > 0 ? parts : all
  const id = `open:${fact.id}`
  const asked = { prompt, back: writtenList(holds, true), points: holds.length }
  const common = askedOf(id, asked, [fact], cards)
  return { id, type: 'open', fact, make: () => ({ type: 'open', ...common, holds }) }
}
