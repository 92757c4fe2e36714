'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { ownPaper } from '@/lib/cards/card-id'
import { ownDeckId, ownPaperTitle } from '@/lib/cards/own-note'
import type { LibraryPaper } from '@/lib/store/library'
import { useText } from '../../_hooks/use-text'
import { Button } from '../../_ui/button'
import { OptionsLink } from '../../options/options-link'
import { deckHref } from '../places'
import { DeckRows } from '../shelf'
import { DeckTitle } from './deck-title'
import { LastDeed } from './own-deeds'

/** The decks that a person made, or what they would be. */
export function OwnShelf({ own }: { own: LibraryPaper | undefined }) {
  const t = useTranslations('own')
  const options = useTranslations('library')('options')
  const text = useText()
  const router = useRouter()
  return (
    <section className="flex flex-col gap-2">
      <h2 className="reading text-xl leading-snug">{text(ownPaperTitle)}</h2>
      {own ? (
        <>
          <OptionsLink paper={ownPaper} label={options} />
          <DeckRows paper={ownPaper} decks={own.decks} all={t('allOwn')} />
        </>
      ) : (
        <Example />
      )}
      <DeckTitle onSaved={(id) => router.push(deckHref(ownDeckId(id)))}>
        <Button className="mt-2 self-start">
          <Plus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          {t('newDeck')}
        </Button>
      </DeckTitle>
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 desk:bottom-0">
        <LastDeed />
      </div>
    </section>
  )
}

/** What one's own cards are, by one of them. */
function Example() {
  const t = useTranslations('own')
  return (
    <>
      <p className="text-soft">{t('emptyHint')}</p>
      <figure className="my-1 flex flex-col gap-2 border-l-2 border-line-strong py-1 pl-4">
        <figcaption className="text-xs text-soft">{t('example')}</figcaption>
        <p className="reading">{t('exampleFront')}</p>
        <p className="reading border-t border-line pt-2">{t('exampleBack')}</p>
      </figure>
    </>
  )
}
