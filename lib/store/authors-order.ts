import type { CardRow } from './rows'

/** Puts cards as their author ordered them, dropped ones last. */
export const inAuthorsOrder = (a: CardRow, b: CardRow): number =>
  a.dropped - b.dropped || a.position - b.position
