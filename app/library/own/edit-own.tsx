'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ownPaper } from '@/lib/cards/card-id'
import type { CardRow } from '@/lib/store/rows'
import { ButtonLink } from '../../_ui/button'
import { noteHref } from '../places'

/** The way from a card of a person's own to the note that it is made of. */
export function EditOwn({ card }: { card: CardRow }) {
  const t = useTranslations('own')
  return (
    <ButtonLink
      href={noteHref(card.deck, card.fact.slice(ownPaper.length + 1))}
      prefetch={false}
      className="self-start text-sm"
    >
      <Pencil aria-hidden="true" className="size-4" strokeWidth={1.5} />
      {t('editCard')}
    </ButtonLink>
  )
}
