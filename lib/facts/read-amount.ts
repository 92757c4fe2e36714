import { findCurrency } from './currency-words'
import { readNumber } from './read-number'
import { readShare } from './read-share'

/** What is longer is no figure, and would only cost time. */
const longest = 400

/**
 * A figure as it was written.
 * - `share`: in hundredths, so 71 for `71%`.
 * - `money`: in the currency's main unit; `currencies` are the ISO 4217 codes it may mean, likeliest first.
 * - `number`: with what stands behind it, as it was written in lower case (`国`, `years`), or null.
 */
export type Amount =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'money'; readonly value: number; readonly currencies: readonly string[] }

/**
 * Reads a number, a share or an amount of money in Chinese, English or Japanese notation: `40亿日元`, `4 billion yen`,
 * `¥4bn`, `四十億円`, `71%`, `百分之七十一`, `七割一分`, `three quarters`, `第17届`. `0.71` is a number: only who expects a
 * share can take it for one. Words that only hedge (`约`, `about`) do not count. Null where the text is no one figure.
 */
export function readAmount(text: string): Amount | null {
  if (text.length > longest) return null
  const plain = unhedged(text.normalize('NFKC').toLowerCase().trim())
  const share = readShare(plain)
  if (share !== null) return { kind: 'share', value: share }
  const money = findCurrency(plain)
  const found = readNumber(money?.rest ?? plain)
  if (!found || holdsFigure(found.rest)) return null
  if (money && found.rest === '') {
    return { kind: 'money', value: found.value, currencies: money.currencies }
  }
  return money ? null : { kind: 'number', value: found.value, unit: found.rest || null }
}

/** A second figure means that the text says more than one thing: `5 or 6`, `五到六`. */
const holdsFigure = (text: string) =>
  /\d|[一二三四五六七八九十两]|^(?:or|to|and)(?![a-z])|^[-–~或]/u.test(text)

const unhedged = (text: string): string =>
  text
    .replace(/^(?:[~≈]|大?约|大?約|大概|将?近|超过|超過|逾|至少|高达|占|共|总计|ほぼ)\s*/u, '')
    .replace(
      /^(?:about|around|approximately|approx\.?|roughly|circa|ca\.|some|nearly|almost|over|more than|at least|up to)\s+/,
      '',
    )
    .replace(/\s*(?:左右|以上|上下|程度|or so|or more)$/u, '')
    .replace(/[。.!?]+$/u, '')
    .trim()
