'use client'

import { useTranslations } from 'use-intl'
import type { FactKind } from '@/lib/cards/deck-file'

/** The kind of a fact: a dot of its hue and its word, the same wherever kinds are told apart. */
export function Kind({ kind }: { kind: FactKind }) {
  const t = useTranslations('kinds')
  return (
    <span className="inline-flex items-center gap-2 text-sm whitespace-nowrap text-soft">
      <span
        aria-hidden="true"
        className="size-2 rounded-full"
        style={{ background: `var(--kind-${kind})` }}
      />
      {t(kind)}
    </span>
  )
}

/** The dot alone, before a text; its word is for the ear. */
export function KindDot({ kind }: { kind: FactKind }) {
  const t = useTranslations('kinds')
  return (
    <>
      <span
        aria-hidden="true"
        className="size-2 shrink-0 translate-y-[-0.1em] rounded-full"
        style={{ background: `var(--kind-${kind})` }}
      />
      <span className="sr-only">{t(kind)}: </span>
    </>
  )
}
