import type { CardId } from '../cards/card-id'
import type { FactKind } from '../cards/deck-file'

/** A deck and the paper that it is a part of. */
export interface DeckPlace {
  readonly paper: string
  /** Empty for cards that the store does not have, whose reviews came with a backup. */
  readonly deck: string
}

/** A section of a paper, as the paper numbers it. */
export interface SectionPlace {
  readonly paper: string
  readonly section: string
}

/**
 * What numbers are cut by, a column a facet. The index of a card is its number in `ReviewColumns`. A card that the store
 * does not have is of no kind, no section and no importance.
 */
export interface CardColumns {
  readonly length: number
  readonly id: readonly CardId[]
  /** Index into `decks`. */
  readonly deck: Uint16Array
  readonly decks: readonly DeckPlace[]
  readonly kinds: readonly FactKind[]
  /** Index into `kinds`, or `noKind`. */
  readonly kind: Uint8Array
  /** Index into `sections`, or `noSection`. */
  readonly section: Uint16Array
  readonly sections: readonly SectionPlace[]
  /** 1 to 3, or 0. */
  readonly importance: Uint8Array
}

export const noKind = 255
export const noSection = 65_535

/** A part of all cards. What is not named does not narrow it. */
export interface Cut {
  /** A paper's or a deck's id. */
  readonly place?: string | undefined
  readonly kind?: FactKind | undefined
  /** Narrows within the papers that have a section of that name. */
  readonly section?: string | undefined
  readonly importance?: 1 | 2 | 3 | undefined
}

/** 1 for each card that is within a cut, 0 for the others. Cards that are alike in all that is cut by are all in it or all out. */
export type CardMask = Uint8Array

/** Which cards a cut takes. */
export function cardsWithin(
  cards: CardColumns,
  { place, kind, section, importance }: Cut,
): CardMask {
  const decks = cards.decks.map(
    ({ paper, deck }) => place === undefined || paper === place || deck === place,
  )
  const sections = cards.sections.map((one) => section === undefined || one.section === section)
  const kindIndex = kind === undefined ? null : cards.kinds.indexOf(kind)
  const mask = new Uint8Array(cards.length)
  for (let card = 0; card < cards.length; card++) {
    const isIn =
      decks[cards.deck[card] as number] &&
      (section === undefined || sections[cards.section[card] as number]) &&
      (kindIndex === null || cards.kind[card] === kindIndex) &&
      (importance === undefined || cards.importance[card] === importance)
    if (isIn) mask[card] = 1
  }
  return mask
}
