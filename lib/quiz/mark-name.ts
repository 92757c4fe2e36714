import { nameKey } from '../facts/name-key'
import { nearestForm } from './compare-names'
import { diffTexts } from './diff-texts'
import type { DiffPart, Unrated } from './mark'

/** Marks a typed name or phrase against its listed forms; the first is the one to show a difference from. */
export function markName(typed: string, forms: readonly string[]): Unrated {
  const nearest = nearestForm(typed, forms)
  if (nearest === null) return { outcome: 'wrong', off: null, diff: diffFrom(typed, forms) }
  const { form, near } = nearest
  if (near === 'same') return { outcome: 'right', off: null, diff: null }
  const diff = diffTexts(typed, form, near === 'spelling' ? 'letters' : 'words')
  return { outcome: 'close', off: { code: near, expected: form }, diff }
}

/** The difference from the form that has most in common with what was typed; null where none has anything. */
export function diffFrom(typed: string, forms: readonly string[]): DiffPart[] | null {
  const diffs = forms.map((form) => diffTexts(typed, form, 'words'))
  const most = Math.max(...diffs.map(shared))
  return most > 0 ? (diffs.find((diff) => shared(diff) === most) ?? null) : null
}

const shared = (diff: readonly DiffPart[]) =>
  diff.reduce((sum, { kind, text }) => sum + (kind === 'same' ? nameKey(text).length : 0), 0)
