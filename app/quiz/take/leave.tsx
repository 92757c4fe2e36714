'use client'

import { X } from 'lucide-react'
import { Link } from '../../_ui/link'

/** The way back to all quizzes, where a quiz has the screen to itself. */
export function Leave({ label }: { label: string }) {
  return (
    <Link
      href="/quiz"
      prefetch={false}
      aria-label={label}
      className="-ml-3 flex size-[54px] shrink-0 items-center justify-center rounded-lg hover:bg-press"
    >
      <X aria-hidden="true" strokeWidth={1.5} />
    </Link>
  )
}
