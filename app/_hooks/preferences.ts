'use client'

import { useSyncExternalStore } from 'react'
import { type Language, languageFor, languages } from '@/lib/i18n/language'
import { preferencesKey as key } from './before-paint'

/** How this device shows Loci. Kept in localStorage, so that it is known before the first paint; not part of a person's data. */
export interface Preferences {
  readonly language: Language | 'auto'
  readonly theme: 'auto' | 'light' | 'dark'
}

const automatic: Preferences = { language: 'auto', theme: 'auto' }

let cached: { raw: string | null; value: Preferences } = { raw: null, value: automatic }

function read(): Preferences {
  let raw: string | null = null
  try {
    raw = localStorage.getItem(key)
  } catch {
    // Storage is refused in some private windows: the automatic choice serves.
  }
  if (raw === cached.raw) return cached.value
  let stored: { language?: unknown; theme?: unknown } = {}
  try {
    stored = JSON.parse(raw ?? '{}') ?? {}
  } catch {
    // Not ours; start over.
  }
  const value: Preferences = {
    language: languages.find((language) => language === stored.language) ?? 'auto',
    theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'auto',
  }
  cached = { raw, value }
  return value
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('storage', listener)
  addEventListener('languagechange', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
    removeEventListener('languagechange', listener)
  }
}

/** Changes one preference on this device, in all its tabs. */
export function setPreference<K extends keyof Preferences>(field: K, value: Preferences[K]) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(), [field]: value }))
  } catch {
    // Refused storage: the choice holds until the page closes.
    cached = { raw: cached.raw, value: { ...read(), [field]: value } }
  }
  for (const listener of listeners) listener()
}

/** The preferences of this device; automatic while the page is rendered without one. */
export const usePreferences = (): Preferences =>
  useSyncExternalStore(subscribe, read, () => automatic)

/** The language shown, or null in the prerendered page, which serves every language. */
export function useLanguage(): Language | null {
  return useSyncExternalStore(
    subscribe,
    () => {
      const { language } = read()
      return language === 'auto' ? languageFor(navigator.languages) : language
    },
    () => null,
  )
}
