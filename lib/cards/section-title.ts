import type { DeckFile, Localized } from './deck-file'

/** What a section of one of these papers is about, in a few words; null where its author did not write it. */
export function sectionTitle(
  papers: readonly (Pick<DeckFile, 'sections'> & { readonly id: string })[],
  { paper, section }: { readonly paper: string; readonly section: string },
): Localized | null {
  const sections = papers.find(({ id }) => id === paper)?.sections
  return sections?.find(({ id }) => id === section)?.title ?? null
}
