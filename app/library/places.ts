import { type CardId, ownPaper } from '@/lib/cards/card-id'
import { type Facet, type Filter, facets, type Sorting, sortings } from '@/lib/store/browse'
import type { Scope } from '@/lib/store/queue'

/** The ways to look at a paper as a whole. */
export const paperViews = ['timeline', 'argument'] as const

export type PaperViewName = (typeof paperViews)[number]

const at = (params: Record<string, string>) => `/library?${new URLSearchParams(params)}`

export const deckHref = (deck: string) => at({ deck })
export const searchHref = (q: string) => at({ q })
export const paperHref = (paper: string, view: PaperViewName) => at({ paper, view })

/** All cards of a paper, or of all papers, as one list. */
export const cardsHref = (paper?: string) => at({ ...(paper && { paper }), view: 'cards' })

/** The cards of all papers that the deck words otherwise now, beside the person's own wording. */
export const deckChangedHref = at({ view: 'cards', state: 'deckChanged' })

/** A card beside the list that it was chosen from. */
export const cardHref = (listHref: string, card: CardId) =>
  `${listHref}&${new URLSearchParams({ card })}`

/** A person's own note being written anew, or a new one, beside its deck. Ids of decks are the store's. */
export const noteHref = (deck: string, note = 'new') => at({ deck, own: note })

export const isOwnDeck = (deck: string | undefined): deck is string =>
  deck?.startsWith(`${ownPaper}/`) ?? false

/** A deck's own id, without its paper. */
export const deckOwnId = (deck: string) => deck.slice(ownPaper.length + 1)

/** What cards an address lists; null where it lists none. */
export function scopeIn(params: URLSearchParams): Scope | null {
  const deck = params.get('deck')
  if (deck) return { deck }
  if (params.get('view') !== 'cards') return null
  const paper = params.get('paper')
  return paper ? { paper } : {}
}

/** How an address says that its list is narrowed and sorted. Values that no card has simply let none through. */
export const filterIn = (params: URLSearchParams): Filter =>
  Object.fromEntries(
    facets.flatMap((facet) => {
      const values = params.getAll(facet)
      return values.length > 0 ? [[facet, values]] : []
    }),
  )

export const sortingIn = (params: URLSearchParams): Sorting =>
  sortings.find((sorting) => sorting === params.get('sort')) ?? 'study'

/** The same address with one value of a facet more, or less. */
export function withToggled(params: URLSearchParams, facet: Facet, value: string): string {
  const next = new URLSearchParams(params)
  if (next.has(facet, value)) next.delete(facet, value)
  else next.append(facet, value)
  return `/library?${next}`
}

export function withSorting(params: URLSearchParams, sorting: Sorting): string {
  const next = new URLSearchParams(params)
  if (sorting === 'study') next.delete('sort')
  else next.set('sort', sorting)
  return `/library?${next}`
}

export function withoutFilter(params: URLSearchParams): string {
  const next = new URLSearchParams(params)
  for (const facet of facets) next.delete(facet)
  return `/library?${next}`
}

/** The list's own address, without the card or the note that stands beside it. */
export function withoutCard(params: URLSearchParams): string | null {
  const next = new URLSearchParams(params)
  next.delete('card')
  next.delete('own')
  return next.size > 0 ? `/library?${next}` : null
}
