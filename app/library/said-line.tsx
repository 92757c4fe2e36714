'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../_ui/button'

/** What was done last, in one line, with its undo where it has one. Its place stands empty before, so that it is read out. */
export function SaidLine(props: {
  words: string | null
  onUndo: (() => void) | null
  onDismiss(): void
}) {
  const t = useTranslations('library')
  return (
    <div role="status">
      {props.words !== null && (
        <div className="mb-2 flex min-h-12 items-center gap-2 rounded-lg border border-line-strong bg-sheet pl-4">
          <p className="flex-1 py-2 text-sm">{props.words}</p>
          {props.onUndo && (
            <Button look="bare" className="text-sm" onClick={props.onUndo}>
              {t('undo')}
            </Button>
          )}
          <button
            type="button"
            aria-label={t('dismiss')}
            onClick={props.onDismiss}
            className="flex size-12 items-center justify-center rounded-lg hover:bg-press"
          >
            <X aria-hidden="true" className="size-4" strokeWidth={1.5} />
          </button>
        </div>
      )}
    </div>
  )
}
