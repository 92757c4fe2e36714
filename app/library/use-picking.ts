'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import type { CardId } from '@/lib/cards/card-id'
import type { Picking } from './card-list'

export interface Picks extends Picking {
  /** Those of the picked cards that the list shows, in its order. */
  readonly ids: readonly CardId[]
  readonly isAll: boolean
  all(): void
  clear(): void
}

/** Which cards of a list are picked. One that leaves the list, as by a filter, is picked no more. */
export function usePicking(listed: readonly CardId[]): Picks {
  const [chosen, setChosen] = useState<ReadonlySet<CardId>>(new Set())
  /** The row touched last: shift picks from there. */
  const last = useRef<CardId>(null)
  const ids = useMemo(() => listed.filter((id) => chosen.has(id)), [listed, chosen])
  const picked = useMemo(() => new Set(ids), [ids])

  const pick = useCallback(
    (cardId: CardId, toHere: boolean) => {
      const from = toHere && last.current ? listed.indexOf(last.current) : -1
      const to = listed.indexOf(cardId)
      last.current = cardId
      setChosen((was) => {
        const next = new Set(was)
        if (from >= 0) {
          for (const id of listed.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id)
        } else if (!next.delete(cardId)) {
          next.add(cardId)
        }
        return next
      })
    },
    [listed],
  )
  return {
    picked,
    ids,
    isAll: ids.length === listed.length,
    pick,
    all: () => setChosen(new Set(listed)),
    clear: () => {
      last.current = null
      setChosen(new Set())
    },
  }
}
