import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** What most people can do without, one tap away. */
export function Disclosure(props: {
  label: ReactNode
  lang?: string
  /** Whether it begins open. */
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="group" open={props.open}>
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
