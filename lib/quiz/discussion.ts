import type { FactKind, Localized } from '../cards/deck-file'
import type { QuizFact } from './quiz-content'

/** What a room may talk about once the answer is known: which question it is, and what the paper gives for it. */
export interface Discussion {
  /** What the paper has that makes a question of its own, else the kind of fact. */
  readonly asks: 'limit' | 'grounds' | 'doubt' | FactKind
  readonly says: readonly Localized[]
}

/** How far an argument holds, what carries it, what is doubtful about a fact; where it has none of these, what its kind suggests. */
export function discussionOf(fact: QuizFact): Discussion {
  const { argument, note } = fact
  if (argument?.limit) return { asks: 'limit', says: [argument.limit] }
  if (argument) return { asks: 'grounds', says: argument.grounds }
  if (note) return { asks: 'doubt', says: [note] }
  return { asks: fact.kind, says: [] }
}
