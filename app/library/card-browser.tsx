'use client'

import { ListChecks } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import type { Localized } from '@/lib/cards/deck-file'
import { type Language, textKey } from '@/lib/i18n/language'
import type { Scope } from '@/lib/store/queue'
import { useMoment } from '../_hooks/moment'
import { useLive } from '../_hooks/use-live'
import { Button } from '../_ui/button'
import { Skeleton } from '../_ui/screen'
import { Words } from '../_ui/words'
import { Back } from './back'
import { CardList } from './card-list'
import { Filters } from './filters'
import { useAnswer } from './librarian'
import { NoOwnCards, OwnDeckBar, OwnDeckTools } from './own/own-deck'
import { PickedBar } from './picked-bar'
import {
  cardHref,
  filterIn,
  isOwnDeck,
  sortingIn,
  withoutCard,
  withoutFilter,
  withSorting,
  withToggled,
} from './places'
import { usePicking } from './use-picking'

/** Goes to another address of the library that shows the same list in another way. Going back undoes it. */
const go = (href: string) => history.pushState(null, '', href)

/** The cards of a deck, a paper or all papers: narrowed, sorted and picked as a person wants. What narrows them stands in the address. */
export function CardBrowser({ scope, chosen }: { scope: Scope; chosen: CardId | null }) {
  const t = useTranslations('library')
  const params = useSearchParams()
  const moment = useMoment()
  const language = textKey(useLocale() as Language)
  const address = params.toString()
  const view = useMemo(() => {
    const at = new URLSearchParams(address)
    return { filter: filterIn(at), sorting: sortingIn(at), language }
  }, [address, language])
  const listing = useAnswer(
    (ask) => ask.list(scope, view, moment),
    [scope.paper, scope.deck, view, moment],
  )
  const title = useTitleOf(scope)
  const ids = listing && listing !== 'failed' ? listing.ids : []
  const picks = usePicking(ids)
  const [isPicking, setPicking] = useState(false)
  if (listing === 'failed') return <p className="text-soft">{t('listFailed')}</p>
  if (!listing || title === undefined) return <Skeleton lines={8} />

  const ownDeck = isOwnDeck(scope.deck) ? scope.deck : null
  const isNarrowed = Object.keys(view.filter).length > 0
  const here = new URLSearchParams(address)
  const listHref = withoutCard(here) ?? '/library'
  const begin = (cardId?: CardId) => {
    setPicking(true)
    if (cardId) picks.pick(cardId, false)
  }
  return (
    <div className="flex flex-col gap-3">
      <Back href="/library" />
      <h2 className="reading text-xl">
        {typeof title === 'string' ? title : <Words of={title} />}
      </h2>
      {ownDeck && typeof title !== 'string' && <OwnDeckTools deck={ownDeck} title={title.en} />}
      {(listing.total > 0 || isNarrowed) && (
        <Filters
          filter={view.filter}
          sorting={view.sorting}
          listing={listing}
          toggle={(facet, value) => go(withToggled(here, facet, value))}
          sort={(sorting) => go(withSorting(here, sorting))}
          clear={() => go(withoutFilter(here))}
        />
      )}
      <div className="flex min-h-12 items-center justify-between gap-3">
        <p role="status" className="numbers text-sm text-soft">
          {isNarrowed
            ? t('cardsOf', { n: listing.ids.length, total: listing.total })
            : t('cards', { n: listing.total })}
        </p>
        {listing.ids.length > 0 && !isPicking && (
          <Button look="bare" className="-mr-2 text-sm" onClick={() => begin()}>
            <ListChecks aria-hidden="true" className="size-4" strokeWidth={1.5} />
            {t('select')}
          </Button>
        )}
      </div>
      {listing.ids.length === 0 &&
        (ownDeck && !isNarrowed ? (
          <NoOwnCards />
        ) : (
          <p className="text-soft">{t(isNarrowed ? 'noneSo' : 'noneHere')}</p>
        ))}
      <CardList
        ids={listing.ids}
        chosen={chosen}
        hrefOf={(id) => cardHref(listHref, id)}
        picking={isPicking ? picks : null}
        onHold={begin}
      />
      <PickedBar
        isPicking={isPicking}
        picks={picks}
        end={() => {
          setPicking(false)
          picks.clear()
        }}
      >
        {ownDeck && typeof title !== 'string' && <OwnDeckBar deck={ownDeck} />}
      </PickedBar>
    </div>
  )
}

/** What the list is called; undefined until that is known. */
function useTitleOf({ paper, deck }: Scope): string | Localized | undefined {
  const t = useTranslations('library')
  const papers = useLive(async (db) => db.papers.toArray(), [])
  if (!papers) return undefined
  if (deck) {
    const found = papers.flatMap(({ decks }) => decks).find(({ id }) => id === deck)
    return found ? found.title : t('deckNotFound')
  }
  if (paper) {
    const found = papers.find(({ id }) => id === paper)
    return found ? found.paper.title : t('paperNotFound')
  }
  return t('allCards')
}
