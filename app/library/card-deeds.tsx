'use client'

import * as Menu from '@radix-ui/react-dropdown-menu'
import { Check, ChevronUp, Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Wording } from '@/lib/cards/wording'
import type { CardWithHistory } from '@/lib/store/library'
import { changeOfOne, markCards } from '@/lib/store/many-cards'
import { setWording } from '@/lib/store/mark-card'
import { Button } from '../_ui/button'
import { EditCard } from '../_ui/edit-card'
import { Sheet } from '../_ui/sheet'
import { type DeedName, deeds } from './deeds'
import { DoingBar } from './doing-bar'
import { FlagItems } from './flag-items'
import { menuItem, menuSheet } from './menu-look'
import type { Doing } from './use-doing'

/** What can be done with the card on the page: to word it anew, and what lists do with many. */
export function CardDeeds(props: {
  found: CardWithHistory
  isBuried: boolean
  isLeech: boolean
  doing: Doing
}) {
  const { doing, isBuried, isLeech } = props
  const { card, state, marks } = props.found
  const t = useTranslations()
  const [isEditing, setEditing] = useState(false)
  const editButton = useRef<HTMLButtonElement>(null)
  const ids = [card.id]

  const deed = (name: DeedName) =>
    doing.act(t(`library.done.${name}`, { n: 1 }), (db, moment) => deeds[name](db, ids, moment))
  const reword = (wording: Wording | null) =>
    doing.act(t(wording ? 'review.reworded' : 'review.deckWording'), async (db, moment) =>
      changeOfOne(await setWording(db, card.id, wording, moment)),
    )
  const names: readonly DeedName[] = [
    marks.suspended ? 'resume' : 'suspend',
    isBuried ? 'unbury' : 'bury',
    ...(state.reps > 0 ? (['reset'] as const) : []),
  ]

  return (
    <DoingBar doing={doing}>
      <div
        role="toolbar"
        aria-label={t('review.menu')}
        className="flex gap-2 border-t border-line bg-paper px-2 py-1"
      >
        <Button ref={editButton} className="flex-1 px-3 text-sm" onClick={() => setEditing(true)}>
          <Pencil aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {t('reviewTools.edit')}
        </Button>
        <Menu.Root modal={false}>
          <Menu.Trigger asChild>
            <Button className="px-3 text-sm">
              {t('library.actions')}
              <ChevronUp aria-hidden="true" className="size-4" strokeWidth={1.5} />
            </Button>
          </Menu.Trigger>
          <Menu.Content side="top" align="end" sideOffset={4} className={menuSheet}>
            <FlagItems
              now={marks.flag}
              onPick={(flag) =>
                doing.act(t(flag ? `review.flagged${flag}` : 'review.unflagged'), (db, moment) =>
                  markCards(db, ids, 'flag', flag, moment),
                )
              }
            />
            <Menu.Separator className="my-1 h-px bg-line" />
            {names.map((name) => (
              <Menu.Item key={name} onSelect={() => deed(name)} className={menuItem}>
                {t(`library.act.${name}`)}
              </Menu.Item>
            ))}
            <Menu.CheckboxItem
              checked={isLeech}
              onCheckedChange={() =>
                doing.act(t(isLeech ? 'review.noLeech' : 'review.leech'), (db, moment) =>
                  markCards(db, ids, 'leech', !isLeech, moment),
                )
              }
              className={menuItem}
            >
              <span className="flex-1">{t('reviewTools.callLeech')}</span>
              <Menu.ItemIndicator>
                <Check aria-hidden="true" className="size-4" strokeWidth={2} />
              </Menu.ItemIndicator>
            </Menu.CheckboxItem>
          </Menu.Content>
        </Menu.Root>
      </div>
      {isEditing && (
        <Sheet
          title={t('reviewTools.edit')}
          isForm
          onClose={() => setEditing(false)}
          onGone={() => editButton.current?.focus({ preventScroll: true })}
        >
          <EditCard
            now={card}
            deck={card.shipped}
            refusal={t(doing.said?.what === 'full' ? 'library.done.full' : 'library.done.failed')}
            onSave={reword}
            onDone={() => setEditing(false)}
          />
        </Sheet>
      )}
    </DoingBar>
  )
}
