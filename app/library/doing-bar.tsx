'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../_ui/button'
import type { Doing } from './use-doing'

/** What can be done, in the thumb's reach, and above it what was done last, to be taken back. */
export function DoingBar({ doing, children }: { doing: Doing; children: ReactNode }) {
  const t = useTranslations('library')
  const { said } = doing
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-2 desk:bottom-0">
      <div role="status">
        {said && (
          <div className="mb-2 flex min-h-12 items-center gap-2 rounded-lg border border-line-strong bg-sheet pl-4">
            <p className="flex-1 py-2 text-sm">
              {said.what === 'done' ? said.words : t(`done.${said.what}`)}
            </p>
            {said.what === 'done' && (
              <Button look="bare" className="text-sm" onClick={() => doing.undo(said.change)}>
                {t('undo')}
              </Button>
            )}
            <button
              type="button"
              aria-label={t('dismiss')}
              onClick={doing.dismiss}
              className="flex size-12 items-center justify-center rounded-lg hover:bg-press"
            >
              <X aria-hidden="true" className="size-4" strokeWidth={1.5} />
            </button>
          </div>
        )}
      </div>
      {children}
    </div>
  )
}
