'use client'

import type { ReactNode } from 'react'
import { IntlProvider, useLocale } from 'use-intl'
import type { Language } from '@/lib/i18n/language'
import { timeZone } from '../_hooks/moment'
import { useMessages } from '../_hooks/use-messages'

/** Gives what is in it all texts of the interface, not only those of Today and a review; until they are there it shows `until`. */
export function AllTexts({ children, until }: { children: ReactNode; until?: ReactNode }) {
  const loaded = useMessages(useLocale() as Language, 'all')
  if (!loaded) return until
  return (
    <IntlProvider locale={loaded.language} messages={loaded.messages} timeZone={timeZone()}>
      {children}
    </IntlProvider>
  )
}
