import { type StudyDay, studyDay } from '../schedule/units'
import type { CardMask } from './card-columns'
import type { Period } from './period'
import type { ProgressBase } from './progress-base'
import { partsByDay, type StretchUnit, stretchesOf } from './stretches'

/** How far ahead one may look, in days from today on. */
export const horizons = [30, 90, 365] as const
export type Horizon = (typeof horizons)[number]

/** What is planned of the cards in review, if each is seen on its day and nothing else happens. */
export interface DueAhead {
  readonly today: StudyDay
  /** Cards whose day has passed. */
  readonly overdue: number
  /** Cards due on each of the next 365 days, today first. */
  readonly byDay: readonly number[]
}

/**
 * The due days of the cards of a cut that are in review and not out. Cards without a due day (new, in learning) are no
 * part of it, nor what reviewing will add.
 */
export function dueAhead(
  { now, today }: Pick<ProgressBase, 'now' | 'today'>,
  mask: CardMask,
): DueAhead {
  const byDay = new Array<number>(365).fill(0)
  let overdue = 0
  now.forEach((card, i) => {
    if (!mask[i] || !card || card.isOut || card.dueDay === null) return
    const ahead = card.dueDay - today
    if (ahead < 0) overdue += 1
    else if (ahead < byDay.length) byDay[ahead] = (byDay[ahead] as number) + 1
  })
  return { today, overdue, byDay }
}

/** The next days of what is planned, in bars. What is overdue is no part of it. */
export interface DueWithin {
  readonly unit: StretchUnit
  readonly stretches: readonly (Period & { readonly count: number })[]
  readonly total: number
  readonly perDay: number
  /** The first of the fullest days; null where nothing is due. */
  readonly fullest: { readonly day: StudyDay; readonly count: number } | null
}

export function dueWithin({ today, byDay }: DueAhead, horizon: Horizon): DueWithin {
  const days = byDay.slice(0, horizon)
  const stretches = stretchesOf({ from: today, to: studyDay(today + horizon - 1) })
  const partOf = partsByDay(stretches)
  const counts = new Array<number>(stretches.parts.length).fill(0)
  days.forEach((count, ahead) => {
    const part = partOf[ahead] as number
    counts[part] = (counts[part] as number) + count
  })
  const total = days.reduce((sum, count) => sum + count, 0)
  const most = Math.max(...days)
  return {
    unit: stretches.unit,
    stretches: stretches.parts.map((part, i) => ({ ...part, count: counts[i] as number })),
    total,
    perDay: total / horizon,
    fullest: most === 0 ? null : { day: studyDay(today + days.indexOf(most)), count: most },
  }
}
