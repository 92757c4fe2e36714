import { type Span, spanOfDays, spanOfMs } from '@/lib/i18n/span'
import type { NextInterval } from '@/lib/schedule/preview'

/** An interval as an English button says it: `10 minutes`, `1 day`. */
export function intervalWords(next: NextInterval): string {
  const { unit, n }: Span = next.unit === 'ms' ? spanOfMs(next.ms) : spanOfDays(next.days)
  return `${n} ${n === 1 ? unit.slice(0, -1) : unit}`
}
