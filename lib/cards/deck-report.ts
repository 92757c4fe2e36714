import { languages } from '../facts/language'
import type { DeckFile, Fact } from './deck-file'
import { factKinds } from './fact-kinds'

/** Facts and cards of one kind, section or page. */
export interface Tally {
  readonly name: string
  readonly facts: number
  readonly cards: number
}

/** How a deck is spread over kinds, sections and pages; a page without a fact is told as 0. */
export function tallyDeck(
  deck: DeckFile,
): Record<'kinds' | 'importances' | 'sections' | 'pages', Tally[]> {
  const cardsOf = new Map<string, number>()
  for (const { fact } of deck.cards) cardsOf.set(fact, (cardsOf.get(fact) ?? 0) + 1)
  const tally = (names: readonly string[], of: (fact: Fact) => string): Tally[] =>
    names.map((name) => {
      const facts = deck.facts.filter((fact) => of(fact) === name)
      return {
        name,
        facts: facts.length,
        cards: facts.reduce((sum, fact) => sum + (cardsOf.get(fact.id) ?? 0), 0),
      }
    })
  const [first = 0, last = first] = deck.paper.published.pages.split('-').map(Number)
  const pages = Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  const sections = [...new Set(deck.facts.map(({ locus }) => locus.section))]
  return {
    kinds: tally(factKinds, (fact) => fact.kind),
    importances: tally(['1', '2', '3'], (fact) => String(fact.importance)),
    sections: tally(sections, (fact) => fact.locus.section),
    pages: tally(pages, (fact) => String(fact.locus.page)),
  }
}

/** Whether every fact and card says all it says in both languages, counted rather than taken on trust. */
function sayLanguages(deck: DeckFile): string {
  const texts = [
    ...deck.facts.flatMap((fact) => [fact.statement, fact.note ?? fact.statement]),
    ...deck.cards.flatMap((card) => [card.front, card.back]),
  ]
  const lacking = languages.map(
    (language) => `${language} ${texts.filter((text) => !text[language].trim()).length} missing`,
  )
  return lacking.join(', ')
}

/** The report the build prints: one line each for kinds, sections and pages, as `name facts/cards`. */
export function reportDeck(deck: DeckFile): string {
  const { kinds, importances, sections, pages } = tallyDeck(deck)
  const line = (tallies: readonly Tally[]) =>
    tallies.map(({ name, facts, cards }) => `${name} ${facts}/${cards}`).join(', ')
  const bare = pages.filter(({ facts }) => facts === 0).map(({ name }) => name)
  return [
    `${deck.paper.id}: ${deck.facts.length} facts, ${deck.cards.length} cards, revision ${deck.revision}`,
    `  facts/cards by kind: ${line(kinds)}`,
    `  by importance: ${line(importances)}`,
    `  by section: ${line(sections)}`,
    `  by page: ${line(pages)}`,
    `  pages without a fact: ${bare.length > 0 ? bare.join(', ') : 'none'}`,
    `  languages: ${sayLanguages(deck)}`,
    `  slips and doubts told: ${deck.facts.filter(({ note }) => note).length}`,
  ].join('\n')
}
