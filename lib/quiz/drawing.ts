import type { FactId } from '../cards/card-id'
import { unitOf } from '../schedule/hash'
import { type Dice, diceOf } from './dice'
import { givesAway } from './give-away'
import { noteOf } from './pool'
import type { Question } from './question'
import type { QuizFact } from './quiz-content'

/** A quiz being drawn: what is asked already, and whose turn is next. */
export interface Drawing {
  readonly asked: readonly Question[]
  readonly ask: (question: Question) => void
  /** What is about facts that are still free, in the order of its turns. */
  readonly inTurn: <T>(all: readonly T[], of: (one: T) => Turn) => T[]
  /** Whether a question asked already has its answer in it, or it has theirs. */
  readonly isGivenAway: (question: Question) => boolean
  readonly diceFor: (what: string) => Dice
}

interface Turn {
  readonly fact: QuizFact
  readonly id: string
}

/** How much rather a fact is asked than another, by its importance. */
const weights: Readonly<Record<1 | 2 | 3, number>> = { 1: 6, 2: 2, 3: 1 }

/** Begins a quiz of some facts. */
export function drawingOf(seed: string, facts: readonly QuizFact[]): Drawing {
  const asked: Question[] = []
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  const shares = sharesOf(facts)
  const factById = new Map<FactId, QuizFact>()

  const keysBy = new Map<QuizFact, readonly string[]>()
  const keysFor = (fact: QuizFact): readonly string[] => {
    const keys = keysBy.get(fact) ?? keysOf(fact)
    keysBy.set(fact, keys)
    return keys
  }
  const waits = new Map<string, number>()
  const keptWait = (turn: Turn): number => {
    const wait = waits.get(turn.id) ?? waitOf(seed, turn)
    waits.set(turn.id, wait)
    return wait
  }

  /** How far a fact's kind and section have had more than their share: 1 where just that. */
  const pressureOf = (fact: QuizFact): number =>
    keysFor(fact).reduce((product, key) => {
      const due = 1 + asked.length * (shares.get(key) ?? 0)
      return product * ((1 + (counts.get(key) ?? 0)) / due) ** 2
    }, 1)

  return {
    asked,
    ask: (question) => {
      asked.push(question)
      for (const [index, id] of question.facts.entries()) {
        const fact = factById.get(id)
        if (!fact) continue
        taken.add(noteOf(fact))
        if (index > 0) continue
        for (const key of keysFor(fact)) counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    },
    inTurn: (all, of) =>
      all
        .flatMap((one) => {
          const turn = of(one)
          const { fact } = turn
          factById.set(fact.id, fact)
          if (taken.has(noteOf(fact))) return []
          return [{ one, wait: keptWait(turn) * pressureOf(fact) }]
        })
        .sort((a, b) => a.wait - b.wait)
        .map(({ one }) => one),
    isGivenAway: (question) => asked.some((other) => givesAway(other, question)),
    diceFor: (what) => diceOf(`${seed}|${what}`),
  }
}

/** By chance, and the longer the less important the fact. */
const waitOf = (seed: string, { fact, id }: Turn): number =>
  -Math.log(1 - unitOf(`${seed}|${id}`)) / weights[fact.importance]

/** More are never looked through in a quiz. */
const mostLookedAt = 2000

/** Of tens of thousands those whose turn comes first by chance alone, so that a quiz of a huge collection is made as soon. */
export function firstInTurn<T>(
  seed: string,
  all: readonly T[],
  of: (one: T) => Turn,
): readonly T[] {
  if (all.length <= mostLookedAt) return all
  return all
    .map((one) => ({ one, wait: waitOf(seed, of(one)) }))
    .sort((a, b) => a.wait - b.wait)
    .slice(0, mostLookedAt)
    .map(({ one }) => one)
}

const keysOf = ({ kind, paper, locus }: QuizFact) => [
  `kind ${kind}`,
  `section ${paper} ${locus.section ?? ''}`,
]

/** Which share of all, by importance, each kind and section has. */
function sharesOf(facts: readonly QuizFact[]): Map<string, number> {
  const shares = new Map<string, number>()
  const all = facts.reduce((sum, { importance }) => sum + weights[importance], 0)
  for (const fact of facts) {
    for (const key of keysOf(fact)) {
      shares.set(key, (shares.get(key) ?? 0) + weights[fact.importance] / all)
    }
  }
  return shares
}
