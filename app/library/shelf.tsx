'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ownPaper } from '@/lib/cards/card-id'
import type { LibraryDeck, LibraryPaper } from '@/lib/store/library'
import type { BucketCounts } from '@/lib/store/rows'
import { useText } from '../_hooks/use-text'
import { Link } from '../_ui/link'
import { Words } from '../_ui/words'
import { OptionsLink } from '../options/options-link'
import { OwnShelf } from './own/own-shelf'
import { PaperViews } from './paper-views'
import { cardsHref, deckChangedHref, deckHref } from './places'

/** Each paper with its parts, and how far each part is known; above them how many cards wait for a choice between two wordings. */
export function Shelf(props: { papers: readonly LibraryPaper[]; deckChanged: number }) {
  const t = useTranslations('library')
  return (
    <>
      {props.deckChanged > 0 && (
        <Link
          href={deckChangedHref}
          prefetch={false}
          className="flex min-h-14 items-center justify-between gap-3 rounded-lg border border-cinnabar px-4 py-3 hover:bg-press"
        >
          {t('deckChanged', { n: props.deckChanged })}
          <ChevronRight aria-hidden="true" className="size-5 text-soft" strokeWidth={1.5} />
        </Link>
      )}
      <Papers papers={props.papers} />
    </>
  )
}

/** The papers, then a person's own decks. */
function Papers({ papers }: { papers: readonly LibraryPaper[] }) {
  const t = useTranslations('library')
  const text = useText()
  const own = papers.find(({ paper }) => paper.id === ownPaper)
  return (
    <>
      {papers
        .filter((paper) => paper !== own)
        .map(({ paper, decks, hasOutline }) => (
          <section key={paper.id} className="flex flex-col gap-2">
            <h2 className="reading text-xl leading-snug">{text(paper.title)}</h2>
            <p className="text-sm text-soft">{paper.authors.map(text).join(' · ')}</p>
            {paper.published && (
              <p className="text-sm text-soft">
                {t('issue', {
                  journal: text(paper.published.journal),
                  year: String(paper.published.year),
                  issue: String(paper.published.issue ?? ''),
                  pages: paper.published.pages.replace('-', '–'),
                })}
              </p>
            )}
            <PaperViews paper={paper.id} hasOutline={hasOutline} />
            <OptionsLink paper={paper.id} label={t('options')} />
            <DeckRows paper={paper.id} decks={decks} all={t('allOfPaper')} />
          </section>
        ))}
      <OwnShelf own={own} />
    </>
  )
}

/** A paper's decks with how far each is known, and the way to all its cards. */
export function DeckRows(props: {
  paper: string
  decks: readonly LibraryDeck[]
  /** What all its cards are called. */
  all: string
}) {
  const t = useTranslations('library')
  return (
    <ul className="mt-2 flex flex-col divide-y divide-line border-t border-line">
      {props.decks.map((deck) => (
        <li key={deck.id}>
          <Link
            href={deckHref(deck.id)}
            prefetch={false}
            className="-mx-2 flex min-h-16 items-center gap-3 rounded-lg px-2 py-3 hover:bg-press"
          >
            <span className="flex flex-1 flex-col gap-2">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span>
                  <Words of={deck.title} />
                </span>
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
      <li>
        <Link
          href={cardsHref(props.paper)}
          prefetch={false}
          className="-mx-2 flex min-h-14 items-center justify-between gap-3 rounded-lg px-2 py-3 text-soft hover:bg-press hover:text-ink"
        >
          {props.all}
          <ChevronRight aria-hidden="true" className="size-5 text-soft" strokeWidth={1.5} />
        </Link>
      </li>
    </ul>
  )
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
    <span
      aria-hidden="true"
      className="keeps-hue flex h-1 w-full gap-0.5 overflow-hidden rounded-full"
    >
      {parts.map(({ n, fill }) => (
        <span key={fill} className={fill} style={{ flexGrow: n }} />
      ))}
    </span>
  )
}
