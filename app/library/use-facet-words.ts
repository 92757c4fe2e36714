'use client'

import { useTranslations } from 'use-intl'
import type { FactKind } from '@/lib/cards/deck-file'
import type { CardStateName, Facet } from '@/lib/store/browse'

/** What a value of a facet is called: `term` a Concept, `摘要` the abstract. */
export function useFacetWords(): (facet: Facet, value: string) => string {
  const t = useTranslations()
  return (facet, value) => {
    switch (facet) {
      case 'kind':
        return t(`kinds.${value as FactKind}`)
      case 'section':
        if (value === '摘要') return t('locus.abstract')
        return value === '引言' ? t('locus.introduction') : value
      case 'state':
        return t(`library.states.${value as CardStateName}`)
      case 'flag':
        return t(`library.flags.${value as '1' | '2' | '3' | '4'}`)
      case 'importance':
        return t(`library.importances.${value as '1' | '2' | '3'}`)
    }
  }
}
