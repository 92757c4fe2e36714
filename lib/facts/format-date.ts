import type { Language } from './language'
import { readPartialDate } from './partial-date'

/** The months in English, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * Writes a date as precisely as it is known: `2022年7月29日`, `29 July 2022`; `2022年7月`, `July 2022`; `2022年`, `2022`.
 * @throws RangeError where `value` is no date of the form YYYY, YYYY-MM or YYYY-MM-DD.
 */
export function formatDate(value: string, language: Language): string {
  const date = readPartialDate(value)
  if (!date) throw new RangeError(`not a date: ${value}`)
  const { year, month, day } = date
  if (language === 'zh') {
    return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
  }
  return [day, month === undefined ? undefined : monthNames[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** A day without its year, `7月29日` and `29 July`; null where the date is less precise than a day. */
export function formatDayOfYear(value: string, language: Language): string | null {
  const date = readPartialDate(value)
  if (date?.month === undefined || date.day === undefined) return null
  return language === 'zh'
    ? `${date.month}月${date.day}日`
    : `${date.day} ${monthNames[date.month - 1]}`
}

/** A date as it reads in the margin under its year: `7月29日` and `29 Jul`, `7月` and `Jul`; empty where only the year is known. */
export function formatWithinYear(value: string, language: Language): string {
  const date = readPartialDate(value)
  if (date?.month === undefined) return ''
  if (language === 'zh') return formatDayOfYear(value, language) ?? `${date.month}月`
  const month = monthNames[date.month - 1]?.slice(0, 3)
  return date.day === undefined ? `${month}` : `${date.day} ${month}`
}
