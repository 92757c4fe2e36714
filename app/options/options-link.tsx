'use client'

import { SlidersHorizontal } from 'lucide-react'
import { Link } from '../_ui/link'
import { optionsHref } from './addresses'

/** The way to how a paper is studied, or to all options and to studying more. */
export function OptionsLink({ paper, label }: { paper?: string; label: string }) {
  return (
    <Link
      href={paper === undefined ? '/options' : optionsHref({ paper })}
      prefetch={false}
      className="-mx-2 inline-flex min-h-12 items-center gap-2 self-start rounded-lg px-2 text-sm text-soft hover:bg-press hover:text-ink"
    >
      <SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.5} />
      {label}
    </Link>
  )
}
