/** A date no more precise than its source: month and day may be unknown. */
export interface PartialDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Reads `2022`, `2022-07` or `2022-07-29`; null where the text has another form or the calendar has no such day. */
export function readPartialDate(value: string): PartialDate | null {
  const match = pattern.exec(value)
  if (!match) return null
  const year = Number(match[1])
  if (match[2] === undefined) return { year }
  const month = Number(match[2])
  if (month < 1 || month > 12) return null
  if (match[3] === undefined) return { year, month }
  const day = Number(match[3])
  if (day < 1 || day > daysIn(year, month)) return null
  return { year, month, day }
}

/**
 * Which of two dates came first: below 0 the first, above 0 the second, 0 where one holds the other or they are equal
 * (`2022` and `2022-07`), so that nobody can say.
 */
export function comparePartialDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  const [start, other] = [a.slice(0, length), b.slice(0, length)]
  return start < other ? -1 : start > other ? 1 : 0
}
