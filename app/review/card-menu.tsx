'use client'

import {
  CheckboxItem,
  Content,
  Item,
  ItemIndicator,
  Portal,
  Root,
  Separator,
  Trigger,
} from '@radix-ui/react-dropdown-menu'
import { Bug, CalendarArrowDown, Check, CircleHelp, EyeOff, Pencil } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { isLeech } from '@/lib/schedule/leech'
import { readMarks } from '@/lib/store/card-marks'
import { readPlan } from '@/lib/store/plans'
import { useLive } from '../_hooks/use-live'
import type { CardChange, ShownCard } from '../_hooks/use-review'
import { AllTexts } from '../_ui/all-texts'
import { FlagIcon } from '../_ui/flag'
import { MenuButton } from './header'
import type { Opened } from './tools'

const item =
  'flex min-h-12 items-center gap-3 rounded-md px-3 select-none outline-none data-highlighted:bg-press'
const icon = {
  'aria-hidden': true,
  className: 'size-5 shrink-0 text-soft',
  strokeWidth: 1.5,
} as const

/** What can be done to the card on the screen beside rating it. */
export function CardMenu(props: {
  shown: ShownCard
  open: boolean
  onOpen(tool: Opened['tool']): void
  onClose(): void
  onSet(change: CardChange): void
}) {
  /** A sheet that was chosen takes the focus, which else goes back to the button. */
  const toSheet = useRef(false)
  const openSheet = (tool: Opened['tool']) => {
    toSheet.current = true
    props.onOpen(tool)
  }
  return (
    <Root
      open={props.open}
      modal={false}
      onOpenChange={(wanted) => (wanted ? props.onOpen('menu') : props.onClose())}
    >
      <Trigger asChild>
        <MenuButton />
      </Trigger>
      <Portal container={document.querySelector('main')}>
        <Content
          align="end"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (toSheet.current) event.preventDefault()
            toSheet.current = false
          }}
          className="arrive z-20 max-h-(--radix-dropdown-menu-content-available-height) min-w-64 overflow-y-auto rounded-lg border border-line-strong bg-sheet p-1 shadow-md"
        >
          <AllTexts>
            <Items shown={props.shown} openSheet={openSheet} onSet={props.onSet} />
          </AllTexts>
        </Content>
      </Portal>
    </Root>
  )
}

function Items(props: {
  shown: ShownCard
  openSheet(tool: Opened['tool']): void
  onSet(change: CardChange): void
}) {
  const { shown, openSheet, onSet } = props
  const t = useTranslations()
  const leech = useLive(
    async (db) => {
      const [marks] = await readMarks(db, [shown.card.id])
      const { options } = await readPlan(db, shown.state)
      return isLeech(shown.state.lapses, options.leechThreshold, marks?.leech ?? null)
    },
    [shown.state],
  )
  return (
    <>
      <Item className={item} onSelect={() => openSheet('info')}>
        <CircleHelp {...icon} />
        <Words shortcut="I">{t('reviewTools.whyNow')}</Words>
      </Item>
      <Item className={item} onSelect={() => openSheet('edit')}>
        <Pencil {...icon} />
        <Words shortcut="E">{t('reviewTools.edit')}</Words>
      </Item>
      <Separator className="my-1 h-px bg-line" />
      <div role="group" aria-label={t('review.flag')} className="grid grid-cols-4">
        {([1, 2, 3, 4] as const).map((flag) => (
          <CheckboxItem
            key={flag}
            checked={shown.state.flag === flag}
            onCheckedChange={(on) => onSet({ set: 'flag', to: on ? flag : null })}
            className="flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-md px-1 text-xs select-none outline-none data-highlighted:bg-press data-[state=checked]:font-semibold"
          >
            <FlagIcon flag={flag} filled={shown.state.flag === flag} />
            {t(`review.flags.${flag}`)}
          </CheckboxItem>
        ))}
      </div>
      <Separator className="my-1 h-px bg-line" />
      <Item className={item} onSelect={() => onSet({ set: 'buried' })}>
        <CalendarArrowDown {...icon} />
        <Words shortcut="B">{t('reviewTools.bury')}</Words>
      </Item>
      <Item className={item} onSelect={() => onSet({ set: 'suspended' })}>
        <EyeOff {...icon} />
        <Words shortcut="S">{t('reviewTools.suspend')}</Words>
      </Item>
      <CheckboxItem
        className={item}
        checked={leech === true}
        onCheckedChange={() => onSet({ set: 'leech' })}
      >
        <Bug {...icon} />
        <Words shortcut="L">{t('reviewTools.callLeech')}</Words>
        <ItemIndicator>
          <Check {...icon} />
        </ItemIndicator>
      </CheckboxItem>
    </>
  )
}

/** What an item does, and on a desktop its key. */
function Words({ children, shortcut }: { children: ReactNode; shortcut: string }) {
  return (
    <>
      <span className="flex-1">{children}</span>
      <span aria-hidden="true" className="hidden text-xs text-soft desk:pointer-fine:inline">
        {shortcut}
      </span>
    </>
  )
}
