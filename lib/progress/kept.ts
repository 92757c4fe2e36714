import { type Interval, wilsonInterval } from './wilson-interval'

/** How much of what came back was still known. */
export interface Kept {
  readonly passed: number
  readonly total: number
  /** `passed / total`, with its 95 % interval; null where nothing came back. */
  readonly rate: number | null
  readonly interval: Interval | null
}

export const keptOf = (passed: number, total: number): Kept => ({
  passed,
  total,
  rate: total === 0 ? null : passed / total,
  interval: total === 0 ? null : wilsonInterval(passed, total),
})
