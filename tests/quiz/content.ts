import { readdirSync, readFileSync } from 'node:fs'
import { cardIdOf, factIdOf } from '@/lib/cards/card-id'
import { compileDeck } from '@/lib/cards/compile-deck'
import type { DeckFile } from '@/lib/cards/deck-file'
import type { QuizContent } from '@/lib/quiz/quiz-content'

/** The deck of the paper that Loci comes with, of its source: a clean checkout has not built it yet. */
export function shippedDeck(): DeckFile {
  const folder = 'decks/japan-nato-2023'
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') }))
  const compiled = compileDeck('japan-nato-2023', files, () => 'revision')
  if (!compiled.ok) throw new Error(compiled.problems[0]?.reason)
  return compiled.deck
}

/** The paper that Loci comes with, as the store would give it. */
export function shippedContent(): QuizContent {
  const deck = shippedDeck()
  const paper = deck.paper.id
  const facts = deck.facts.map((fact) => ({ ...fact, id: factIdOf(paper, fact.id), paper }))
  const deckOf = new Map(deck.facts.map(({ id, deck }) => [id, deck]))
  const cards = deck.cards.map((card) => ({
    ...card,
    id: cardIdOf(paper, card.id),
    fact: factIdOf(paper, card.fact),
    deck: deckOf.get(card.fact) ?? '',
  }))
  return { facts, cards }
}
