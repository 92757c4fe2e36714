'use client'

import { useTranslations } from 'use-intl'
import type { PartialLocus } from '@/lib/cards/deck-file'
import { Words } from './words'

/** The parts of a paper that have a name and no number. */
export const unnumbered: Record<string, 'abstract' | 'introduction' | undefined> = {
  摘要: 'abstract',
  引言: 'introduction',
}

/** `54-②` → `②` */
export const markOf = (footnote: string) => footnote.split('-')[1] ?? footnote

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
