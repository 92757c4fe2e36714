import type { EpochMs } from '../schedule/units'

/**
 * A hybrid logical clock (Kulkarni et al. 2014, "Logical Physical Clocks"): it stays with the device's clock and
 * counts on where that stands still or runs back, so that what was done later is stamped later.
 */
export interface Clock {
  readonly millis: number
  /** 0 to `maxCounter`. */
  readonly counter: number
}

export const clockAtStart: Clock = { millis: 0, counter: 0 }

const maxCounter = 0xffff

/**
 * How far ahead of our own clock a stamp from elsewhere may lie and still move it. A device whose clock is years
 * ahead would else pull every other one there for good. Its values are kept; only an edit of the very same field
 * must then be stamped after it.
 */
export const maxLeadMs = 24 * 3_600_000

/** The next reading at `now`: always after the one before. */
export function tick(clock: Clock, now: EpochMs): Clock {
  if (now > clock.millis) return { millis: now, counter: 0 }
  if (clock.counter < maxCounter) return { millis: clock.millis, counter: clock.counter + 1 }
  return { millis: clock.millis + 1, counter: 0 }
}

export function laterClock(a: Clock, b: Clock): Clock {
  return a.millis > b.millis || (a.millis === b.millis && a.counter >= b.counter) ? a : b
}

/** The clock after hearing of a stamp from elsewhere. */
export function hear(clock: Clock, heard: Clock, now: EpochMs): Clock {
  return heard.millis <= now + maxLeadMs ? laterClock(clock, heard) : clock
}

/** `<millis, 15 digits>-<counter, 4 hex digits>-<device>`: of fixed width, so it compares as text. */
export function stampOf({ millis, counter }: Clock, deviceId: string): string {
  return `${String(millis).padStart(15, '0')}-${counter.toString(16).padStart(4, '0')}-${deviceId}`
}

export const stampPattern = /^\d{15}-[0-9a-f]{4}-[0-9a-z-]+$/

/** The reading in a stamp. */
export function clockOf(stamp: string): Clock {
  return { millis: Number(stamp.slice(0, 15)), counter: Number.parseInt(stamp.slice(16, 20), 16) }
}
