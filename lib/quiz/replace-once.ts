import type { Localized } from '../cards/deck-file'

/** A sentence with one phrase for another; null where it does not have it whole and just once in each language. */
export function replacedOnce(
  sentence: Localized,
  from: Localized,
  to: Localized,
): Localized | null {
  const zh = replacedIn(sentence.zh, from.zh, to.zh)
  const en = replacedIn(sentence.en, from.en, to.en)
  return zh === null || en === null ? null : { zh, en }
}

/** Whether a text has a phrase just once, and not as a piece of a longer word, number or date. */
export const standsOnce = (phrase: string, text: string): boolean =>
  replacedIn(text, phrase, phrase) !== null

function replacedIn(text: string, from: string, to: string): string | null {
  const [before = '', after = '', ...others] = text.split(from)
  if (others.length > 0 || before.length + from.length + after.length !== text.length) return null
  return isOneWord(before, from) || isOneWord(from, after) || isOneDate(from, after)
    ? null
    : `${before}${to}${after}`
}

const isOneWord = (left: string, right: string) =>
  /[\p{Script=Latin}\d]$/u.test(left) && /^[\p{Script=Latin}\d]/u.test(right)

/** `2022年` in `2022年7月` is no date of its own. */
const isOneDate = (left: string, right: string) => /\d[年月]$/.test(left) && /^\d/.test(right)
