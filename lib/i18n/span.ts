/** A length of time as a person says it: one unit, as many of it. */
export interface Span {
  readonly unit: 'minutes' | 'hours' | 'days' | 'months' | 'years'
  readonly n: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const tenth = (n: number) => (n < 10 ? Math.round(n * 10) / 10 : Math.round(n))

/** Days as days up to a month, then months, then years; a tenth is said below ten. As Anki's answer buttons round. */
export function spanOfDays(days: number): Span {
  if (days < 30.5) return { unit: 'days', n: Math.round(days) }
  if (days < 365) return { unit: 'months', n: tenth(days / 30.4375) }
  return { unit: 'years', n: tenth(days / 365.25) }
}

/** Milliseconds as minutes (at least one) within the hour, hours within the day, then as days. */
export function spanOfMs(ms: number): Span {
  if (ms < 59.5 * minute) return { unit: 'minutes', n: Math.max(1, Math.round(ms / minute)) }
  if (ms < 23.5 * hour) return { unit: 'hours', n: tenth(ms / hour) }
  return spanOfDays(ms / day)
}
