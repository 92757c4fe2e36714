'use client'

import { readSections } from '@/lib/store/beyond'
import type { PaperRow } from '@/lib/store/rows'
import { paperOfPlace } from './paper-of-place'
import { useLive } from './use-live'
import { useText } from './use-text'

/** The papers and their parts as options of a choice; of one paper, nothing chosen is the paper. */
export function usePlaceOptions(papers: readonly PaperRow[]) {
  const text = useText()
  return papers.flatMap(({ id, paper, decks }) => [
    ...(papers.length > 1 ? [{ value: id, label: text(paper.title) }] : []),
    ...decks.map((deck) => ({ value: deck.id, label: text(deck.title) })),
  ])
}

/** The same, and the sections that the chosen paper has, or the only one. */
export function usePlaces(papers: readonly PaperRow[], place: string) {
  const options = usePlaceOptions(papers)
  const ofPaper = paperOfPlace(papers, place) ?? (papers.length === 1 ? papers[0] : undefined)
  const sections = useLive(
    async (db) => (ofPaper ? readSections(db, ofPaper.id) : []),
    [ofPaper?.id],
  )
  return { options, sections }
}

/** A chosen paper or part as a scope. */
export function scopeOfPlace(papers: readonly PaperRow[], place: string) {
  if (place === '') return {}
  return papers.some(({ id }) => id === place) ? { paper: place } : { deck: place }
}
