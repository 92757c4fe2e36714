'use client'

import { useLocale } from 'use-intl'

/** Sentences after one another, without those that are not there; in Chinese no space parts them. */
export function useSentences(): (...all: readonly (string | false | null | undefined)[]) => string {
  const between = useLocale().startsWith('zh') ? '' : ' '
  return (...all) => all.filter(Boolean).join(between)
}
