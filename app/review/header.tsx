'use client'

import { Ellipsis, Undo2, X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { askToPersist } from '@/lib/offline/ask-to-persist'
import type { ReviewSession } from '../_hooks/use-review'
import { Button } from '../_ui/button'
import { Link } from '../_ui/link'
import { ProgressBar } from '../_ui/progress-bar'

/** The way out, how far one is, and what takes a step back or forward again. */
export function Header({ session, menu }: { session: ReviewSession; menu: ReactNode }) {
  const t = useTranslations('review')
  const { shown, left, graded } = session
  const done = graded.length
  return (
    <header className="safe-x @container flex flex-wrap items-center gap-x-2 border-b border-line pt-[max(0.25rem,env(safe-area-inset-top))] pb-1">
      <Link
        href="/"
        prefetch={false}
        aria-label={t('close')}
        onClick={() => done > 0 && void askToPersist()}
        className="-ml-3 flex size-[54px] shrink-0 items-center justify-center rounded-lg hover:bg-press"
      >
        <X aria-hidden="true" strokeWidth={1.5} />
      </Link>
      {shown ? (
        <div className="flex min-w-0 flex-1 items-center gap-3 @max-[12rem]:order-last @max-[12rem]:basis-full">
          <ProgressBar
            label={t('title')}
            words={t('left', { n: left })}
            now={done}
            of={done + left}
            className="flex-1"
          />
          <span aria-hidden="true" className="numbers text-sm whitespace-nowrap text-soft">
            {t('left', { n: left })}
          </span>
        </div>
      ) : (
        <div className="flex-1" />
      )}
      <div className="-mr-3 ml-auto flex shrink-0 items-center">
        {/* To the left of Undo, which stays under the finger that goes back several steps. */}
        {session.canRedo && (
          <Button
            look="bare"
            onClick={session.redo}
            aria-label={t('redo')}
            aria-keyshortcuts="Shift+z"
            className="size-[54px] px-0"
          >
            <Undo2 aria-hidden="true" className="size-5 -scale-x-100" strokeWidth={1.5} />
          </Button>
        )}
        <Button
          look="bare"
          onClick={session.undo}
          disabled={!session.canUndo}
          aria-label={t('undo')}
          aria-keyshortcuts="z"
          className="min-h-[54px] min-w-[54px] px-[12px] text-sm disabled:opacity-40"
        >
          <Undo2 aria-hidden="true" className="size-5" strokeWidth={1.5} />
          <span className="@max-[19rem]:hidden">{t('undo')}</span>
        </Button>
        {menu}
      </div>
    </header>
  )
}

/** What opens the card's menu. The menu itself is fetched when it is first opened. */
export function MenuButton(props: ComponentProps<'button'>) {
  const t = useTranslations('review')
  return (
    <button
      type="button"
      aria-label={t('menu')}
      aria-haspopup="menu"
      aria-keyshortcuts="m"
      {...props}
      className="flex size-[54px] items-center justify-center rounded-lg hover:bg-press active:bg-press"
    >
      <Ellipsis aria-hidden="true" className="size-5" strokeWidth={1.5} />
    </button>
  )
}
