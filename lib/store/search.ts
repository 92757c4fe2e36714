import type { CardId } from '../cards/card-id'
import { findCards, queryWords, type Wanted } from '../cards/find-cards'
import { cutWords, type Vocabulary, vocabularyOf } from '../cards/loose-words'
import type { Catalogue } from './catalogue'

/** At most so many cards are found: more is not an answer. */
export const searchLimit = 200

/** What a search found, best first, and how it had to read the words. */
export interface Found {
  readonly ids: readonly CardId[]
  /**
   * - `typed`: every word as it was typed;
   * - `cut`: nothing has them so, but with the Chinese cut into words there is something;
   * - `near`: not even so, but with words spelled much like them.
   */
  readonly words: 'typed' | 'cut' | 'near'
}

const vocabularies = new WeakMap<Catalogue, Vocabulary>()

/**
 * The cards that hold every word of the query in their question, answer or fact's statement, in either language,
 * dropped ones too: `findCards` says which come first. Words are read more loosely only where nothing is found
 * otherwise. An empty query finds nothing.
 */
export function searchCards(catalogue: Catalogue, query: string): Found {
  const words = queryWords(query)
  const find = (wanted: readonly Wanted[]) =>
    findCards(catalogue.cards, wanted, searchLimit).map(({ id }) => id)
  const typed = find(words.map((word) => [word]))
  if (typed.length > 0 || words.length === 0) return { ids: typed, words: 'typed' }

  const cut = cutWords(words)
  const found = cut ? find(cut.map((word) => [word])) : []
  if (found.length > 0) return { ids: found, words: 'cut' }

  const vocabulary = vocabularies.get(catalogue) ?? vocabularyIn(catalogue)
  vocabularies.set(catalogue, vocabulary)
  const wanted = (cut ?? words).map((word) => [word, ...vocabulary.near(word)])
  return { ids: find(wanted), words: 'near' }
}

const vocabularyIn = ({ papers }: Catalogue): Vocabulary =>
  vocabularyOf(new Set(papers.flatMap(({ words }) => words)))
