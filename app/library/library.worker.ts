import { expose } from 'comlink'
import {
  type Listing,
  listCards,
  readStandings,
  type Standings,
  type View,
  watch,
} from '@/lib/store/browse'
import { type Catalogue, readCatalogue, readCatalogueVersion } from '@/lib/store/catalogue'
import { LociDatabase } from '@/lib/store/database'
import { type Moment, todayAt } from '@/lib/store/moment'
import type { Scope } from '@/lib/store/queue'
import { type Found, searchCards } from '@/lib/store/search'
import { readSettings } from '@/lib/store/settings'

/**
 * Knows all cards by heart, off the page's thread: finds them and lists them. What it knows is read when it is first
 * asked, and it says when another answer may be had.
 */
const db = new LociDatabase()
let catalogue: Promise<Catalogue | undefined> = Promise.resolve(undefined)
let standings: { readonly of: string; read: Promise<Standings>; end(): void } | null = null
let onChange = () => {}

/** The catalogue as it is now; whether the one at hand still is costs a few look-ups. */
function present(): Promise<Catalogue> {
  const next = catalogue.then((known) => readCatalogue(db, known))
  // A failure is told to whoever asked; the next one may fare better.
  catalogue = next.catch(() => undefined)
  return next
}

/** Where the cards of the scope stand, kept up to date for as long as no other scope is asked for. */
function standingsOf(scope: Scope): Promise<Standings> {
  const of = JSON.stringify(scope)
  if (standings?.of === of) return standings.read
  standings?.end()
  let end = () => {}
  let isFirst = true
  const read = new Promise<Standings>((resolve, reject) => {
    end = watch(
      () => readStandings(db, scope),
      (found) => {
        resolve(found)
        if (standings?.of !== of) return
        standings.read = Promise.resolve(found)
        // Whoever asked for the first one has it by the promise.
        if (!isFirst) onChange()
        isFirst = false
      },
      (error) => {
        reject(error)
        standings = null
      },
    )
  })
  standings = { of, read, end }
  return read
}

const librarian = {
  search: async (query: string): Promise<Found> => searchCards(await present(), query),

  async list(scope: Scope, view: Omit<View, 'today'>, moment: Moment): Promise<Listing> {
    const read = standingsOf(scope)
    const settings = await readSettings(db)
    const cards = await present()
    return listCards(cards, scope, await read, { ...view, today: todayAt(moment, settings) })
  },

  /** Calls back whenever a question may have another answer than before. */
  watch(changed: () => void) {
    onChange = changed
    watch(
      () => readCatalogueVersion(db),
      () => onChange(),
      console.error,
    )
  },
}

export type Librarian = typeof librarian

expose(librarian)
