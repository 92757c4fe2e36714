import { isOneEditApart } from '../facts/edit-distance'
import { readings } from './readings'
import { agrees, contentWords, isHan, isSameClaim } from './same-claim'
import { keyOf, keysOf, wordRow } from './text-keys'

/** How near a typed name comes to a listed form, nearest first. */
const nearness = ['same', 'spelling', 'says-more', 'says-less', 'wording'] as const
export type Nearness = (typeof nearness)[number]

/** A listed form and how near a typed text comes to it. */
export interface NearForm {
  readonly form: string
  readonly near: Nearness
}

/** The form of an answer that a typed text comes nearest to; null where it says something else. */
export function nearestForm(typed: string, forms: readonly string[]): NearForm | null {
  const said = readings(typed)
  const [first] = forms
  if (first !== undefined && said.some((text) => isRow(text, forms))) {
    return { form: first, near: 'same' }
  }
  for (const near of nearness) {
    const form = forms.find((one) => said.some((text) => comparisons[near](text, one)))
    if (form !== undefined) return { form, near }
  }
  return null
}

/** Forms of one name side by side: `勾连, collusion`. */
function isRow(typed: string, forms: readonly string[]): boolean {
  const parts = typed.split(/[,，、;；/]/u)
  const keys = new Set(forms.flatMap(keysOf))
  return parts.length > 1 && parts.every((part) => keys.has(keyOf(part)))
}

const comparisons: Readonly<Record<Nearness, (typed: string, form: string) => boolean>> = {
  same: (typed, form) => keyOf(typed) !== '' && keysOf(form).includes(keyOf(typed)),
  spelling: (typed, form) =>
    keysOf(form).some((key) => isLong(key) && isOneEditApart(keyOf(typed), key)) &&
    isSameClaim(typed, form),
  'says-more': (typed, form) => holdsWhole(typed, form) && agrees(typed, form),
  'says-less': (typed, form) => isMostOf(typed, form) && isSameClaim(typed, form),
  wording: (typed, form) =>
    isPhrase(form) &&
    overlap(typed, form) >= 0.7 &&
    !bringsInWords(typed, form) &&
    isSameClaim(typed, form),
}

const lengthOf = (text: string) => [...text].length

/** In a short name one letter makes another name: 英国, 美国. */
const isLong = (key: string) => lengthOf(key) >= (isHan(key) ? 4 : 6)

/** A Latin form must be found as words: `Abe` is not in `Abenomics`. */
function holdsWhole(typed: string, form: string): boolean {
  const wanted = keyOf(form)
  if (lengthOf(wanted) < 2) return false
  if (isHan(form)) return keyOf(typed).includes(wanted)
  return wordRow(typed).includes(wordRow(form))
}

function isMostOf(typed: string, form: string): boolean {
  const [part, wanted] = [keyOf(typed), keyOf(form)]
  return isLong(part) && lengthOf(part) >= 0.6 * lengthOf(wanted) && wanted.includes(part)
}

/** Long enough that nobody is asked for every word of it. */
const isPhrase = (form: string) =>
  isHan(form) ? lengthOf(keyOf(form)) >= 8 : contentWords(form).length >= 3

/** In a Latin text one other word may be another answer: `visit to China`, `visit to Japan`. */
function bringsInWords(typed: string, form: string): boolean {
  if (isHan(form)) return false
  const known = contentWords(form)
  return contentWords(typed).some(
    (word) => !known.some((other) => word === other || isOneEditApart(word, other)),
  )
}

/** How many pieces two texts have in common, of all: 1 where all are. */
function overlap(a: string, b: string): number {
  const [one, other] = [piecesOf(a), piecesOf(b)]
  const left = [...other]
  const shared = one.filter((piece) => {
    const at = left.indexOf(piece)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / Math.max(1, one.length + other.length)
}

/** Pairs of neighbouring characters, or words. */
function piecesOf(text: string): string[] {
  if (!isHan(text)) return contentWords(text)
  const characters = [...keyOf(text)]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
