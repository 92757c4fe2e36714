import type { Localized } from '../cards/deck-file'
import type { Dice } from './dice'

/** A value in words, and where it stands among others of its sort. */
export interface Value {
  readonly form: Localized
  readonly at: number
}

/**
 * So many wrong values, in their order and split where the right one belongs, drawn so that this is as often the lowest
 * as the highest or any place between, in so far as there are values on both sides. `near` are the wrong ones, the
 * nearest first. Null where there are too few.
 */
export function drawValues(
  right: number,
  near: readonly Value[],
  count: number,
  dice: Dice,
): { readonly below: Localized[]; readonly above: Localized[] } | null {
  const below = near.filter(({ at }) => at < right)
  const above = near.filter(({ at }) => at > right)
  const places = Array.from({ length: count + 1 }, (_, place) => place).filter(
    (place) => below.length >= place && above.length >= count - place,
  )
  const place = places[dice.below(places.length)]
  if (place === undefined) return null
  return { below: drawNear(below, place, dice), above: drawNear(above, count - place, dice) }
}

/** Some of the nearest, with two more to choose among so that seeds differ, in their order. */
const drawNear = (values: readonly Value[], count: number, dice: Dice): Localized[] =>
  dice
    .shuffled(values.slice(0, count === 0 ? 0 : count + 2))
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ form }) => form)
