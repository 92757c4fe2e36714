'use client'

import { useTranslations } from 'use-intl'

/** A flag in its colour, with its name: colour alone tells nobody which. */
export function FlagMark({ flag }: { flag: 1 | 2 | 3 | 4 }) {
  const t = useTranslations('review')
  return (
    <span className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap text-soft">
      <FlagIcon flag={flag} filled />
      <span className="sr-only">{t('flag')}: </span>
      {t(`flags.${flag}`)}
    </span>
  )
}

export function FlagIcon({ flag, filled }: { flag: 1 | 2 | 3 | 4; filled: boolean }) {
  const colour = `var(--flag-${flag})`
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0" stroke={colour}>
      <path d="M3 15V2h10l-2.5 3.5L13 9H3" fill={filled ? colour : 'none'} strokeWidth="1.5" />
    </svg>
  )
}
