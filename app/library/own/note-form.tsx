'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Deck } from '@/lib/cards/deck-file'
import {
  checkOwnNote,
  type OwnNote,
  type OwnNoteKind,
  type OwnNoteProblem,
  ownFactOf,
  ownNoteKinds,
} from '@/lib/cards/own-note'
import { Button } from '../../_ui/button'
import { Disclosure } from '../../_ui/disclosure'
import { SelectRow } from '../../_ui/row'
import { Words } from '../../_ui/words'
import { deckOwnId } from '../places'
import { languageOf } from './language-of'
import { TextField } from './text-field'

/** Where in the form a problem is to be mended. */
type Place = 'front' | 'back' | 'items' | 'page' | 'section'

const placeOf = (problem: OwnNoteProblem): Place => {
  switch (problem.code) {
    case 'empty-back':
      return 'back'
    case 'too-few-items':
    case 'too-many-items':
      return 'items'
    case 'bad-page':
      return 'page'
    case 'too-long':
      return problem.field
    default:
      return 'front'
  }
}

/** What each kind asks to be written, in the order of the form. */
const partsOf: Readonly<Record<OwnNoteKind, readonly ('front' | 'back' | 'items')[]>> = {
  basic: ['front', 'back'],
  'both-ways': ['front', 'back'],
  cloze: ['front'],
  list: ['front', 'items'],
}

/** Kinds that a note can change between and keep its first card. */
const isTwoSided = (kind: OwnNoteKind) => kind === 'basic' || kind === 'both-ways'

/**
 * A note as a form: its kind, its texts, and the cards that these make as they are written. Ctrl or Cmd and Enter saves
 * it, a new one so that the next can be written at once.
 */
export function NoteForm(props: {
  note: OwnNote
  isNew: boolean
  decks: readonly Deck[]
  /** Writes it; false where it could not be written. */
  onSave(note: OwnNote, thenNext: boolean): Promise<boolean>
}) {
  const t = useTranslations('own')
  const [note, setNote] = useState(props.note)
  const [page, setPage] = useState(String(props.note.locus.page ?? ''))
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [round, setRound] = useState(0)
  const problems = checkOwnNote(note)
  const { cards } = problems.length === 0 ? ownFactOf('note', note) : { cards: [] }

  const change = (part: Partial<OwnNote>) => setNote((was) => ({ ...was, ...part }))
  const problemAt = (place: Place) => {
    const problem = isChecked && problems.find((one) => placeOf(one) === place)
    if (!problem) return undefined
    return t(`problems.${problem.code}`, { most: 'most' in problem ? problem.most : 0 })
  }

  const save = async (thenNext: boolean) => {
    setChecked(true)
    if (problems.length > 0) {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      )
      return
    }
    if (!(await props.onSave(note, thenNext)) || !thenNext) return
    setNote({ ...note, front: '', back: '', items: [] })
    setChecked(false)
    setRound((n) => n + 1)
  }
  // What was saved makes room for the next, which begins where the last one did.
  useEffect(() => {
    if (round > 0) form.current?.querySelector('textarea')?.focus()
  }, [round])

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void save(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void save(props.isNew)
      }}
    >
      {(props.isNew || isTwoSided(note.kind)) && (
        <Kinds
          kinds={props.isNew ? ownNoteKinds : ownNoteKinds.filter(isTwoSided)}
          kind={note.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      {partsOf[note.kind].map((part) => (
        <TextField
          // The box stays as it is when the kind changes around it.
          key={part}
          label={t(`labels.${labelOf(note.kind, part)}`)}
          value={part === 'items' ? note.items.join('\n') : note[part]}
          problem={problemAt(part)}
          {...(note.kind === 'cloze' && { hint: t('gapHint'), gapLabel: t('makeGap') })}
          {...(part === 'items' && { hint: t('itemsHint'), rows: 4 })}
          onChange={(text) =>
            change(part === 'items' ? { items: text.split('\n') } : { [part]: text })
          }
        />
      ))}
      {props.decks.length > 1 && (
        <SelectRow
          label={t('deck')}
          value={note.deck}
          options={props.decks.map(({ id, title }) => ({
            value: deckOwnId(id),
            label: title.en,
          }))}
          onChange={(deck) => change({ deck })}
        />
      )}
      <Disclosure label={t('where')} open={Object.keys(props.note.locus).length > 0}>
        <div className="flex gap-3 pb-2">
          <Line
            label={t('page')}
            value={page}
            inputMode="numeric"
            problem={problemAt('page')}
            onChange={(text) => {
              setPage(text)
              const { page: _, ...locus } = note.locus
              const figure = text.normalize('NFKC').trim()
              change({ locus: figure === '' ? locus : { ...locus, page: Number(figure) } })
            }}
          />
          <Line
            label={t('section')}
            value={note.locus.section ?? ''}
            problem={problemAt('section')}
            onChange={(section) => change({ locus: { ...note.locus, section } })}
          />
        </div>
      </Disclosure>
      <section aria-label={t('preview')} className="flex flex-col gap-3 border-t border-line pt-4">
        <h3 className="text-sm font-semibold text-soft">{t('makes', { n: cards.length })}</h3>
        {cards.map((card) => (
          <div
            key={card.id}
            className="flex flex-col gap-2 rounded-lg border border-line bg-sheet px-4 py-3 whitespace-pre-line"
          >
            <p className="reading">
              <Words of={card.front} />
            </p>
            <p
              className={`reading border-t border-line pt-2 ${card.answer.type === 'list' ? 'listed' : ''}`}
            >
              <Words of={card.back} />
            </p>
          </div>
        ))}
      </section>
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] -mx-2 flex flex-wrap-reverse gap-2 border-t border-line bg-paper px-2 py-2 desk:bottom-0">
        {props.isNew && (
          <Button
            className="flex-1 px-2 whitespace-nowrap"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={() => void save(true)}
          >
            {t('saveAndNext')}
          </Button>
        )}
        <Button type="submit" look="main" className="flex-1">
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

function labelOf(kind: OwnNoteKind, part: 'front' | 'back' | 'items') {
  if (part === 'items') return 'items'
  if (kind === 'both-ways') return part === 'front' ? 'oneSide' : 'otherSide'
  if (kind === 'cloze') return 'sentence'
  return part === 'front' ? 'question' : 'answer'
}

function Kinds(props: {
  kinds: readonly OwnNoteKind[]
  kind: OwnNoteKind
  onChange(kind: OwnNoteKind): void
}) {
  const t = useTranslations('own')
  const name = useId()
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-2 text-sm font-semibold text-soft">{t('kind')}</legend>
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        {props.kinds.map((kind) => (
          <label
            key={kind}
            className="relative flex min-h-14 flex-col justify-center rounded-lg border border-line-strong px-3.5 py-2 leading-snug has-checked:border-ink has-checked:bg-press has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={name}
              checked={props.kind === kind}
              onChange={() => props.onChange(kind)}
              aria-describedby={`${name}-${kind}`}
              aria-label={t(`names.${kind}`)}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            <span>{t(`names.${kind}`)}</span>
            <span id={`${name}-${kind}`} className="text-sm text-soft">
              {t(`examples.${kind}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A short text on one line. */
function Line(props: {
  label: string
  value: string
  problem: string | undefined
  inputMode?: 'numeric'
  onChange(text: string): void
}) {
  const id = useId()
  return (
    <div className={`flex flex-col gap-1 ${props.inputMode ? 'w-24' : 'min-w-0 flex-1'}`}>
      <label htmlFor={id} className="text-sm">
        {props.label}
      </label>
      <input
        id={id}
        value={props.value}
        lang={languageOf(props.value)}
        inputMode={props.inputMode ?? 'text'}
        autoComplete="off"
        aria-invalid={props.problem !== undefined}
        aria-describedby={props.problem ? `${id}-problem` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
        className="min-h-12 w-full rounded-lg border border-line-strong bg-sheet px-3 aria-invalid:border-cinnabar"
      />
      {props.problem && (
        <p id={`${id}-problem`} className="text-sm text-cinnabar">
          {props.problem}
        </p>
      )}
    </div>
  )
}
