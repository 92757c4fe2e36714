'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { cardIdOf, ownPaper } from '@/lib/cards/card-id'
import { type OwnNote as Note, ownFactOf } from '@/lib/cards/own-note'
import type { LociDatabase } from '@/lib/store/database'
import { StorageFullError } from '@/lib/store/errors'
import { deleteNote, readOwnNote, saveNote } from '@/lib/store/own-notes'
import { readOwnDecks } from '@/lib/store/own-rows'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { useLive } from '../../_hooks/use-live'
import { Button } from '../../_ui/button'
import { Skeleton } from '../../_ui/screen'
import { Back } from '../back'
import { cardHref, deckHref, deckOwnId } from '../places'
import { NoteForm } from './note-form'
import { useOwnDeeds } from './own-deeds'

/** A note of a person's own, to be written or written anew, in the place of a card. */
export function OwnNote(props: { noteId: string; deck: string }) {
  const { noteId, deck } = props
  const t = useTranslations('own')
  const heading = useRef<HTMLHeadingElement>(null)
  const isNew = noteId === 'new'
  const read = useLive(
    async (db) => ({
      decks: await readOwnDecks(db),
      note: isNew ? null : await readOwnNote(db, noteId),
    }),
    [noteId],
  )
  const isRead = read !== undefined
  useEffect(() => {
    if (isRead) heading.current?.focus({ preventScroll: matchMedia('(min-width: 1024px)').matches })
  }, [isRead])

  if (!read) return <Skeleton lines={8} />
  const isHere = isNew ? read.decks.some(({ id }) => id === deck) : read.note?.deleted === false
  if (!isHere) {
    return (
      <div className="flex flex-col gap-3">
        <Back href="/library" />
        <h2 className="reading text-xl">{t('noteNotFound')}</h2>
        <p className="text-soft">{t('noteNotFoundHint')}</p>
      </div>
    )
  }
  const empty: Note = {
    deck: deckOwnId(deck),
    kind: 'basic',
    front: '',
    back: '',
    items: [],
    locus: {},
  }
  return (
    <div className="flex flex-col gap-4 desk:border-l desk:border-line desk:pl-10">
      <Back href={deckHref(deck)} keepsPlace />
      <h2 ref={heading} tabIndex={-1} className="reading text-xl">
        {t(isNew ? 'newCard' : 'editCard')}
      </h2>
      <Written key={noteId} noteId={noteId} note={read.note ?? empty} decks={read.decks} />
    </div>
  )
}

/** The form, and what became of the last saving. What another device changes meanwhile does not disturb what is being written. */
function Written(props: {
  noteId: string
  note: Note
  decks: Awaited<ReturnType<typeof readOwnDecks>>
}) {
  const { noteId } = props
  const t = useTranslations('own')
  const db = useDb()
  const router = useRouter()
  const { tell } = useOwnDeeds()
  const [note] = useState(props.note)
  const [said, setSaid] = useState<{ n: number; nth: number } | 'full' | 'failed' | null>(null)
  const isNew = noteId === 'new'

  const attempt = async (work: (db: LociDatabase) => Promise<void>): Promise<boolean> => {
    if (!db) return false
    setSaid(null)
    try {
      await work(db)
      return true
    } catch (error) {
      console.error(error)
      setSaid(error instanceof StorageFullError ? 'full' : 'failed')
      return false
    }
  }
  const save = (written: Note, thenNext: boolean) =>
    attempt(async (db) => {
      const { id } = await saveNote(db, written, currentMoment(), isNew ? undefined : noteId)
      const { fact, cards } = ownFactOf(id, written)
      if (thenNext) {
        setSaid((was) => ({
          n: cards.length,
          nth: was && typeof was === 'object' ? was.nth + 1 : 1,
        }))
        return
      }
      const [first] = cards
      router.push(
        isNew || !first
          ? deckHref(fact.deck)
          : cardHref(deckHref(fact.deck), cardIdOf(ownPaper, first.id)),
      )
    })
  const remove = () =>
    attempt(async (db) => {
      const change = await deleteNote(db, noteId, currentMoment())
      tell({ what: 'noteDeleted', change })
      router.push(deckHref(`${ownPaper}/${note.deck}`))
    })

  return (
    <>
      <NoteForm note={note} isNew={isNew} decks={props.decks} onSave={save} />
      <p
        role="status"
        className={`numbers min-h-[1lh] text-sm ${typeof said === 'string' ? 'text-cinnabar' : 'text-soft'}`}
      >
        {typeof said === 'string'
          ? t(`refused.${said}`)
          : said && <span key={said.nth}>{t('savedCards', { n: said.n })}</span>}
      </p>
      {!isNew && (
        <Button look="bare" className="-mx-4 self-start text-sm" onClick={remove}>
          {t('deleteNote')}
        </Button>
      )}
    </>
  )
}
