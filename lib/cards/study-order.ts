/** What the order of study looks at in a card. */
export interface Orderable {
  readonly fact: string
  /** Cards of one note give each other away. */
  readonly note: string
  readonly importance: 1 | 2 | 3
}

/** How many other cards stand between two of one note, as long as there are others to put there. */
export const siblingGap = 12

/**
 * Puts a paper's cards in the order a new reader meets them.
 *
 * Importance leads: what a seminar would ask comes first, details last. Within one importance the cards go round
 * by round, first every fact's first card, then every fact's second, so that a reader has met the whole argument
 * once before turning any of it round. Within a round, the facts named in `opening` lead in that order (the thesis,
 * then what it rests on) and the rest follow the paper. Last, siblings are moved apart: a card waits until
 * `siblingGap` others have gone by since the last one of its note.
 *
 * @param cards in the order of the paper, and within a fact as its author wrote them
 */
export function studyOrder<Card extends Orderable>(
  cards: readonly Card[],
  opening: readonly string[],
): Card[] {
  const met = new Map<string, number>()
  const leads = new Map(opening.map((fact, index) => [fact, index]))
  const ranked = cards.map((card, position) => {
    const round = met.get(card.fact) ?? 0
    met.set(card.fact, round + 1)
    return { card, key: [card.importance, round, leads.get(card.fact) ?? opening.length, position] }
  })
  ranked.sort((a, b) => compareKeys(a.key, b.key))

  const waiting = ranked.map(({ card }) => card)
  const ordered: Card[] = []
  while (waiting.length > 0) {
    const recent = new Set(ordered.slice(-siblingGap).map((card) => card.note))
    const next = waiting.findIndex((card) => !recent.has(card.note))
    ordered.push(...waiting.splice(Math.max(next, 0), 1))
  }
  return ordered
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
