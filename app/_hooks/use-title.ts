'use client'

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

/** Names the page in the browser's tab and to a screen reader, in the language shown. */
export function useTitle(title: string) {
  const name = useTranslations('app')('name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
}
