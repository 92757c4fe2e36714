import { nameKey, nameKeys } from '../facts/name-key'
import { contentWords, wordsOf } from './same-claim'

/** Beyond so many texts, those of several papers, all are forgotten rather than kept for good. */
const mostKept = 50_000

/** A function of a text that works out each text once, since questions compare every text with every other. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostKept) known.clear()
    const now = read(text)
    known.set(text, now)
    return now
  }
}

export const keyOf = remembered(nameKey)
export const keysOf = remembered(nameKeys)

/** Its words as a row with a blank on either side, so that words are found whole: ` the cork in the bottle `. */
export const wordRow = remembered((text) => ` ${wordsOf(text).join(' ')} `)

/** Its words that carry meaning, each once. */
export const wordSet = remembered((text): ReadonlySet<string> => new Set(contentWords(text)))

/** Its pairs of neighbouring characters, each once. */
export const pairSet = remembered((text): ReadonlySet<string> => {
  const characters = [...nameKey(text)]
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
})
