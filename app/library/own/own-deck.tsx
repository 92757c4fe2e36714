'use client'

import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { StorageFullError } from '@/lib/store/errors'
import { deleteDeck } from '@/lib/store/own-notes'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { Button, ButtonLink } from '../../_ui/button'
import { deckOwnId, noteHref } from '../places'
import { DeckTitle } from './deck-title'
import { LastDeed, useOwnDeeds } from './own-deeds'

/** What can be done to a deck of a person's own, under its title. */
export function OwnDeckTools({ deck, title }: { deck: string; title: string }) {
  const t = useTranslations('own')
  const db = useDb()
  const router = useRouter()
  const { tell } = useOwnDeeds()
  const remove = async () => {
    if (!db) return
    try {
      tell({ what: 'deckDeleted', change: await deleteDeck(db, deckOwnId(deck), currentMoment()) })
      router.push('/library')
    } catch (error) {
      console.error(error)
      tell({ what: error instanceof StorageFullError ? 'full' : 'failed' })
    }
  }
  return (
    <div className="-mx-3 -my-2 flex flex-wrap">
      <DeckTitle deck={{ id: deckOwnId(deck), title }}>
        <Button look="bare" className="px-3 text-sm text-soft">
          <Pencil aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {t('rename')}
        </Button>
      </DeckTitle>
      <Button look="bare" className="px-3 text-sm text-soft" onClick={remove}>
        <Trash2 aria-hidden="true" className="size-4" strokeWidth={1.5} />
        {t('deleteDeck')}
      </Button>
    </div>
  )
}

/** Where a new card is begun, in the thumb's reach, and above it what was done last. */
export function OwnDeckBar({ deck }: { deck: string }) {
  const t = useTranslations('own')
  return (
    <>
      <LastDeed />
      <div className="bg-linear-to-t from-paper from-80% to-transparent px-2 pt-4 pb-2">
        <ButtonLink
          look="main"
          href={noteHref(deck)}
          prefetch={false}
          scroll={false}
          className="w-full"
        >
          <Plus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          {t('newCard')}
        </ButtonLink>
      </div>
    </>
  )
}

/** What stands in the place of the cards of a deck that has none yet. */
export function NoOwnCards() {
  const t = useTranslations('own')
  return <p className="text-soft">{t('noneYet')}</p>
}
