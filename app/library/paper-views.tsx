'use client'

import { GitCommitVertical, ListTree } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Link } from '../_ui/link'
import { type PaperViewName, paperHref, paperViews } from './places'

const icons = { timeline: GitCommitVertical, argument: ListTree }

/** The ways to look at a paper as a whole, side by side. */
export function PaperViews(props: { paper: string; hasOutline: boolean; current?: PaperViewName }) {
  const t = useTranslations('library')
  const shown = paperViews.filter((view) => view !== 'argument' || props.hasOutline)
  return (
    <nav aria-label={t('views')} className="mt-2 flex flex-wrap gap-3">
      {shown.map((view) => {
        const Icon = icons[view]
        return (
          <Link
            key={view}
            href={paperHref(props.paper, view)}
            prefetch={false}
            aria-current={view === props.current ? 'page' : undefined}
            className="flex min-h-12 flex-1 items-center justify-center gap-2 rounded-lg border border-line-strong px-2 text-center hover:bg-press aria-[current]:border-ink aria-[current]:bg-press"
          >
            <Icon aria-hidden="true" className="size-5 text-soft" strokeWidth={1.5} />
            {t(view)}
          </Link>
        )
      })}
    </nav>
  )
}
