import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** What most people can do without, one tap away. */
export function Disclosure(props: { label: string; lang?: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary
        lang={props.lang}
        className="flex min-h-12 items-center gap-1.5 text-sm text-soft [&::-webkit-details-marker]:hidden"
      >
        <ChevronRight
          aria-hidden="true"
          className="size-4 group-open:rotate-90"
          strokeWidth={1.5}
        />
        {props.label}
      </summary>
      {props.children}
    </details>
  )
}
