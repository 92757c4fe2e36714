import { readPartialDate } from '../facts/partial-date'
import type { Fact } from './deck-file'

/** A year of a timeline, and what happened in it. */
export interface TimelineYear<F> {
  readonly year: number
  /** Whole years without an entry since the year before; 0 for the first. */
  readonly yearsBetween: number
  readonly facts: readonly F[]
}

/**
 * The dated facts by year, oldest first. Within a year what is known to the year alone leads, then by month and day;
 * of equal dates the facts keep the order in which they were given.
 */
export function timelineOf<F extends Pick<Fact, 'date'>>(facts: readonly F[]): TimelineYear<F>[] {
  const years = new Map<number, F[]>()
  const dated = facts.filter(({ date }) => date !== undefined)
  // As texts, `2022` comes before `2022-07` and that before `2022-07-29`.
  dated.sort((a, b) => compareTexts(a.date ?? '', b.date ?? ''))
  for (const fact of dated) {
    const year = readPartialDate(fact.date ?? '')?.year
    if (year === undefined) continue
    years.set(year, [...(years.get(year) ?? []), fact])
  }
  const known = [...years.keys()]
  return known.map((year, index) => {
    const before = known[index - 1]
    return {
      year,
      yearsBetween: before === undefined ? 0 : year - before - 1,
      facts: years.get(year) ?? [],
    }
  })
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
