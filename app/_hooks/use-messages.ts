'use client'

import { useEffect, useState } from 'react'
import type { Language } from '@/lib/i18n/language'
import { loadMessages, type Messages } from '@/lib/i18n/messages'

/** The interface's texts in a language; while another one is fetched, those shown before; null at first. */
export function useMessages(
  language: Language | null,
): { readonly language: Language; readonly messages: Messages } | null {
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages } | null>(null)
  useEffect(() => {
    if (!language) return
    let left = false
    void loadMessages[language]().then((messages) => left || setLoaded({ language, messages }))
    return () => {
      left = true
    }
  }, [language])
  return loaded
}
