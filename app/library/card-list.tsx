'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import type { LibraryCard } from '@/lib/store/library'
import { useText } from '../_hooks/use-text'

/** Cards as a list of questions, each with where it stands. Rows out of sight cost no layout. */
export function CardList(props: {
  cards: readonly LibraryCard[]
  chosen: CardId | null
  hrefOf(cardId: CardId): string
}) {
  const t = useTranslations()
  const text = useText()
  const language = useLocale()
  return (
    <ul className="flex flex-col divide-y divide-line">
      {props.cards.map(({ card, state }) => (
        <li
          key={card.id}
          className="[contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]"
        >
          <Link
            href={props.hrefOf(card.id)}
            prefetch={false}
            scroll={false}
            aria-current={card.id === props.chosen ? 'true' : undefined}
            className="flex min-h-14 items-baseline gap-3 rounded-lg px-2 py-3 hover:bg-press aria-current:bg-press"
          >
            <span
              aria-hidden="true"
              className="size-2 shrink-0 translate-y-[-0.1em] rounded-full"
              style={{ background: `var(--kind-${card.kind})` }}
            />
            <span className="sr-only">{t(`kinds.${card.kind}`)}: </span>
            <span lang={language} className="reading line-clamp-2 flex-1">
              {text(card.front)}
            </span>
            <span className="shrink-0 text-xs text-soft">
              {card.dropped || state.bucket === 'out' ? '–' : t(`phases.${state.phase}`)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
