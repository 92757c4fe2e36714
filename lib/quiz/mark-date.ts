import { type PartialDate, readPartialDate } from '../facts/partial-date'
import { type DateSaid, readDates } from '../facts/read-date'
import type { DatePart, Unrated } from './mark'
import { readings } from './readings'

const dateParts = ['year', 'month', 'day'] as const satisfies readonly DatePart[]
const wrongPart = { year: 'wrong-year', month: 'wrong-month', day: 'wrong-day' } as const

/**
 * Marks a typed date against `value` (`2022`, `2022-07`, `2022-07-29`). More precise and agreeing is right, less precise
 * is close. Where a text can be read in several ways, the one that serves the answer best counts.
 */
export function markDate(typed: string, value: string): Unrated {
  const expected = readPartialDate(value)
  const said = expected
    ? readings(typed).flatMap((text) => readDates(text, { expectedYear: expected.year }))
    : []
  if (!expected || said.length === 0) {
    return { outcome: 'wrong', off: { code: 'not-a-date' }, diff: null }
  }
  const [best] = said
    .map((date) => compare(date, expected))
    .sort((one, other) => standing(other) - standing(one))
  return best ?? { outcome: 'wrong', off: { code: 'not-a-date' }, diff: null }
}

function compare(said: DateSaid, expected: PartialDate): Unrated {
  const asked = dateParts.filter((part) => expected[part] !== undefined)
  const missing = asked.filter((part) => said[part] === undefined)
  const right = asked.filter((part) => said[part] === expected[part])
  const wrong = asked.find((part) => said[part] !== undefined && said[part] !== expected[part])
  if (wrong !== undefined) {
    const [given, wanted] = [said[wrong] ?? Number.NaN, expected[wrong] ?? Number.NaN]
    const off = { code: wrongPart[wrong], given, expected: wanted, right }
    return { outcome: 'wrong', off, diff: null }
  }
  if (right.length === 0) return { outcome: 'wrong', off: { code: 'not-a-date' }, diff: null }
  return missing.length > 0
    ? { outcome: 'close', off: { code: 'less-precise', missing }, diff: null }
    : { outcome: 'right', off: null, diff: null }
}

/** Orders readings of one text: the outcome first, then how many parts are right. */
function standing({ outcome, off }: Unrated): number {
  if (outcome === 'right') return 20
  if (outcome === 'close') return 10
  return off && 'right' in off ? off.right.length : -1
}
