'use client'

import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import { type LibraryCard, readCards } from '@/lib/store/library'
import { useLive } from '../_hooks/use-live'
import { KindDot } from '../_ui/kind'
import { Link } from '../_ui/link'
import { Words } from '../_ui/words'
import { FlagSign } from './flag-sign'
import { useHold } from './use-hold'

const pageSize = 200
/** A row's usual height, for pages that were never shown. */
const rowHeightPx = 72

/** What a person picks among the rows; null where rows lead to cards. */
export interface Picking {
  readonly picked: ReadonlySet<CardId>
  /** @param toHere whether all rows from the last one that was touched are meant */
  pick(cardId: CardId, toHere: boolean): void
}

interface ListProps {
  chosen: CardId | null
  hrefOf(cardId: CardId): string
  picking?: Picking | null
  /** Called when a row is held, or space is pressed on it, where nothing is picked yet. */
  onHold?(cardId: CardId): void
}

/**
 * Cards as a list of questions, each with where it stands. Of a long list only the pages about the screen are read and
 * in the document; the others keep their height.
 */
export function CardList({ ids, ...props }: ListProps & { ids: readonly CardId[] }) {
  // Kept: a page is read anew whenever its ids are another array.
  const pages = useMemo(
    () =>
      Array.from({ length: Math.ceil(ids.length / pageSize) }, (_, page) =>
        ids.slice(page * pageSize, (page + 1) * pageSize),
      ),
    [ids],
  )
  return (
    <div role="list" className="flex flex-col">
      {pages.map((ids, page) => (
        <Page key={page} ids={ids} first={page * pageSize + 1} {...props} />
      ))}
    </div>
  )
}

function Page({
  ids,
  first,
  ...props
}: ListProps & {
  ids: readonly CardId[]
  /** The place in the list of its first row. */
  first: number
}) {
  const page = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(first === 1)
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const element = page.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        // A list that is hidden behind its card has no place on the screen, and keeps its rows for when one comes back.
        if (!entry || (entry.boundingClientRect.width === 0 && !entry.isIntersecting)) return
        if (!entry.isIntersecting) setHeight(entry.boundingClientRect.height)
        setNear(entry.isIntersecting)
      },
      { rootMargin: '150% 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div
      ref={page}
      style={isNear ? undefined : { blockSize: height || ids.length * rowHeightPx }}
      className="border-line not-first:border-t"
    >
      {isNear && <Rows ids={ids} first={first} {...props} />}
    </div>
  )
}

function Rows({
  ids,
  first,
  chosen,
  hrefOf,
  picking,
  onHold,
}: ListProps & { ids: readonly CardId[]; first: number }) {
  const cards = useLive(async (db) => readCards(db, ids), [ids])
  if (!cards) return <div style={{ blockSize: ids.length * rowHeightPx }} />
  return cards.map((found, n) => (
    <div
      key={found.card.id}
      role="listitem"
      aria-posinset={first + n}
      className="border-line not-first:border-t [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]"
    >
      {picking ? (
        <PickRow found={found} isPicked={picking.picked.has(found.card.id)} pick={picking.pick} />
      ) : (
        <LinkRow
          found={found}
          href={hrefOf(found.card.id)}
          isChosen={found.card.id === chosen}
          onHold={onHold}
        />
      )}
    </div>
  ))
}

const rowLook = 'flex min-h-14 items-baseline gap-3 rounded-lg px-2 py-3 hover:bg-press'

const LinkRow = memo(function LinkRow(props: {
  found: LibraryCard
  href: string
  isChosen: boolean
  onHold: ((cardId: CardId) => void) | undefined
}) {
  const { id } = props.found.card
  const hold = useHold(props.onHold && (() => props.onHold?.(id)))
  return (
    <Link
      href={props.href}
      prefetch={false}
      scroll={false}
      aria-current={props.isChosen ? 'true' : undefined}
      className={`${rowLook} aria-current:bg-press ${props.onHold ? 'select-none [-webkit-touch-callout:none]' : ''}`}
      {...hold}
    >
      <RowTexts found={props.found} />
    </Link>
  )
})

const PickRow = memo(function PickRow(props: {
  found: LibraryCard
  isPicked: boolean
  pick: Picking['pick']
}) {
  const { id } = props.found.card
  return (
    <label
      className={`${rowLook} select-none has-checked:bg-press`}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <input
        type="checkbox"
        checked={props.isPicked}
        onClick={(event) => props.pick(id, event.shiftKey)}
        onChange={() => {}}
        className="size-5 shrink-0 translate-y-1 accent-ink"
      />
      <RowTexts found={props.found} />
    </label>
  )
})

function RowTexts({ found: { card, state } }: { found: LibraryCard }) {
  const t = useTranslations()
  const language = useLocale()
  return (
    <>
      <KindDot kind={card.kind} />
      <span lang={language} className="reading line-clamp-2 flex-1 whitespace-pre-line">
        <Words of={card.front} />
      </span>
      {state.flag && <FlagSign flag={state.flag} />}
      <span className="shrink-0 text-xs text-soft">
        {card.dropped
          ? '–'
          : state.bucket === 'out'
            ? t('library.states.suspended')
            : t(`phases.${state.phase}`)}
      </span>
    </>
  )
}
