import type { OutlineNode } from '../cards/deck-file'
import { type CardStanding, type StandingTally, tallyStandings } from './standing'

/** A step of a paper's argument and how well it is remembered, with all that stands below it. */
export interface StepMemory {
  readonly step: OutlineNode
  readonly tally: StandingTally
  readonly parts: readonly StepMemory[]
}

/**
 * The outline with the memory of each step: of the cards of its own facts and of the steps below.
 * @param cardsOf how the cards of a fact stand; none for a fact that has no cards
 */
export function outlineMemory(
  outline: readonly OutlineNode[],
  cardsOf: (fact: string) => readonly CardStanding[],
): StepMemory[] {
  return outline.map((step) => remember(step, cardsOf).memory)
}

function remember(
  step: OutlineNode,
  cardsOf: (fact: string) => readonly CardStanding[],
): { memory: StepMemory; cards: readonly CardStanding[] } {
  const below = step.parts.map((part) => remember(part, cardsOf))
  const cards = [...step.facts.flatMap(cardsOf), ...below.flatMap((part) => part.cards)]
  const parts = below.map(({ memory }) => memory)
  return { memory: { step, tally: tallyStandings(cards), parts }, cards }
}

/**
 * The step that would be lost first: of those with none below them, the one whose cards have the lowest
 * predicted recall on average; the first of equals. Null while no step was begun.
 */
export function weakestStep(steps: readonly StepMemory[]): StepMemory | null {
  let weakest: StepMemory | null = null
  for (const memory of steps) {
    const own = memory.parts.length === 0 ? memory : null
    for (const candidate of [own, weakestStep(memory.parts)]) {
      if (!candidate || candidate.tally.recall === null) continue
      if (!weakest || candidate.tally.recall < (weakest.tally.recall ?? 1)) weakest = candidate
    }
  }
  return weakest
}
