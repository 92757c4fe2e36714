'use client'

import { useLiveQuery } from 'dexie-react-hooks'
import type { DependencyList } from 'react'
import type { LociDatabase } from '@/lib/store/database'
import { useDb } from './store'

/**
 * What `query` reads, read again whenever it changes in this tab or another; undefined until it is there.
 * The function handed to Dexie has to be async itself: it loses track of the transactions of one that only returns
 * a promise (`PrematureCommitError`).
 */
export function useLive<T>(
  query: (db: LociDatabase) => Promise<T>,
  deps: DependencyList,
): T | undefined {
  const db = useDb()
  return useLiveQuery(async () => (db ? await query(db) : undefined), [db, ...deps])
}
