import type { Localized } from '../cards/deck-file'
import { readDate } from '../facts/read-date'
import { nearestForm } from './compare-names'
import type { ItemMark, Off, Outcome, Unrated } from './mark'
import { waysToSplit } from './split-items'

/**
 * Marks a typed list, one item a line or parted by commas and the like, in either language. Of the ways to part it, the
 * one that finds most items counts. All items are right; out of order or with one too many is close; so is a list of
 * four or more with one missing. Anything less is wrong, since a list half remembered is not remembered.
 */
export function markList(typed: string, items: readonly Localized[], ordered: boolean): Unrated {
  const [best] = waysToSplit(typed)
    .map((given) => pair(given.slice(0, mostGiven * items.length), items))
    .sort((one, other) => score(other) - score(one))
  const { parts, extras } = best ?? pair([], items)
  const off = offOf(parts, extras, ordered)
  return { outcome: outcomeOf(off, items.length), off, diff: null, parts }
}

/** Of a list many times too long, the rest makes no difference. */
const mostGiven = 4

interface Paired {
  readonly parts: readonly ItemMark[]
  readonly extras: readonly string[]
}

/** Gives each item the first typed text that says it; exact ones choose first. What was said twice is not extra. */
function pair(given: readonly string[], items: readonly Localized[]): Paired {
  const takenBy = new Map<number, ItemMark>()
  const placed = new Set<number>()
  for (const state of ['right', 'close'] as const) {
    for (const [index, item] of items.entries()) {
      if (takenBy.has(index)) continue
      const place = given.findIndex((text, at) => !placed.has(at) && standing(text, item) === state)
      if (place < 0) continue
      placed.add(place)
      takenBy.set(index, { item, state, given: given[place] ?? null, place })
    }
  }
  const isRepeated = (text: string) => items.some((item) => standing(text, item) === 'right')
  return {
    parts: items.map(
      (item, index) => takenBy.get(index) ?? { item, state: 'missing', given: null, place: null },
    ),
    extras: given.filter((text, at) => !placed.has(at) && !isRepeated(text)),
  }
}

function standing(text: string, item: Localized): 'right' | 'close' | null {
  const nearest = nearestForm(text, [item.zh, item.en])
  if (nearest?.near === 'same' || isSameDate(text, item.zh)) return 'right'
  return nearest ? 'close' : null
}

/** An item may be a date, which has as many notations here as anywhere. */
function isSameDate(text: string, item: string): boolean {
  const date = readDate(item)
  const said = date && readDate(text, { expectedYear: date.year })
  return said !== null && JSON.stringify(said) === JSON.stringify(date)
}

/** Items found weigh most, then how well, then that nothing is left over. */
const score = ({ parts, extras }: Paired) =>
  parts.reduce((sum, { state }) => sum + scores[state], 0) - extras.length

const scores = { right: 1000, close: 900, missing: 0 } as const

function offOf(
  parts: readonly ItemMark[],
  extras: readonly string[],
  ordered: boolean,
): Off | null {
  const count = (state: ItemMark['state']) => parts.filter((part) => part.state === state).length
  if (count('missing') > 0) {
    return { code: 'missing-items', n: count('missing'), of: parts.length }
  }
  if (ordered && !isRising(parts.map(({ place }) => place ?? 0))) return { code: 'wrong-order' }
  if (extras.length > 0) return { code: 'extra-items', given: extras }
  return count('close') > 0 ? { code: 'inexact-items', n: count('close') } : null
}

/** Whether each place is behind the one before. */
export const isRising = (places: readonly number[]) =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))

function outcomeOf(off: Off | null, length: number): Outcome {
  if (off === null) return 'right'
  if (off.code === 'missing-items') return off.n === 1 && length >= 4 ? 'close' : 'wrong'
  return off.code === 'extra-items' && off.given.length > 1 ? 'wrong' : 'close'
}
