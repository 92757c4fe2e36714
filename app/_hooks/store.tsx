'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { LociDatabase } from '@/lib/store/database'
import { SchemaTooNewError, StorageFullError } from '@/lib/store/errors'

/** The store as the pages meet it: being opened, open with cards in it, or not to be had and why. */
type StoreStatus =
  | { readonly status: 'opening' }
  | { readonly status: 'ready'; readonly db: LociDatabase }
  | { readonly status: 'failed'; readonly code: 'open' | 'newer-schema' | 'decks' | 'full' }

const StoreContext = createContext<StoreStatus>({ status: 'opening' })

export const useStore = () => useContext(StoreContext)

/** The open database; null while it is being opened. */
export function useDb(): LociDatabase | null {
  const store = useStore()
  return store.status === 'ready' ? store.db : null
}

/** A while in which the first screen is drawn, so that what comes after it takes no time from it. */
const firstScreen = () => new Promise((resolve) => setTimeout(resolve, 1000))

/** Opens the store once for all pages and brings the decks that this version ships up to date. */
export function StoreProvider({ children }: { children: ReactNode }) {
  const [store, setStore] = useState<StoreStatus>({ status: 'opening' })

  useEffect(() => {
    const db = new LociDatabase()
    let left = false
    const settle = (status: StoreStatus) => {
      if (!left) setStore(status)
    }
    const open = async () => {
      try {
        await db.open()
      } catch (error) {
        settle({
          status: 'failed',
          code: error instanceof SchemaTooNewError ? 'newer-schema' : 'open',
        })
        return
      }
      // Who has cards already need not wait for the network to see them.
      const installed = await db.papers.count()
      if (installed > 0) {
        settle({ status: 'ready', db })
        await firstScreen()
      }
      try {
        const { installShippedDecks } = await import('./install-shipped-decks')
        await installShippedDecks(db)
      } catch (error) {
        console.warn('The shipped decks could not be brought up to date.', error)
        if (installed === 0) {
          const code = error instanceof StorageFullError ? 'full' : 'decks'
          settle({ status: 'failed', code })
          return
        }
      }
      settle({ status: 'ready', db })
      // A new version may read the log anew; where nothing changed, this reads one row.
      try {
        const { rebuildStates } = await import('@/lib/store/rebuild-states')
        await rebuildStates(db)
      } catch (error) {
        // States of before are a usable guess, and the next visit tries again.
        console.warn('The states could not be rebuilt.', error)
      }
    }
    void open()
    return () => {
      left = true
      db.close()
    }
  }, [])

  return <StoreContext.Provider value={store}>{children}</StoreContext.Provider>
}
