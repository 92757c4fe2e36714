'use client'

import { Search, X } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import { readDeckChanged } from '@/lib/store/card-marks'
import { readLibrary } from '@/lib/store/library'
import { searchLimit } from '@/lib/store/search'
import { useLive } from '../_hooks/use-live'
import { Screen, Skeleton } from '../_ui/screen'
import { CardBrowser } from './card-browser'
import { CardDetail } from './card-detail'
import { CardList } from './card-list'
import { LibrarianProvider, useAnswer } from './librarian'
import { OwnDeeds } from './own/own-deeds'
import { OwnNote } from './own/own-note'
import { PaperView } from './paper-view'
import { cardHref, paperViews, scopeIn, searchHref, withoutCard } from './places'
import { Shelf } from './shelf'

/** The papers on this device: their parts, their cards, one card. A phone shows one of them, a desktop list and card side by side. */
export function LibraryScreen() {
  const t = useTranslations('library')
  const params = useSearchParams()
  const paper = params.get('paper')
  const view = paperViews.find((view) => view === params.get('view'))
  const scope = scopeIn(params)
  const card = params.get('card') as CardId | null
  const own = params.get('own')
  const isBeside = card !== null || own !== null
  const [query, setQuery] = useState(params.get('q') ?? '')
  const searching = query.trim()

  /** The search stands in the address, so that going back from a card finds it as it was. */
  const search = (words: string) => {
    setQuery(words)
    history.replaceState(
      null,
      '',
      words.trim() ? `?q=${encodeURIComponent(words.trim())}` : location.pathname,
    )
  }

  const keepPlace = usePlaceInList(isBeside)
  const listHref = searching ? searchHref(searching) : withoutCard(params)

  return (
    <Screen title={t('title')} wide>
      <LibrarianProvider>
        <OwnDeeds>
          <div className="desk:grid desk:grid-cols-[minmax(20rem,2fr)_3fr] desk:gap-10">
            <div
              className={`flex flex-col gap-5 ${isBeside ? 'max-desk:hidden' : ''}`}
              onClickCapture={keepPlace}
            >
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
              ) : scope ? (
                <CardBrowser key={JSON.stringify(scope)} scope={scope} chosen={card} />
              ) : paper && view ? (
                <PaperView paper={paper} view={view} chosen={card} />
              ) : (
                <Papers />
              )}
            </div>
            <div className={isBeside ? '' : 'hidden desk:block'}>
              {own ? (
                <OwnNote key={own} noteId={own} deck={params.get('deck') ?? ''} />
              ) : card ? (
                <CardDetail cardId={card} listHref={listHref} />
              ) : (
                <p className="border-l border-line py-16 pl-10 text-soft">{t('chooseCard')}</p>
              )}
            </div>
          </div>
        </OwnDeeds>
      </LibrarianProvider>
    </Screen>
  )
}

/** Coming back from a card on a phone, the list stands where it was left. Returns what is to be called on a click in it. */
function usePlaceInList(isBeside: boolean): () => void {
  const place = useRef(0)
  const wasBeside = useRef(false)
  useLayoutEffect(() => {
    if (wasBeside.current && !isBeside) window.scrollTo({ top: place.current, behavior: 'instant' })
    wasBeside.current = isBeside
  }, [isBeside])
  return () => {
    if (!isBeside) place.current = window.scrollY
  }
}

function Papers() {
  const read = useLive(
    async (db) => ({
      papers: await readLibrary(db),
      deckChanged: (await readDeckChanged(db)).length,
    }),
    [],
  )
  return read ? <Shelf {...read} /> : <Skeleton lines={6} />
}

function Found({ query, chosen }: { query: string; chosen: CardId | null }) {
  const t = useTranslations('library')
  const found = useAnswer((ask) => ask.search(query), [query])
  if (!found) return <Skeleton lines={6} />
  if (found === 'failed') return <p className="text-soft">{t('listFailed')}</p>
  const n = found.ids.length
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="numbers text-sm text-soft">
        {t(n >= searchLimit ? 'resultsCapped' : 'results', { n })}
        {n > 0 && found.words !== 'typed' && ` · ${t(`readAs.${found.words}`)}`}
      </p>
      {n === 0 && <p className="text-soft">{t('noResults')}</p>}
      <CardList ids={found.ids} chosen={chosen} hrefOf={(id) => cardHref(searchHref(query), id)} />
    </div>
  )
}
