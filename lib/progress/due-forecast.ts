import type { CardState } from '../schedule/card-state'
import { type StudyDay, studyDay } from '../schedule/units'

export interface DayDue {
  readonly day: StudyDay
  readonly count: number
}

/**
 * How many cards in review fall due on each of the next `days` study days, today first; what is
 * overdue counts today. Cards without a due day (new, in learning) and later ones are left out, and
 * so is what reviewing will add.
 */
export function dueForecast(
  cards: Iterable<Pick<CardState, 'dueDay'>>,
  today: StudyDay,
  days: number,
): readonly DayDue[] {
  const counts = new Array<number>(days).fill(0)
  for (const { dueDay } of cards) {
    if (dueDay === null) continue
    const ahead = Math.max(0, dueDay - today)
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1
  }
  return counts.map((count, ahead) => ({ day: studyDay(today + ahead), count }))
}
