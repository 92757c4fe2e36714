import { nameKey } from '../facts/name-key'

/** Signs that a statement is turned into its opposite, or left open. */
const turning = /[不非没無无未否反或]|还是/gu
const turningWords = new Set(['not', 'no', 'non', 'never', 'anti', 'or', 'against', 'without'])

/** Characters of which one for another is no slip but another answer: 访日, 访华; 北大西洋, 南大西洋. In simplified form. */
const contrasting =
  /[日美英法德意俄中华韩欧印台朝东西南北上下前后左右大小新旧内外正副多少加减增进退攻守高低长短]/gu

const filler = new Set(
  'the a an of to in on for by and with at from s its their his her is was as that'.split(' '),
)

const ideograms = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether a text is in Chinese or Japanese, at least in part. */
export const isHan = (text: string): boolean => ideograms.test(text)

/** The words of a Latin text, folded. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[\s\p{P}]+/u)
    .map(nameKey)
    .filter((word) => word !== '')

/** The words that carry its meaning. */
export const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => !filler.has(word))

/** Whether neither text denies what the other says, nor leaves it open: `英国`, but not `不是英国` or `英国或法国`. */
export const agrees = (typed: string, form: string): boolean => turns(typed) === turns(form)

/**
 * Whether two nearly equal texts may be one answer: with the same figures, neither denying the other, and nothing in
 * the typed one that stands for something else.
 */
export const isSameClaim = (typed: string, form: string): boolean =>
  figuresIn(typed) === figuresIn(form) && agrees(typed, form) && !contrasts(typed, form)

function turns(text: string): string {
  const signs = nameKey(text).match(turning) ?? []
  return [...signs, ...wordsOf(text).filter((word) => turningWords.has(word))].join(' ')
}

function contrasts(typed: string, form: string): boolean {
  const known = new Set(nameKey(form).match(contrasting))
  return (nameKey(typed).match(contrasting) ?? []).some((character) => !known.has(character))
}

const figuresIn = (text: string) => (nameKey(text).match(/\d+/g) ?? []).sort().join(' ')
