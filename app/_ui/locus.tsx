'use client'

import { useTranslations } from 'use-intl'
import type { PartialLocus } from '@/lib/cards/deck-file'
import { Words } from './words'

/** The parts of a paper that have a name and no number. */
const unnumbered: Record<string, 'abstract' | 'introduction' | undefined> = {
  摘要: 'abstract',
  引言: 'introduction',
}

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

/** The language that the word for a section is in: its number is the paper's own, a name is the interface's. */
export const sectionLang = (section: string): { lang?: 'zh-Hans' } =>
  unnumbered[section] ? {} : { lang: 'zh-Hans' }

/** `54-②` → `②` */
const markOf = (footnote: string) => footnote.split('-')[1] ?? footnote

/** Where the paper says it, as a page number in the margin: `p. 56 · 一(二)1 · note ①`. Nothing where nobody says so. */
export function Locus({ locus: { page, section, footnotes } }: { locus: PartialLocus }) {
  const t = useTranslations('locus')
  if (page === undefined && section === undefined) return null
  return (
    <p className="numbers text-sm text-soft">
      <span className="sr-only">{t('label')}: </span>
      {page !== undefined && (
        <>
          <span aria-hidden="true">{t('page', { page })}</span>
          <span className="sr-only">{t('pageSpoken', { page })}</span>
        </>
      )}
      {page !== undefined && section !== undefined && ' · '}
      {section !== undefined && (
        <>
          <span className="sr-only">{t('section')} </span>
          <SectionName section={section} />
        </>
      )}
      {footnotes.map((footnote) => (
        <span key={footnote}> · {t('footnote', { mark: markOf(footnote) })}</span>
      ))}
    </p>
  )
}

/** A section as the paper numbers it, or by its name. */
export function SectionName({ section }: { section: string }) {
  const t = useTranslations('locus')
  const named = unnumbered[section]
  return named ? t(named) : <Words of={{ zh: section, en: section }} />
}
