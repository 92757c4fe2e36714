'use client'

import * as Menu from '@radix-ui/react-dropdown-menu'
import { ChevronUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ownPaper } from '@/lib/cards/card-id'
import type { Deck } from '@/lib/cards/deck-file'
import { markCards } from '@/lib/store/many-cards'
import { deleteNotes, moveNotes } from '@/lib/store/own-notes'
import { readOwnDecks } from '@/lib/store/own-rows'
import { useLive } from '../_hooks/use-live'
import { useText } from '../_hooks/use-text'
import { Button } from '../_ui/button'
import { type DeedName, deeds } from './deeds'
import { DoingBar } from './doing-bar'
import { FlagItems } from './flag-items'
import { menuItem, menuSheet } from './menu-look'
import { deckOwnId } from './places'
import { useDoing } from './use-doing'
import type { Picks } from './use-picking'

/** What can be done with the picked cards. */
export function PickedBar(props: {
  isPicking: boolean
  picks: Picks
  end(): void
  /** What stands there while nothing is being picked. */
  children?: ReactNode
}) {
  const t = useTranslations('library')
  const doing = useDoing()
  const text = useText()
  const { ids } = props.picks
  // Only what a person wrote can be moved or deleted, so it is offered where nothing else is picked.
  const areOwn = ids.every((id) => id.startsWith(`${ownPaper}/`))
  const decks = useLive(readOwnDecks, [])

  const act: typeof doing.act = async (words, work) => {
    const isDone = await doing.act(words, work)
    if (isDone) props.end()
    return isDone
  }
  const deed = (name: DeedName) =>
    act(t(`done.${name}`, { n: ids.length }), (db, moment) => deeds[name](db, ids, moment))
  const move = (deck: Deck) =>
    act(t('done.move', { deck: text(deck.title) }), (db, moment) =>
      moveNotes(db, ids, deckOwnId(deck.id), moment),
    )

  return (
    <DoingBar doing={doing}>
      {!props.isPicking && props.children}
      {props.isPicking && (
        <div
          role="toolbar"
          aria-label={t('selection')}
          className="flex flex-wrap items-center justify-end gap-x-1 border-t border-line bg-paper py-1"
        >
          <Button look="bare" aria-label={t('endSelection')} className="px-3" onClick={props.end}>
            <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
          </Button>
          <p role="status" className="numbers flex-1 text-sm whitespace-nowrap">
            {t('selected', { n: ids.length })}
          </p>
          <Button
            look="bare"
            className="shrink-0 px-2.5 text-sm whitespace-nowrap"
            onClick={props.picks.isAll ? props.picks.clear : props.picks.all}
          >
            {props.picks.isAll ? t('selectNone') : t('selectAll')}
          </Button>
          <Menu.Root modal={false}>
            <Menu.Trigger asChild disabled={ids.length === 0}>
              <Button className="shrink-0 px-3 text-sm whitespace-nowrap disabled:text-soft">
                {t('actions')}
                <ChevronUp aria-hidden="true" className="size-4" strokeWidth={1.5} />
              </Button>
            </Menu.Trigger>
            <Menu.Content side="top" align="end" sideOffset={4} className={menuSheet}>
              <FlagItems
                onPick={(flag) =>
                  act(t('done.flag', { n: ids.length }), (db, moment) =>
                    markCards(db, ids, 'flag', flag, moment),
                  )
                }
              />
              <Menu.Separator className="my-1 h-px bg-line" />
              {(['suspend', 'resume', 'bury', 'unbury', 'reset'] as const).map((name) => (
                <Menu.Item key={name} onSelect={() => deed(name)} className={menuItem}>
                  {t(`act.${name}`)}
                </Menu.Item>
              ))}
              {areOwn && decks && (
                <>
                  <Menu.Separator className="my-1 h-px bg-line" />
                  <Menu.Group>
                    <Menu.Label className="px-3 py-1 text-xs text-soft">{t('moveTo')}</Menu.Label>
                    {decks.map((deck) => (
                      <Menu.Item key={deck.id} onSelect={() => move(deck)} className={menuItem}>
                        {text(deck.title)}
                      </Menu.Item>
                    ))}
                  </Menu.Group>
                  <Menu.Separator className="my-1 h-px bg-line" />
                  <Menu.Item
                    onSelect={() =>
                      act(t('done.delete'), (db, moment) => deleteNotes(db, ids, moment))
                    }
                    className={menuItem}
                  >
                    {t('act.delete')}
                  </Menu.Item>
                </>
              )}
            </Menu.Content>
          </Menu.Root>
        </div>
      )}
    </DoingBar>
  )
}
