import { isOneEditApart } from './edit-distance'
import { monthNames } from './format-date'

const names = monthNames.map((name) => name.toLowerCase())

/** The month an English word names, 1 to 12: `july`, `jul`, `sept`, `febuary`. Null for any other word, and one that could be two months. */
export function readMonthName(word: string): number | null {
  const starting = word.length >= 3 ? names.findIndex((name) => name.startsWith(word)) : -1
  if (starting >= 0) return starting + 1
  const near = names.filter((name) => name.length >= 4 && isOneEditApart(word, name))
  return near.length === 1 ? names.indexOf(near[0] ?? '') + 1 : null
}
