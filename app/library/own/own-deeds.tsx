'use client'

import { X } from 'lucide-react'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { StorageFullError } from '@/lib/store/errors'
import { undoCardsChange } from '@/lib/store/many-cards'
import type { OwnChange } from '@/lib/store/own-notes'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { Button } from '../../_ui/button'

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
  return (
    <div role="status">
      {deed && (
        <div className="mb-2 flex min-h-12 items-center gap-2 rounded-lg border border-line-strong bg-sheet pl-4">
          <p className="flex-1 py-2 text-sm">
            {deed.what === 'full' || deed.what === 'failed'
              ? t(`refused.${deed.what}`)
              : t(`deeds.${deed.what}`)}
          </p>
          {'change' in deed && (
            <Button look="bare" className="text-sm" onClick={() => undo(deed.change)}>
              {t('undo')}
            </Button>
          )}
          <button
            type="button"
            aria-label={t('dismiss')}
            onClick={() => tell(null)}
            className="flex size-12 items-center justify-center rounded-lg hover:bg-press"
          >
            <X aria-hidden="true" className="size-4" strokeWidth={1.5} />
          </button>
        </div>
      )}
    </div>
  )
}
