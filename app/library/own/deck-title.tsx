'use client'

import * as Dialog from '@radix-ui/react-dialog'
import { X } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { StorageFullError } from '@/lib/store/errors'
import { saveDeck } from '@/lib/store/own-notes'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { Button } from '../../_ui/button'
import { languageOf } from './language-of'

/** A sheet that asks for a deck's title: of a new one, or of one that is there. */
export function DeckTitle(props: {
  /** The deck's own id and its title; absent for a new one. */
  deck?: { readonly id: string; readonly title: string }
  onSaved?(id: string): void
  /** What opens the sheet. */
  children: ReactNode
}) {
  const { deck } = props
  const t = useTranslations('own')
  const id = useId()
  const db = useDb()
  const [isOpen, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<'noTitle' | 'full' | 'failed' | null>(null)

  const open = (wanted: boolean) => {
    setOpen(wanted)
    setProblem(null)
    if (wanted) setTitle(deck?.title ?? '')
  }
  const save = async () => {
    if (title.trim() === '') return setProblem('noTitle')
    if (!db) return
    try {
      const saved = await saveDeck(db, title, currentMoment(), deck?.id)
      setOpen(false)
      props.onSaved?.(saved.id)
    } catch (error) {
      console.error(error)
      setProblem(error instanceof StorageFullError ? 'full' : 'failed')
    }
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={open}>
      <Dialog.Trigger asChild>{props.children}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-30 bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="arrive fixed inset-x-0 bottom-0 z-30 flex flex-col rounded-t-2xl border-t border-line bg-sheet md:inset-x-auto md:top-1/3 md:bottom-auto md:left-1/2 md:w-[28rem] md:-translate-x-1/2 md:rounded-2xl md:border"
        >
          <div className="flex items-center justify-between pl-5">
            <Dialog.Title className="reading text-lg">
              {t(deck ? 'renameDeck' : 'newDeck')}
            </Dialog.Title>
            <Dialog.Close
              aria-label={t('closeSheet')}
              className="flex size-14 items-center justify-center rounded-lg"
            >
              <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
            </Dialog.Close>
          </div>
          <form
            noValidate
            className="safe-bottom flex flex-col gap-1 px-5"
            onSubmit={(event) => {
              event.preventDefault()
              void save()
            }}
          >
            <label htmlFor={id} className="text-sm">
              {t('deckTitle')}
            </label>
            <input
              id={id}
              value={title}
              lang={languageOf(title)}
              maxLength={100}
              autoComplete="off"
              aria-invalid={problem === 'noTitle'}
              aria-describedby={problem ? `${id}-problem` : undefined}
              onChange={(event) => {
                setTitle(event.target.value)
                setProblem(null)
              }}
              className="min-h-12 w-full rounded-lg border border-line-strong bg-paper px-3 aria-invalid:border-cinnabar"
            />
            <p id={`${id}-problem`} role="alert" className="text-sm text-cinnabar empty:hidden">
              {problem && (problem === 'noTitle' ? t('noTitle') : t(`refused.${problem}`))}
            </p>
            <Button type="submit" look="main" className="mt-3 mb-2">
              {t(deck ? 'saveTitle' : 'makeDeck')}
            </Button>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
