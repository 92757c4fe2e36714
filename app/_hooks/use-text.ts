'use client'

import { useLocale } from 'use-intl'
import type { Localized } from '@/lib/cards/deck-file'
import { type Language, textKey } from '@/lib/i18n/language'

/** Reads a deck's bilingual text in the language shown. */
export function useText(): (text: Localized) => string {
  const key = textKey(useLocale() as Language)
  return (text) => text[key]
}
