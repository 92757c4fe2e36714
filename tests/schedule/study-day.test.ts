import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDateOf, hourTeller, startOfStudyDay, studyDayOf } from '@/lib/schedule/study-day'
import { epochMs, type StudyDay, studyDay } from '@/lib/schedule/units'

const hourMs = 3_600_000
const at = (iso: string) => epochMs(Date.parse(iso))
const dayOf = (date: string): StudyDay => studyDay(Date.parse(`${date}T00:00Z`) / 86_400_000)

/** Zones, each with instants at which its clocks changed. */
const changes: Record<string, readonly string[]> = {
  UTC: ['2024-03-10T00:00Z'],
  'Asia/Shanghai': ['1991-09-14T17:00Z', '2024-03-10T00:00Z'],
  // At 2 h to 3 h, and back at 2 h to 1 h.
  'America/Los_Angeles': ['2024-03-10T10:00Z', '2024-11-03T09:00Z'],
  // At midnight, both ways.
  'America/Santiago': ['2024-09-08T04:00Z', '2024-04-07T03:00Z'],
  'Asia/Beirut': ['2024-03-30T22:00Z', '2024-10-26T21:00Z'],
  // By half an hour.
  'Australia/Lord_Howe': ['2024-04-06T15:00Z', '2024-10-05T15:30Z'],
  'Asia/Kathmandu': ['1985-12-31T18:30Z'],
  // A date that never was.
  'Pacific/Apia': ['2011-12-30T10:00Z'],
}

/** A calendar and two instants of it, most of them close to a change of its clocks. */
const arbitraryMoments = fc
  .record({
    timeZone: fc.constantFrom(...Object.keys(changes)),
    dayStartHour: fc.integer({ min: 0, max: 12 }),
  })
  .chain((calendar) => {
    const instants = (changes[calendar.timeZone] ?? []).map((iso) => Date.parse(iso))
    const near = fc
      .tuple(fc.constantFrom(...instants), fc.integer({ min: -50 * hourMs, max: 50 * hourMs }))
      .map(([change, offset]) => change + offset)
    const any = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2050, 0) })
    const instant = fc
      .oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: any })
      .map(epochMs)
    return fc.record({ calendar: fc.constant(calendar), one: instant, other: instant })
  })

describe('the study day', () => {
  test('is the local civil date, less one before the day-start hour', () => {
    fc.assert(
      fc.property(arbitraryMoments, ({ calendar, one }) => {
        const wallClock = new Intl.DateTimeFormat('sv-SE', {
          timeZone: calendar.timeZone,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(one)
        const [date, time] = wallClock.split(' ')
        const early = Number(time?.slice(0, 2)) < calendar.dayStartHour
        expect(studyDayOf(one, calendar)).toBe(dayOf(String(date)) - (early ? 1 : 0))
      }),
      { numRuns: 1_000 },
    )
  })

  test('never runs back as time goes on', () => {
    fc.assert(
      fc.property(arbitraryMoments, ({ calendar, one, other }) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        expect(studyDayOf(earlier, calendar)).toBeLessThanOrEqual(studyDayOf(later, calendar))
      }),
      { numRuns: 1_000 },
    )
  })

  test('begins at its start and not a millisecond before', () => {
    fc.assert(
      fc.property(arbitraryMoments, ({ calendar, one }) => {
        const day = studyDayOf(one, calendar)
        const start = startOfStudyDay(day, calendar)
        expect(start).toBeLessThanOrEqual(one)
        expect(studyDayOf(start, calendar)).toBe(day)
        expect(studyDayOf(epochMs(start - 1), calendar)).toBeLessThan(day)
        expect(startOfStudyDay(studyDay(day + 1), calendar)).toBeGreaterThan(one)
      }),
      { numRuns: 1_000 },
    )
  })

  test('07:30 and 08:30 on one morning at UTC+8 are one day, though UTC turns between them', () => {
    const calendar = { timeZone: 'Asia/Shanghai', dayStartHour: 4 }
    const half7 = studyDayOf(at('2025-06-10T07:30+08:00'), calendar)
    expect(half7).toBe(studyDayOf(at('2025-06-10T08:30+08:00'), calendar))
    expect(half7).toBe(dayOf('2025-06-10'))
  })

  test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('in %s turns at 4 h', (timeZone) => {
    const offset = { UTC: 'Z', 'Asia/Shanghai': '+08:00', 'America/Los_Angeles': '-08:00' }[
      timeZone
    ]
    const calendar = { timeZone, dayStartHour: 4 }
    expect(studyDayOf(at(`2025-01-10T03:59:59.999${offset}`), calendar)).toBe(dayOf('2025-01-09'))
    expect(studyDayOf(at(`2025-01-10T04:00${offset}`), calendar)).toBe(dayOf('2025-01-10'))
  })

  test.each([
    ['America/Los_Angeles', 4, '2024-03-09', 23],
    ['America/Los_Angeles', 4, '2024-11-02', 25],
    ['America/Los_Angeles', 0, '2024-03-10', 23],
    ['America/Santiago', 0, '2024-04-06', 25],
    ['America/Santiago', 0, '2024-09-07', 24],
    ['America/Santiago', 0, '2024-09-08', 23],
    ['Australia/Lord_Howe', 4, '2024-10-05', 23.5],
    ['Asia/Shanghai', 4, '2024-03-10', 24],
  ])('in %s with a start at %i h, %s has %d hours', (timeZone, dayStartHour, date, hours) => {
    const calendar = { timeZone, dayStartHour }
    const day = dayOf(date)
    const lengthMs = startOfStudyDay(studyDay(day + 1), calendar) - startOfStudyDay(day, calendar)
    expect(lengthMs / hourMs).toBe(hours)
  })

  test('that would start in a gap of the clock starts where the gap ends', () => {
    const losAngeles = { timeZone: 'America/Los_Angeles', dayStartHour: 2 }
    expect(startOfStudyDay(dayOf('2024-03-10'), losAngeles)).toBe(at('2024-03-10T03:00-07:00'))
    const santiago = { timeZone: 'America/Santiago', dayStartHour: 0 }
    expect(startOfStudyDay(dayOf('2024-09-08'), santiago)).toBe(at('2024-09-08T01:00-03:00'))
  })

  test('that starts in an hour told twice starts at its first telling', () => {
    const losAngeles = { timeZone: 'America/Los_Angeles', dayStartHour: 1 }
    expect(startOfStudyDay(dayOf('2024-11-03'), losAngeles)).toBe(at('2024-11-03T01:00-07:00'))
  })

  test('that a date line took away has no instant: it starts with the next', () => {
    const apia = { timeZone: 'Pacific/Apia', dayStartHour: 0 }
    expect(startOfStudyDay(dayOf('2011-12-30'), apia)).toBe(
      startOfStudyDay(dayOf('2011-12-31'), apia),
    )
  })

  test('has the civil date on which it begins', () => {
    expect(civilDateOf(studyDay(0))).toEqual({ year: 1970, month: 1, day: 1 })
    expect(civilDateOf(dayOf('2024-02-29'))).toEqual({ year: 2024, month: 2, day: 29 })
    expect(civilDateOf(studyDay(-1))).toEqual({ year: 1969, month: 12, day: 31 })
  })

  test('of a zone that does not exist is refused', () => {
    const calendar = { timeZone: 'Europe/Atlantis', dayStartHour: 4 }
    expect(() => studyDayOf(epochMs(0), calendar)).toThrow(RangeError)
  })
})

test.each([
  ['UTC', '1969-12-31T23:59Z', 23],
  ['Asia/Shanghai', '2026-03-01T16:00Z', 0],
  ['Asia/Kolkata', '2026-03-01T18:29Z', 23],
  ['America/Los_Angeles', '2024-03-10T09:59Z', 1],
  ['America/Los_Angeles', '2024-03-10T10:00Z', 3],
  ['America/Los_Angeles', '2024-11-03T08:30Z', 1],
  ['America/Los_Angeles', '2024-11-03T09:30Z', 1],
])('the clock on a wall in %s at %s shows %i', (timeZone, instant, hour) => {
  expect(hourTeller(timeZone)(at(instant))).toBe(hour)
})
