import { type EpochMs, epochMs, type StudyDay, studyDay } from './units'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** What turns an instant into a study day. */
export interface Calendar {
  /** IANA name, as `Asia/Shanghai`. */
  readonly timeZone: string
  /** The local hour at which a study day begins, a whole number from 0 to 12. */
  readonly dayStartHour: number
}

/**
 * The study day of an instant: the local civil date by the wall clock, or the day before while the
 * hour is below `dayStartHour`. A day is 23 or 25 hours long where clocks change.
 * @throws RangeError for a time zone the platform does not know.
 */
export function studyDayOf(at: EpochMs, calendar: Calendar): StudyDay {
  const wallClock = at + offsetMsAt(at, zoneOf(calendar.timeZone))
  return studyDay(Math.floor((wallClock - calendar.dayStartHour * hourMs) / dayMs))
}

/**
 * The first instant of a study day. Where the day-start hour is skipped by a clock change it is the
 * first instant after the gap; where a whole date is skipped (Samoa, 30 December 2011), the start
 * of the next one.
 */
export function startOfStudyDay(day: StudyDay, calendar: Calendar): EpochMs {
  const wallClock = day * dayMs + calendar.dayStartHour * hourMs
  // Offsets lie between -12 and +14 hours, so the start lies between these two.
  let before = wallClock - 15 * hourMs
  let after = wallClock + 13 * hourMs
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (studyDayOf(epochMs(middle), calendar) >= day) after = middle
    else before = middle
  }
  return epochMs(after)
}

/** The civil date on which a study day begins; `month` from 1. */
export function civilDateOf(day: StudyDay): { year: number; month: number; day: number } {
  const date = new Date(day * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/**
 * Tells the hour on the wall clock of a zone, 0 to 23, of many instants quickly where they come in order.
 * @throws RangeError for a time zone the platform does not know.
 */
export function hourTeller(timeZone: string): (at: EpochMs) => number {
  const zone = zoneOf(timeZone)
  // Of a day with one offset nothing more is looked up.
  let day = Number.NaN
  let ofDay: number | null = null
  return (at) => {
    if (Math.floor(at / dayMs) !== day) {
      day = Math.floor(at / dayMs)
      const offset = offsetAtStartOf(day, zone)
      ofDay = offset === offsetAtStartOf(day + 1, zone) ? offset : null
    }
    const wallClock = at + (ofDay ?? offsetMsAt(at, zone))
    return Math.floor(wallClock / hourMs) - Math.floor(wallClock / dayMs) * 24
  }
}

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** Offset at the start of a UTC day, by that day. */
  readonly offsets: Map<number, number>
}

const zones = new Map<string, Zone>()

/**
 * Milliseconds to add to UTC for the wall clock of a zone. Asking Intl costs microseconds, so the
 * offset is kept by UTC day: a day that begins and ends with one offset has it throughout.
 */
function offsetMsAt(at: number, zone: Zone): number {
  const day = Math.floor(at / dayMs)
  const offset = offsetAtStartOf(day, zone)
  return offset === offsetAtStartOf(day + 1, zone) ? offset : readOffsetMs(at, zone.format)
}

function offsetAtStartOf(utcDay: number, zone: Zone): number {
  const known = zone.offsets.get(utcDay)
  if (known !== undefined) return known
  const offset = readOffsetMs(utcDay * dayMs, zone.format)
  zone.offsets.set(utcDay, offset)
  return offset
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const zone: Zone = { format, offsets: new Map() }
  zones.set(timeZone, zone)
  return zone
}

function readOffsetMs(at: number, format: Intl.DateTimeFormat): number {
  const wholeSecond = Math.floor(at / 1000) * 1000
  const field = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of format.formatToParts(wholeSecond)) {
    if (type in field) field[type as keyof typeof field] = Number(value)
  }
  const { year, month, day, hour, minute, second } = field
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond
}
