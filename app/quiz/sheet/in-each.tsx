'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { IntlProvider } from 'use-intl'
import type { Language } from '@/lib/i18n/language'
import type { Messages } from '@/lib/i18n/messages'
import { timeZone } from '../../_hooks/moment'
import { useMessages } from '../../_hooks/use-messages'
import type { SheetLook } from './sheet-look'

type Texts = { readonly language: Language; readonly messages: Messages }

const TextsContext = createContext<readonly Texts[]>([])

/** Lets what is in it be said in the sheet's languages, whichever the interface is in; nothing until their texts are here. */
export function SheetTexts({
  texts,
  children,
}: {
  texts: SheetLook['texts']
  children: ReactNode
}) {
  const zh = useMessages(texts === 'en' ? null : 'zh-Hans', 'all')
  const en = useMessages(texts === 'zh' ? null : 'en', 'all')
  const said = useMemo(
    () => [texts === 'en' ? null : zh, texts === 'zh' ? null : en].filter((one) => one !== null),
    [texts, zh, en],
  )
  if (said.length < (texts === 'both' ? 2 : 1)) return null
  return <TextsContext value={said}>{children}</TextsContext>
}

/** Its children once in each language of the sheet: under each other, or `beside` each other with a dot between. */
export function InEach({ beside = false, children }: { beside?: boolean; children: ReactNode }) {
  return useContext(TextsContext).map(({ language, messages }) => (
    <IntlProvider key={language} locale={language} messages={messages} timeZone={timeZone()}>
      <span lang={language} className={beside ? 'said-beside' : 'said'}>
        {children}
      </span>
    </IntlProvider>
  ))
}
