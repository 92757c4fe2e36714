'use client'

import { useTranslations } from 'use-intl'
import type { Flag } from '@/lib/store/rows'
import { FlagIcon } from '../_ui/flag'

/** A card's flag: its colour, and the colour's name for who does not see it. */
export function FlagSign({ flag }: { flag: Flag }) {
  const t = useTranslations('library')
  return (
    <span className="inline-flex shrink-0 self-center">
      <FlagIcon flag={flag} filled />
      <span className="sr-only">{t(`flags.${flag}`)}</span>
    </span>
  )
}
