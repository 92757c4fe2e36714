import MiniSearch from 'minisearch'
import { fold } from './find-cards'

const hasHan = /\p{Script=Han}/u

/**
 * Chinese that was typed in one piece, cut into its words by `Intl.Segmenter`: 日本北约合作 asks for 日本, 北约 and
 * 合作 wherever they stand. Null where there is nothing to cut, or the browser cannot.
 */
export function cutWords(words: readonly string[]): string[] | null {
  if (typeof Intl.Segmenter !== 'function' || !words.some((word) => hasHan.test(word))) return null
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const cut = words.flatMap((word) =>
    hasHan.test(word)
      ? [...segmenter.segment(word)].filter((part) => part.isWordLike).map((part) => part.segment)
      : [word],
  )
  return cut.length > words.length ? [...new Set(cut)] : null
}

/** The words that a text spells with letters of the Latin script, folded. */
export const spelledWords = (text: string): string[] =>
  fold(text).match(/\p{Script=Latin}{4,}/gu) ?? []

/** Words to take for a mistyped one. */
export interface Vocabulary {
  /** The nearest few words that differ by a letter or two, nearest first; none for a short word or one that is not Latin. */
  near(word: string): string[]
}

const mostNear = 5

/** @param words each once, as `spelledWords` gives them */
export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const index = new MiniSearch({
    fields: ['word'],
    idField: 'word',
    tokenize: (word) => [word],
    processTerm: (word) => word,
  })
  index.addAll([...words].map((word) => ({ word })))
  return {
    near: (word) =>
      /^\p{Script=Latin}{4,}$/u.test(word)
        ? index
            .search(word, { fuzzy: (term) => (term.length < 6 ? 1 : 2) })
            .slice(0, mostNear)
            .map(({ id }) => id as string)
        : [],
  }
}
