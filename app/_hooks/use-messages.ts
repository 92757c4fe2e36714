'use client'

import { useEffect, useState } from 'react'
import type { Language } from '@/lib/i18n/language'
import { loadMessages, type Messages, type MessagesPart } from '@/lib/i18n/messages'

/** Texts with the language that they are in. */
interface LoadedMessages {
  readonly language: Language
  readonly messages: Messages
}

/** A part of the interface's texts in a language; while another one is fetched, those shown before; null at first. */
export function useMessages(language: Language | null, part: MessagesPart): LoadedMessages | null {
  const [loaded, setLoaded] = useState<LoadedMessages | null>(null)
  useEffect(() => {
    if (!language) return
    let left = false
    void loadMessages[language][part]().then(
      (messages) => left || setLoaded({ language, messages }),
      // Without a network, before all is stored for offline use. The next screen asks again.
      (error) => console.warn('The texts could not be fetched.', error),
    )
    return () => {
      left = true
    }
  }, [language, part])
  return loaded
}
