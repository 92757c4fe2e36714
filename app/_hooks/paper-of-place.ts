import type { PaperRow } from '@/lib/store/rows'

/** The paper that a place is, or is a part of. */
export const paperOfPlace = (papers: readonly PaperRow[], place: string): PaperRow | undefined =>
  papers.find(({ id, decks }) => id === place || decks.some((deck) => deck.id === place))
