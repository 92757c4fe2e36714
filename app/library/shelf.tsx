'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { LibraryPaper } from '@/lib/store/library'
import type { BucketCounts } from '@/lib/store/rows'
import { useText } from '../_hooks/use-text'

/** Each paper with its parts, and how far each part is known. */
export function Shelf({ papers }: { papers: readonly LibraryPaper[] }) {
  const t = useTranslations('library')
  const text = useText()
  return papers.map(({ paper, decks }) => (
    <section key={paper.id} className="flex flex-col gap-2">
      <h2 className="reading text-xl leading-snug">{text(paper.title)}</h2>
      <p className="text-sm text-soft">{paper.authors.map(text).join(' · ')}</p>
      <p className="text-sm text-soft">
        {t('issue', {
          journal: text(paper.published.journal),
          year: String(paper.published.year),
          issue: String(paper.published.issue ?? ''),
          pages: paper.published.pages.replace('-', '–'),
        })}
      </p>
      <ul className="mt-2 flex flex-col divide-y divide-line border-t border-line">
        {decks.map((deck) => (
          <li key={deck.id}>
            <Link
              href={`/library?deck=${encodeURIComponent(deck.id)}`}
              prefetch={false}
              className="-mx-2 flex min-h-16 items-center gap-3 rounded-lg px-2 py-3 hover:bg-press"
            >
              <span className="flex flex-1 flex-col gap-2">
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span>{text(deck.title)}</span>
                  <span className="numbers text-sm text-soft">
                    {t('seen', {
                      seen: total(deck.counts) - deck.counts.new,
                      total: total(deck.counts),
                    })}
                  </span>
                </span>
                <Bar counts={deck.counts} />
              </span>
              <ChevronRight aria-hidden="true" className="size-5 text-soft" strokeWidth={1.5} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}

const total = (counts: BucketCounts) => counts.new + counts.learning + counts.review + counts.out

/** A part's cards as one line: in review, in learning, not begun. */
function Bar({ counts }: { counts: BucketCounts }) {
  const parts = [
    { n: counts.review, fill: 'bg-ink' },
    { n: counts.learning, fill: 'bg-line-strong' },
    { n: counts.new + counts.out, fill: 'bg-line' },
  ]
  return (
    <span aria-hidden="true" className="flex h-1 w-full gap-0.5 overflow-hidden rounded-full">
      {parts.map(({ n, fill }) => (
        <span key={fill} className={fill} style={{ flexGrow: n }} />
      ))}
    </span>
  )
}
