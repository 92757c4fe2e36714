'use client'

import { useSyncExternalStore } from 'react'
import { type Language, languageFor, languages } from '@/lib/i18n/language'
import type { Rating } from '@/lib/schedule/review'
import { preferencesKey as key } from './before-paint'

/** How this device shows Loci and is held. Kept in localStorage, so that it is known before the first paint; not part of a person's data. */
export interface Preferences {
  readonly language: Language | 'auto'
  readonly theme: 'auto' | 'light' | 'dark'
  /** How large a card's text is: a step of four. */
  readonly textSize: 0 | 1 | 2 | 3
  /** Whether an answer is typed before it is shown. */
  readonly typeIn: boolean
  /** The rating that a swipe to this side gives. */
  readonly swipeLeft: Rating | 'off'
  readonly swipeRight: Rating | 'off'
  /** Whether the device gives a short buzz at a rating, where it can. */
  readonly haptics: boolean
  /** Whether cards are read aloud as they appear. */
  readonly autoPlay: boolean
  /** Whether the three steps of a first visit were gone through or skipped here. */
  readonly firstRun: 'open' | 'done'
  /** Whether keys that are a character (`g`, `?`, `1`) do anything; who dictates or trembles may want none (WCAG 2.1.4). */
  readonly keys: 'on' | 'off'
  /** Whether the app's icon shows how many cards are due. */
  readonly badge: 'on' | 'off'
  /** The local time of the daily reminder, `HH:MM`; null for none. */
  readonly remindAt: string | null
}

/** What a preference may be, and what it is until somebody says otherwise. */
interface Rule<T> {
  readonly first: T
  allows(value: unknown): boolean
}

const oneOf = <T>(...choices: readonly [T, ...T[]]): Rule<T> => ({
  first: choices[0],
  allows: (value) => (choices as readonly unknown[]).includes(value),
})

const isTimeOfDay = (value: unknown): value is string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

const rules: { readonly [F in keyof Preferences]: Rule<Preferences[F]> } = {
  language: oneOf('auto', ...languages),
  theme: oneOf('auto', 'light', 'dark'),
  textSize: oneOf<Preferences['textSize']>(1, 0, 2, 3),
  typeIn: oneOf(false, true),
  swipeLeft: oneOf<Preferences['swipeLeft']>(1, 2, 3, 4, 'off'),
  swipeRight: oneOf<Preferences['swipeRight']>(3, 1, 2, 4, 'off'),
  haptics: oneOf(true, false),
  autoPlay: oneOf(false, true),
  firstRun: oneOf('open', 'done'),
  keys: oneOf('on', 'off'),
  badge: oneOf('on', 'off'),
  remindAt: { first: null, allows: (value) => value === null || isTimeOfDay(value) },
}

/** Preferences out of what was stored, which may be another version's: what no rule allows is as it is at first. */
const preferencesOf = (stored: Readonly<Record<string, unknown>>): Preferences =>
  Object.fromEntries(
    Object.entries(rules).map(([field, { first, allows }]) => [
      field,
      allows(stored[field]) ? stored[field] : first,
    ]),
  ) as unknown as Preferences

const untouched = preferencesOf({})

let cached: { raw: string | null; value: Preferences } = { raw: null, value: untouched }

function read(): Preferences {
  let raw: string | null = null
  try {
    raw = localStorage.getItem(key)
  } catch {
    // Storage is refused in some private windows: the automatic choice serves.
  }
  if (raw === cached.raw) return cached.value
  let stored: Record<string, unknown> = {}
  try {
    stored = JSON.parse(raw ?? '{}') ?? {}
  } catch {
    // Not ours; start over.
  }
  const value = preferencesOf(stored)
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

/** The preferences of this device as they are now, for what runs beside React. */
export const readPreferences = read

/** The preferences of this device; untouched while the page is rendered without one. */
export const usePreferences = (): Preferences =>
  useSyncExternalStore(subscribe, read, () => untouched)

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
