'use client'

import { useLocale } from 'use-intl'
import type { Localized } from '@/lib/cards/deck-file'
import { useText } from '../_hooks/use-text'

/** Chinese, with the signs that stand among it. */
const chinese = /(\p{Script=Han}[\p{Script=Han}\d()（）《》“”、，。·]*)/u

/** More than a name. */
const english = /\p{Script=Latin}{2}/u

/**
 * A card's text in the language shown. What an English text quotes in Chinese is marked as Chinese, so that it is read
 * out and drawn as such; a Latin name within Chinese is part of it. A person's own text may be in English alone.
 */
export function Words({ of }: { of: Localized }) {
  const words = useText()(of)
  const isShownInEnglish = useLocale() === 'en'
  if (!chinese.test(words)) {
    return isShownInEnglish || !english.test(words) ? words : <span lang="en">{words}</span>
  }
  if (!isShownInEnglish) return words
  // Every other part is what was parted by.
  return words.split(chinese).map((part, i) =>
    i % 2 === 1 ? (
      <span key={`${i} ${part}`} lang="zh-Hans">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
