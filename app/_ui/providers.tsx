'use client'

import { type ReactNode, useEffect } from 'react'
import { IntlProvider } from 'use-intl'
import { timeZone } from '../_hooks/moment'
import { useLanguage, usePreferences } from '../_hooks/preferences'
import { StoreProvider } from '../_hooks/store'
import { useMessages } from '../_hooks/use-messages'
import { Shell, ShellSkeleton } from './shell'

/** Everything a page stands on: language, theme, the open store and the frame around it. */
export function Providers({ children }: { children: ReactNode }) {
  const loaded = useMessages(useLanguage(), 'first')
  const language = loaded?.language
  const { theme } = usePreferences()

  useEffect(() => {
    if (language) document.documentElement.lang = language
  }, [language])

  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    // The browser's own bars take the colour of the paper that is shown, not of the system's theme.
    const paper = getComputedStyle(document.documentElement).backgroundColor
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      meta.content = theme === 'auto' ? (meta.dataset.auto ?? meta.content) : paper
      meta.dataset.auto ??= meta.content
    }
  }, [theme])

  // The prerendered page serves every language, so it holds the frame and no words.
  if (!loaded) return <ShellSkeleton />

  return (
    <IntlProvider locale={loaded.language} messages={loaded.messages} timeZone={timeZone()}>
      <StoreProvider>
        <Shell>{children}</Shell>
      </StoreProvider>
    </IntlProvider>
  )
}
