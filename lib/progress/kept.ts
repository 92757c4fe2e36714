import { enough } from './enough'
import { type Interval, wilsonInterval } from './wilson-interval'

/** How much of what came back was still known. */
export interface Kept {
  readonly passed: number
  readonly total: number
  /** `passed / total`, with its 95 % interval; null where nothing came back. */
  readonly rate: number | null
  readonly interval: Interval | null
}

/** What was kept of reviews enough to tell by. */
export type Told = Kept & { readonly rate: number; readonly interval: Interval }

/** Whether there is enough to say a rate: below that it is chance that speaks. */
export const isTold = <K extends Kept>(kept: K): kept is K & Told => kept.total >= enough

export const keptOf = (passed: number, total: number): Kept => ({
  passed,
  total,
  rate: total === 0 ? null : passed / total,
  interval: total === 0 ? null : wilsonInterval(passed, total),
})
