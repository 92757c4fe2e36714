'use client'

import { useTranslations } from 'use-intl'
import type { Locus as PaperLocus } from '@/lib/cards/deck-file'

/** The parts of a paper that have a name and no number. */
const unnumbered: Record<string, 'abstract' | 'introduction' | undefined> = {
  摘要: 'abstract',
  引言: 'introduction',
}

/** Where the paper says it, as a page number in the margin: `p. 56 · 一(二)1 · note ①`. */
export function Locus({ locus }: { locus: PaperLocus }) {
  const t = useTranslations('locus')
  const named = unnumbered[locus.section]
  return (
    <p className="numbers text-sm text-soft">
      <span className="sr-only">{t('label')}: </span>
      <span aria-hidden="true">{t('page', { page: locus.page })}</span>
      <span className="sr-only">{t('pageSpoken', { page: locus.page })}</span>
      {' · '}
      <span className="sr-only">{t('section')} </span>
      {named ? t(named) : <span lang="zh-Hans">{locus.section}</span>}
      {locus.footnotes.map((footnote) => (
        <span key={footnote}> · {t('footnote', { mark: footnote.split('-')[1] ?? footnote })}</span>
      ))}
    </p>
  )
}
