'use client'

import { useTranslations } from 'use-intl'
import type { PartialLocus } from '@/lib/cards/deck-file'
import { markOf, unnumbered } from './locus'

/** Words for a locus, as plain text: "p. 56 · 一(二)1 · note ①". */
export function useLocusWords(): (locus: PartialLocus) => string {
  const t = useTranslations('locus')
  const sectionWords = useSectionWords()
  return ({ page, section, footnotes }) => {
    return [
      ...(page === undefined ? [] : [t('page', { page })]),
      ...(section === undefined ? [] : [sectionWords(section)]),
      ...footnotes.map((footnote) => t('footnote', { mark: markOf(footnote) })),
    ].join(' · ')
  }
}

/** What a section of a paper is called, as plain text: its number, or the word for one that has none. */
export function useSectionWords(): (section: string) => string {
  const t = useTranslations('locus')
  return (section) => {
    const named = unnumbered[section]
    return named ? t(named) : section
  }
}

/** Whether a section is called by a name, having no number. */
export const isNamedSection = (section: string): boolean => unnumbered[section] !== undefined

/** The language that the word for a section is in: its number is the paper's own, a name is the interface's. */
export const sectionLang = (section: string): { lang?: 'zh-Hans' } =>
  isNamedSection(section) ? {} : { lang: 'zh-Hans' }
