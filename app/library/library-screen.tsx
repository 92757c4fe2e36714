'use client'

import { Search, X } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import { readCards, readDeckCards, readLibrary } from '@/lib/store/library'
import { searchCards, searchLimit } from '@/lib/store/search'
import { useLive } from '../_hooks/use-live'
import { useText } from '../_hooks/use-text'
import { Screen, Skeleton } from '../_ui/screen'
import { Back } from './back'
import { CardDetail } from './card-detail'
import { CardList } from './card-list'
import { Shelf } from './shelf'

/** The papers on this device: their parts, their cards, one card. A phone shows one of them, a desktop list and card side by side. */
export function LibraryScreen() {
  const t = useTranslations('library')
  const params = useSearchParams()
  const deck = params.get('deck')
  const card = params.get('card') as CardId | null
  const [query, setQuery] = useState(params.get('q') ?? '')
  const searching = useDeferredValue(query.trim())

  /** The search stands in the address, so that going back from a card finds it as it was. */
  const search = (words: string) => {
    setQuery(words)
    history.replaceState(
      null,
      '',
      words.trim() ? `?q=${encodeURIComponent(words.trim())}` : location.pathname,
    )
  }

  return (
    <Screen title={t('title')} wide>
      <div className="desk:grid desk:grid-cols-[minmax(20rem,2fr)_3fr] desk:gap-10">
        <div className={`flex flex-col gap-5 ${card ? 'max-desk:hidden' : ''}`}>
          <div className="relative" role="search">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute top-3.5 left-3 size-5 text-soft"
              strokeWidth={1.5}
            />
            <input
              type="search"
              value={query}
              onChange={(event) => search(event.target.value)}
              aria-label={t('search')}
              placeholder={t('search')}
              enterKeyHint="search"
              autoCapitalize="off"
              autoComplete="off"
              spellCheck={false}
              className="min-h-12 w-full rounded-lg border border-line-strong bg-sheet pr-12 pl-10 placeholder:text-soft [&::-webkit-search-cancel-button]:hidden"
            />
            {query && (
              <button
                type="button"
                aria-label={t('clear')}
                onClick={() => search('')}
                className="absolute top-0 right-0 flex size-12 items-center justify-center rounded-lg"
              >
                <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
              </button>
            )}
          </div>
          {searching ? (
            <Found query={searching} chosen={card} />
          ) : deck ? (
            <DeckCards deck={deck} chosen={card} />
          ) : (
            <Papers />
          )}
        </div>
        <div className={card ? '' : 'hidden desk:block'}>
          {card ? (
            <CardDetail cardId={card} query={searching} />
          ) : (
            <p className="border-l border-line py-16 pl-10 text-soft">{t('chooseCard')}</p>
          )}
        </div>
      </div>
    </Screen>
  )
}

function Papers() {
  const papers = useLive(readLibrary, [])
  return papers ? <Shelf papers={papers} /> : <Skeleton lines={6} />
}

function DeckCards({ deck, chosen }: { deck: string; chosen: CardId | null }) {
  const t = useTranslations('library')
  const text = useText()
  const read = useLive(
    async (db) => {
      const cards = await readDeckCards(db, deck)
      const papers = await db.papers.toArray()
      return {
        cards,
        title: papers.flatMap(({ decks }) => decks).find(({ id }) => id === deck)?.title,
      }
    },
    [deck],
  )
  if (!read) return <Skeleton lines={8} />
  return (
    <div className="flex flex-col gap-3">
      <Back href="/library" />
      <h2 className="reading text-xl">{read.title ? text(read.title) : deck}</h2>
      <p className="numbers text-sm text-soft">{t('cards', { n: read.cards.length })}</p>
      <CardList
        cards={read.cards}
        chosen={chosen}
        hrefOf={(id) => `/library?deck=${encodeURIComponent(deck)}&card=${encodeURIComponent(id)}`}
      />
    </div>
  )
}

function Found({ query, chosen }: { query: string; chosen: CardId | null }) {
  const t = useTranslations('library')
  const found = useLive(
    async (db) => {
      const cards = await searchCards(db, query)
      return readCards(
        db,
        cards.map(({ id }) => id),
      )
    },
    [query],
  )
  if (!found) return <Skeleton lines={6} />
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="numbers text-sm text-soft">
        {t(found.length >= searchLimit ? 'resultsCapped' : 'results', { n: found.length })}
      </p>
      {found.length === 0 && <p className="text-soft">{t('noResults')}</p>}
      <CardList
        cards={found}
        chosen={chosen}
        hrefOf={(id) => `/library?q=${encodeURIComponent(query)}&card=${encodeURIComponent(id)}`}
      />
    </div>
  )
}
