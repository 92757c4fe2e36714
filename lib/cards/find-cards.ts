import type { Localized } from './deck-file'

/** What a search looks at in a card: its texts as `fold` leaves them, in both languages. */
export interface Searchable {
  readonly question: Localized
  readonly answer: Localized
  readonly fact: { readonly statement: Localized }
}

/** A word that is looked for, or any of several that may stand for it. All of them folded. */
export type Wanted = readonly string[]

/** A text as a search compares it: width (NFKC) and case make no difference. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Both languages of a text, folded. */
export const foldBoth = ({ zh, en }: Localized): Localized => ({ zh: fold(zh), en: fold(en) })

/** The words of a query: what blanks part, folded, each once. */
export const queryWords = (query: string): string[] => [
  ...new Set(fold(query).split(/\s+/).filter(Boolean)),
]

/**
 * The cards that hold every wanted word, somewhere: parts of words count, so Chinese is found as it is written. A
 * plain scan, which at 50,000 cards takes less time and a third of the memory of an inverted index, whose lists of
 * frequent words are as long as the collection.
 *
 * Best first: what stands in the question before what stands in the answer, and that before the fact's statement;
 * within one text whole words before beginnings of words before other parts. Equals stay in the order of `entries`.
 * It ends early once `limit` cards are found that none can go before.
 */
export function findCards<E extends Searchable>(
  entries: Iterable<E>,
  wanted: readonly Wanted[],
  limit: number,
): E[] {
  if (wanted.length === 0) return []
  // Long words are rare ones: most cards are done with after the first.
  const rarestFirst = [...wanted].sort((a, b) => lengthOf(b) - lengthOf(a))
  const byRank: E[][] = []
  for (const entry of entries) {
    const rank = rankOf(entry, rarestFirst)
    if (rank === null) continue
    byRank[rank] ??= []
    byRank[rank].push(entry)
    if (rank === 0 && byRank[0]?.length === limit) break
  }
  return byRank.flat().slice(0, limit)
}

const lengthOf = (word: Wanted): number => Math.min(...word.map(({ length }) => length))

/** 0 where every word stands whole in the question; null where one of them is nowhere. */
function rankOf(entry: Searchable, wanted: readonly Wanted[]): number | null {
  let rank = 0
  for (const word of wanted) {
    const place = placeOf(entry, word)
    if (place === null) return null
    rank += place
  }
  return rank
}

function placeOf({ question, answer, fact }: Searchable, word: Wanted): number | null {
  return fitIn(question, word) ?? add(3, fitIn(answer, word) ?? add(3, fitIn(fact.statement, word)))
}

const add = (n: number, to: number | null): number | null => (to === null ? null : n + to)

/** How well a word stands in a text: 0 whole, 1 as a word's beginning, 2 within one; null where it does not. */
function fitIn({ zh, en }: Localized, word: Wanted): number | null {
  let best: number | null = null
  for (const form of word) {
    for (const text of [zh, en]) {
      const fit = fitOf(text, form)
      if (fit === 0) return 0
      if (fit !== null && (best === null || fit < best)) best = fit
    }
  }
  return best
}

function fitOf(text: string, form: string): number | null {
  let best: number | null = null
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const begins = !(isSpelled(text, at - 1) && isSpelled(text, at))
    const end = at + form.length
    const ends = !(isSpelled(text, end - 1) && isSpelled(text, end))
    if (begins && ends) return 0
    best = Math.min(best ?? 2, begins ? 1 : 2)
  }
  return best
}

/** Whether a letter or digit of a script that spells words and parts them by blanks stands there. */
function isSpelled(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code > 0xbf && code < 0x2e80)
  )
}
