'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { StorageFullError } from '@/lib/store/errors'
import { undoCardsChange } from '@/lib/store/many-cards'
import type { OwnChange } from '@/lib/store/own-notes'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { SaidLine } from '../said-line'

/** What was done last to a person's own decks and notes, which can be taken back from wherever it led to. */
type Deed =
  | { readonly what: 'noteDeleted' | 'deckDeleted'; readonly change: OwnChange }
  | { readonly what: 'undone' | 'full' | 'failed' }

const DeedsContext = createContext<{ deed: Deed | null; tell(deed: Deed | null): void }>({
  deed: null,
  tell() {},
})

export const useOwnDeeds = () => useContext(DeedsContext)

export function OwnDeeds({ children }: { children: ReactNode }) {
  const [deed, tell] = useState<Deed | null>(null)
  const value = useMemo(() => ({ deed, tell }), [deed])
  return <DeedsContext value={value}>{children}</DeedsContext>
}

/** The last deed in one line, with its undo. */
export function LastDeed() {
  const t = useTranslations('own')
  const db = useDb()
  const { deed, tell } = useOwnDeeds()
  const undo = async (change: OwnChange) => {
    if (!db) return
    try {
      await undoCardsChange(db, change, currentMoment())
      tell({ what: 'undone' })
    } catch (error) {
      console.error(error)
      tell({ what: error instanceof StorageFullError ? 'full' : 'failed' })
    }
  }
  const words =
    deed &&
    (deed.what === 'full' || deed.what === 'failed'
      ? t(`refused.${deed.what}`)
      : t(`deeds.${deed.what}`))
  return (
    <SaidLine
      words={words}
      onUndo={deed && 'change' in deed ? () => void undo(deed.change) : null}
      onDismiss={() => tell(null)}
    />
  )
}
