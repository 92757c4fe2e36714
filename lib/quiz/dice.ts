import { unitOf } from '../schedule/hash'

/** Chances that follow from a seed alone: the same throws for the same seed, on every machine. */
export interface Dice {
  /** A number in [0, 1), another with every throw. */
  readonly throw: () => number
  /** A whole number from 0 up to, and without, `sides`. */
  readonly below: (sides: number) => number
  /** The items in an order of chance. */
  readonly shuffled: <T>(items: readonly T[]) => T[]
}

export function diceOf(seed: string): Dice {
  let thrown = 0
  const next = () => unitOf(`${seed}|${thrown++}`)
  return {
    throw: next,
    below: (sides) => Math.floor(next() * sides),
    shuffled: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  }
}
