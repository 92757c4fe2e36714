import type { Localized } from '../cards/deck-file'
import { languages } from '../facts/language'
import type { Dice } from './dice'
import { pairSet, wordSet } from './text-keys'
import { sharedOf } from './text-overlap'

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
  const hear = (form: Localized): Heard => ({ form, echo: echoOf(form, prompt) })
  const asked = hear(right)
  const heard = near.map((option) => ({ option, ...hear(option.form) }))
  let best: { readonly set: typeof heard; readonly cost: number } | null = null
  for (let i = 0; i < throws; i++) {
    const set = dice.shuffled(heard).slice(0, count)
    const cost = costOf(asked, set, place)
    if (best === null || cost < best.cost) best = { set, cost }
  }
  return best?.set.map(({ option }) => option) ?? null
}

/** An option, and how many pieces of the question it has in it. */
interface Heard {
  readonly form: Localized
  readonly echo: number
}

/** How far a set gives the right option away. */
function costOf(right: Heard, set: readonly Heard[], place: number): number {
  const echo = right.echo - Math.max(...set.map(({ echo }) => echo))
  return languages.reduce((sum, language) => {
    const forms = set.map(({ form }) => form[language])
    return sum + Math.abs(lengthPlace(right.form[language], forms) - place)
  }, 2 * Math.max(0, echo))
}

/** How many pieces of the question an option has in it. */
const echoOf = (option: Localized, prompt: Localized): number =>
  sharedOf(pairSet(option.zh), pairSet(prompt.zh)) +
  sharedOf(wordSet(option.en), wordSet(prompt.en))

/** How many of the others are shorter; of equals, half. */
function lengthPlace(text: string, others: readonly string[]): number {
  const { length } = text
  return others.reduce(
    (sum, other) => sum + (other.length < length ? 1 : other.length === length ? 0.5 : 0),
    0,
  )
}
