import { languages } from '../facts/language'
import type { Localized } from './deck-file'

/** A card's two sides. */
export interface Wording {
  readonly front: Localized
  readonly back: Localized
}

/** A person's own wording of a card, and the deck's that it was made from. */
export interface OwnWording extends Wording {
  readonly base: Wording
}

/**
 * How a card reads under the person's own wording: of its four texts those that the person changed are theirs, and the
 * others are the deck's as it has them now, so that its corrections still arrive.
 */
export function mergeWording(own: OwnWording, deck: Wording): Wording {
  const side = (side: 'front' | 'back'): Localized => ({
    zh: isChanged(own, side, 'zh') ? own[side].zh : deck[side].zh,
    en: isChanged(own, side, 'en') ? own[side].en : deck[side].en,
  })
  return { front: side('front'), back: side('back') }
}

/** Whether the deck has come to word otherwise a text that the person changed too, and not as they did. */
export const isDisputed = (own: OwnWording, deck: Wording): boolean =>
  (['front', 'back'] as const).some((side) =>
    languages.some((key) => {
      const isNews = deck[side][key] !== own.base[side][key] && deck[side][key] !== own[side][key]
      return isNews && isChanged(own, side, key)
    }),
  )

const isChanged = (own: OwnWording, side: 'front' | 'back', key: 'zh' | 'en'): boolean =>
  own[side][key] !== own.base[side][key]
