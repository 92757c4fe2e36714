import { type Calendar, studyDayOf } from '../schedule/study-day'
import type { EpochMs, StudyDay } from '../schedule/units'
import type { Settings } from './settings'

/** When and where something happens. The shell passes it in; nothing in this room asks a clock. */
export interface Moment {
  readonly now: EpochMs
  /** IANA name, as `Asia/Shanghai`. */
  readonly timeZone: string
}

/** The study day of a moment, which begins at the hour that the settings say. */
export function todayAt(moment: Moment, settings: Settings): StudyDay {
  const calendar: Calendar = {
    timeZone: moment.timeZone,
    dayStartHour: settings.dayStartHour,
  }
  return studyDayOf(moment.now, calendar)
}
