import type { Localized } from '../cards/deck-file'
import { pairSet, wordSet } from './text-keys'

/** How much of the shorter of two texts is in the other too, from 0 to 1: the greater of both languages. */
export const overlapOf = (a: Localized, b: Localized): number =>
  Math.max(shareOf(pairSet(a.zh), pairSet(b.zh)), shareOf(wordSet(a.en), wordSet(b.en)))

const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  sharedOf(one, other) / Math.max(1, Math.min(one.size, other.size))

/** How many pieces two sets have in common. */
export function sharedOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const piece of small) if (large.has(piece)) shared++
  return shared
}
