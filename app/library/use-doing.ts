'use client'

import { useState } from 'react'
import type { LociDatabase } from '@/lib/store/database'
import { StorageFullError } from '@/lib/store/errors'
import { type CardsChange, undoCardsChange } from '@/lib/store/many-cards'
import type { Moment } from '@/lib/store/moment'
import { currentMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'

/** What was done last, in words, with what takes it back; or why nothing was. */
export type Said =
  | { readonly what: 'done'; readonly words: string; readonly change: CardsChange }
  | { readonly what: 'undone' | 'full' | 'failed' }

export interface Doing {
  readonly said: Said | null
  /** True once it is on the disk; then the words say so. */
  act(
    words: string,
    work: (db: LociDatabase, moment: Moment) => Promise<CardsChange>,
  ): Promise<boolean>
  undo(change: CardsChange): void
  dismiss(): void
}

/** Does things to cards, says what became of the last one, and takes it back. */
export function useDoing(): Doing {
  const db = useDb()
  const [said, setSaid] = useState<Said | null>(null)
  const attempt = async (work: (db: LociDatabase) => Promise<Said>): Promise<boolean> => {
    if (!db) return false
    try {
      setSaid(await work(db))
      return true
    } catch (error) {
      console.error(error)
      setSaid({ what: error instanceof StorageFullError ? 'full' : 'failed' })
      return false
    }
  }
  return {
    said,
    act: (words, work) =>
      attempt(async (db) => ({ what: 'done', words, change: await work(db, currentMoment()) })),
    undo: (change) =>
      void attempt(async (db) => {
        await undoCardsChange(db, change, currentMoment())
        return { what: 'undone' }
      }),
    dismiss: () => setSaid(null),
  }
}
