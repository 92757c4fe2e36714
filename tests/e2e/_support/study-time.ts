import { expect, type Page } from '@playwright/test'
import { type Calendar, startOfStudyDay, studyDayOf } from '@/lib/schedule/study-day'
import { type EpochMs, epochMs, type StudyDay } from '@/lib/schedule/units'

/** Where the tests' person lives: see `timezoneId` in study.ts. */
export const calendar: Calendar = { timeZone: 'Asia/Shanghai', dayStartHour: 4 }

/** An instant by the clock on that person's wall: `2026-03-02 09:00`. */
export const wallClock = (text: string): EpochMs =>
  epochMs(Date.parse(`${text.replace(' ', 'T')}+08:00`))

/** When the tests' person sits down, unless a test says otherwise. */
export const morning = wallClock('2026-03-02 09:00')

export const dayOf = (at: EpochMs): StudyDay => studyDayOf(at, calendar)

export const later = (at: EpochMs, ms: number): EpochMs => epochMs(at + ms)

export const dayMs = 24 * 3_600_000

/** Nine in the morning of a study day. */
export const morningOf = (day: StudyDay): EpochMs =>
  later(startOfStudyDay(day, calendar), 5 * 3_600_000)

/** Sets the clock of all pages to an instant and stops it there; timers go on. */
export const setTime = (page: Page, at: EpochMs): Promise<void> => page.clock.setFixedTime(at)

/** Lets time pass at once. */
export async function passTime(page: Page, time: string | number): Promise<void> {
  await expectScriptsHere(page)
  await page.clock.fastForward(time)
}

/** Goes to an instant in the same way and lets time stand still there, timers too. */
export async function stopTime(page: Page, at: EpochMs): Promise<void> {
  await expectScriptsHere(page)
  await page.clock.pauseAt(at)
}

/** Lets time that stands still go on for so many milliseconds, and no further. */
export async function runTime(page: Page, ms: number): Promise<void> {
  await expectScriptsHere(page)
  await page.clock.runFor(ms)
}

/**
 * Waits until no script is on its way: webpack has a tag in the page for each, and gives it up after two minutes, which
 * a jump of the clock makes a moment.
 */
const expectScriptsHere = (page: Page): Promise<void> =>
  expect(page.locator('script[data-webpack]')).toHaveCount(0)
