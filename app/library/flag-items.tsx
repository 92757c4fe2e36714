'use client'

import * as Menu from '@radix-ui/react-dropdown-menu'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Flag } from '@/lib/store/rows'
import { FlagIcon } from '../_ui/flag'

/** The four flags, and none, side by side in a menu. */
export function FlagItems(props: {
  /** The one that is set; undefined where the cards may differ. */
  now?: Flag | null
  onPick(flag: Flag | null): void
}) {
  const t = useTranslations('library')
  const nameOf = (flag: Flag | null) => (flag ? t(`flags.${flag}`) : t('noFlag'))
  return (
    <Menu.RadioGroup
      aria-label={t('facets.flag')}
      value={props.now === undefined ? '' : String(props.now)}
      className="flex"
    >
      {([1, 2, 3, 4, null] as const).map((flag) => (
        <Menu.RadioItem
          key={flag}
          value={String(flag)}
          aria-label={nameOf(flag)}
          onSelect={() => props.onPick(flag)}
          className="flex min-h-12 flex-1 cursor-pointer items-center justify-center rounded-md outline-none data-highlighted:bg-press data-[state=checked]:bg-press data-[state=checked]:ring-1 data-[state=checked]:ring-ink data-[state=checked]:ring-inset"
        >
          {flag ? (
            <FlagIcon flag={flag} filled />
          ) : (
            <X aria-hidden="true" className="size-4" strokeWidth={1.5} />
          )}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
