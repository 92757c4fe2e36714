import { diffArrays } from 'diff'
import { nameKey } from '../facts/name-key'
import type { DiffPart } from './mark'

const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const word = new RegExp(
  `(?:${ideograph}|(?:(?!${ideograph})[\\p{L}\\p{M}\\p{N}'’])+|\\S)\\s*|\\s+`,
  'gu',
)

/**
 * What has to change from what was typed to the answer, by words (Chinese and Japanese by characters), or by letters
 * where the two are all but equal. Case, width, accents and punctuation are no difference; what is the same is shown as
 * the answer writes it.
 */
export function diffTexts(typed: string, answer: string, by: 'words' | 'letters'): DiffPart[] {
  const split = by === 'letters' ? letters : words
  const changes = diffArrays(tokens(split(typed.trim())), tokens(split(answer.trim())), {
    comparator: (one, other) => one.key === other.key,
  })
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'missing' : removed ? 'extra' : 'same',
    text: value.map(({ text }) => text).join(''),
  }))
}

/** Each piece beside what it is compared by, which is made once: a piece is compared with many. */
const tokens = (pieces: readonly string[]) => pieces.map((text) => ({ text, key: nameKey(text) }))

const letters = (text: string): string[] => [...text.normalize('NFC')]
const words = (text: string): string[] => text.match(word) ?? []
