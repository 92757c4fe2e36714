import { formatNumber } from './format-number'
import type { Language } from './language'

const names = {
  CNY: { zh: '元', en: 'CN¥' },
  EUR: { zh: '欧元', en: '€' },
  GBP: { zh: '英镑', en: '£' },
  JPY: { zh: '日元', en: '¥' },
  USD: { zh: '美元', en: '$' },
} as const

/** The currencies Loci can write out, by ISO 4217 code. */
export type Currency = keyof typeof names

export const currencies = Object.keys(names) as [Currency, ...Currency[]]

interface Scale {
  readonly power: number
  readonly word: string
}

/** Chinese counts by ten thousands, English by thousands; largest first. */
const scales: Record<Language, readonly Scale[]> = {
  zh: [
    { power: 12, word: '万亿' },
    { power: 8, word: '亿' },
    { power: 4, word: '万' },
  ],
  en: [
    { power: 12, word: ' trillion' },
    { power: 9, word: ' billion' },
    { power: 6, word: ' million' },
  ],
}

/**
 * Writes an amount without its currency, in the language's own large units: 4,000,000,000 is `40亿` and `4 billion`.
 * A unit is used only where it leaves two decimals at most, so no digit is ever lost.
 */
export function formatAmount(value: number, language: Language): string {
  const size = Math.abs(value)
  const scale = scales[language].find(({ power }) => size >= 10 ** power && isShort(size, power))
  if (!scale) return formatNumber(value)
  return `${formatNumber(value / 10 ** scale.power)}${scale.word}`
}

const isShort = (size: number, power: number) => Number.isInteger(size / 10 ** (power - 2))

/** Writes an amount of money: `40亿日元`, `¥4 billion`. */
export function formatMoney(value: number, currency: Currency, language: Language): string {
  const amount = formatAmount(Math.abs(value), language)
  const sign = value < 0 ? '−' : ''
  const name = names[currency][language]
  return language === 'zh' ? `${sign}${amount}${name}` : `${sign}${name}${amount}`
}
