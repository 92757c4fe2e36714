'use client'

import { readPreferences } from './preferences'

/** What takes letters as text, or to choose by. */
const typing =
  'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type="radio"], [type="checkbox"], [type="range"], [type="button"])'

/**
 * Whether a key press may be taken as a shortcut: not text being typed or composed, not the browser's or the
 * system's, not a held key, and not a character while the person has turned such keys off (WCAG 2.1.4).
 */
export function isShortcut(event: KeyboardEvent): boolean {
  // An Enter that ends an IME composition is the composition's.
  if (event.isComposing || event.keyCode === 229 || event.repeat) return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.target instanceof Element && event.target.closest(typing)) return false
  const isCharacter = event.key.length === 1 && event.key !== ' '
  return !isCharacter || readPreferences().keys === 'on'
}
