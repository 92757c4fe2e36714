'use client'

import { useTranslations } from 'use-intl'
import type { FactKind } from '@/lib/cards/deck-file'
import type { CardStateName, Facet } from '@/lib/store/browse'
import { useSectionWords } from '../_ui/locus-words'

/** What a value of a facet is called: `term` a Concept, `摘要` the abstract. */
export function useFacetWords(): (facet: Facet, value: string) => string {
  const t = useTranslations()
  const sectionWords = useSectionWords()
  return (facet, value) => {
    switch (facet) {
      case 'kind':
        return t(`kinds.${value as FactKind}`)
      case 'section':
        return sectionWords(value)
      case 'state':
        return t(`library.states.${value as CardStateName}`)
      case 'flag':
        return t(`library.flags.${value as '1' | '2' | '3' | '4'}`)
      case 'importance':
        return t(`library.importances.${value as '1' | '2' | '3'}`)
    }
  }
}
