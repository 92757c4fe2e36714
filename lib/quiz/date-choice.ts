import type { Localized } from '../cards/deck-file'
import { formatDate, monthNames } from '../facts/format-date'
import { readPartialDate } from '../facts/partial-date'
import type { Value } from './near-values'
import type { Pool } from './pool'

/** How far a wrong date may be off: in years, in months or in days, as precise as it is. */
const reach: Readonly<Record<number, number>> = { 4: 12, 7: 14, 10: 60 }

/**
 * Wrong dates for a right one, as precise as it, the nearest first: one of the paper's own is as good as another a third
 * as far off. None that `texts` say, which are all that is told of the fact, slips too; none that the year or month in
 * `prompt` gives away; none later than all that has happened, but for what is still to come.
 */
export function nearDates(
  right: string,
  pool: Pool,
  texts: readonly Localized[],
  prompt: Localized,
): Value[] {
  const { length } = right
  const at = ordinal(right)
  const fixed = sharedStart(right, prompt)
  const own = new Set(pool.dates.map((date) => date.slice(0, length)))
  const latest = ordinal((pool.latest ?? '9999').padEnd(10, '-12').slice(0, length))
  const far = reach[length] ?? 0
  const near = Array.from({ length: 2 * far + 1 }, (_, index) => at - far + index)
  return near
    .filter((one) => one !== at && one > latest === at > latest)
    .map((one) => {
      const value = dateAt(one, length)
      return { value, at: one, off: Math.abs(one - at) / (own.has(value) ? 3 : 1) }
    })
    .sort((a, b) => a.off - b.off)
    .filter(({ value }) => value.startsWith(fixed) && !texts.some((text) => tells(text, value)))
    .map(({ value, at }) => ({ form: writtenDate(value), at }))
}

/** A date in both languages. */
export const writtenDate = (value: string): Localized => ({
  zh: formatDate(value, 'zh'),
  en: formatDate(value, 'en'),
})

/** The year, or year and month, that a prompt says of its own answer. */
function sharedStart(right: string, { zh }: Localized): string {
  const [year = '', month] = right.split('-')
  if (right.length === 4 || !zh.includes(`${year}年`)) return ''
  return right.length === 10 && zh.includes(`${year}年${Number(month)}月`)
    ? `${year}-${month}`
    : year
}

/** Whether a text names a date, or its last part, so that it might be right in some way. */
function tells({ zh, en }: Localized, value: string): boolean {
  const date = readPartialDate(value)
  if (!date) return false
  const said = (pattern: string, text: string) => new RegExp(pattern, 'iu').test(text)
  const { year, month, day } = date
  if (day !== undefined) {
    return (
      said(`(?<!\\d)${day}日`, zh) ||
      said(`(?<!\\d)${day}(?:st|nd|rd|th)?(?![\\d%])`, en.replace(/\b\d+-[①-⑳]/gu, ''))
    )
  }
  if (month !== undefined) {
    return said(`(?<!\\d)${month}月`, zh) || said(`\\b${monthNames[month - 1]}\\b`, en)
  }
  return said(`(?<!\\d)${year}(?!\\d)`, zh) || said(`(?<!\\d)${year}(?!\\d)`, en)
}

/** Years, months or days in a row, so that dates of one precision can be counted. */
export function ordinal(value: string): number {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  if (value.length === 4) return year
  return value.length === 7 ? year * 12 + month - 1 : Date.UTC(year, month - 1, day) / 86_400_000
}

function dateAt(ordinal: number, length: number): string {
  if (length === 4) return String(ordinal).padStart(4, '0')
  if (length === 10) return new Date(ordinal * 86_400_000).toISOString().slice(0, 10)
  const month = String((ordinal % 12) + 1).padStart(2, '0')
  return `${String(Math.floor(ordinal / 12)).padStart(4, '0')}-${month}`
}
