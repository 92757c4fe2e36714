'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SaidLine } from './said-line'
import type { Doing } from './use-doing'

/** What can be done, in the thumb's reach, and above it what was done last, to be taken back. */
export function DoingBar({ doing, children }: { doing: Doing; children: ReactNode }) {
  const t = useTranslations('library')
  const { said } = doing
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-2 desk:bottom-0">
      <SaidLine
        words={said && (said.what === 'done' ? said.words : t(`done.${said.what}`))}
        onUndo={said?.what === 'done' ? () => doing.undo(said.change) : null}
        onDismiss={doing.dismiss}
      />
      {children}
    </div>
  )
}
