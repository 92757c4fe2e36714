'use client'

import { readSections } from '@/lib/store/beyond'
import type { PaperRow } from '@/lib/store/rows'
import { useLive } from './use-live'
import { useText } from './use-text'

/**
 * The papers and their parts as options of a choice, and what is chosen: a scope of it, and the sections that the chosen
 * paper has. Nothing chosen is everything; of one paper, that is the paper.
 */
export function usePlaces(papers: readonly PaperRow[], place: string) {
  const text = useText()
  const ofPlace = papers.find(({ id, decks }) => id === place || decks.some((d) => d.id === place))
  const ofPaper = ofPlace ?? (papers.length === 1 ? papers[0] : undefined)
  const sections = useLive(
    async (db) => (ofPaper ? readSections(db, ofPaper.id) : []),
    [ofPaper?.id],
  )
  const options = papers.flatMap(({ id, paper, decks }) => [
    ...(papers.length > 1 ? [{ value: id, label: text(paper.title) }] : []),
    ...decks.map((deck) => ({ value: deck.id, label: text(deck.title) })),
  ])
  return { options, sections }
}

/** A chosen paper or part as a scope. */
export function scopeOfPlace(papers: readonly PaperRow[], place: string) {
  if (place === '') return {}
  return papers.some(({ id }) => id === place) ? { paper: place } : { deck: place }
}
