import type { Localized } from '../cards/deck-file'
import type { Dice } from './dice'
import { pairSet, wordSet } from './text-keys'

const languages = ['zh', 'en'] as const
/** How many sets are thrown for one to be taken that gives nothing away. */
const throws = 32

/**
 * So many of the wrong options, those that come first being the best, such that neither its length nor a word of the
 * question gives the right one away: it is by chance the shortest, the longest or between, in both languages, and no
 * wrong one has much less of the question in it. Null where there are too few.
 */
export function drawOptions<T extends { readonly form: Localized }>(
  prompt: Localized,
  right: Localized,
  wrong: readonly T[],
  count: number,
  dice: Dice,
): T[] | null {
  const near = wrong.slice(0, 2 * count + 2)
  const place = dice.below(count + 1)
  if (near.length < count) return null
  let best: { readonly set: T[]; readonly cost: number } | null = null
  for (let i = 0; i < throws; i++) {
    const set = dice.shuffled(near).slice(0, count)
    const cost = costOf(prompt, right, set, place)
    if (best === null || cost < best.cost) best = { set, cost }
  }
  return best?.set ?? null
}

/** How far a set gives the right option away. */
function costOf(
  prompt: Localized,
  right: Localized,
  set: readonly { readonly form: Localized }[],
  place: number,
): number {
  const echo = echoOf(right, prompt) - Math.max(...set.map(({ form }) => echoOf(form, prompt)))
  return languages.reduce((sum, language) => {
    const forms = set.map(({ form }) => form[language])
    return sum + Math.abs(lengthPlace(right[language], forms) - place)
  }, 2 * Math.max(0, echo))
}

/** How many pieces of the question an option has in it. */
function echoOf(option: Localized, prompt: Localized): number {
  const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((piece) => other.has(piece)).length
  return (
    shared(pairSet(option.zh), pairSet(prompt.zh)) + shared(wordSet(option.en), wordSet(prompt.en))
  )
}

/** How many of the others are shorter; of equals, half. */
function lengthPlace(text: string, others: readonly string[]): number {
  const { length } = text
  return others.reduce(
    (sum, other) => sum + (other.length < length ? 1 : other.length === length ? 0.5 : 0),
    0,
  )
}
