import { isInRange } from '../schedule/options'
import { isAhead, isSeminar, type Seminar } from '../schedule/seminar-date'
import { maxSeminarDays, seminarRanges } from '../schedule/seminar-options'
import type { LociDatabase } from './database'
import { setField } from './edits'
import { placeEntity } from './entities'
import { StoreError } from './errors'
import { type Moment, todayAt } from './moment'
import { readSettings } from './settings'

/**
 * Sets the seminar of a paper or a deck; `null` takes it back.
 * @throws StoreError `invalid-setting` for a date that is not ahead, or too far, and for a goal or limit out of range
 */
export async function setSeminar(
  db: LociDatabase,
  placeId: string,
  seminar: Seminar | null,
  moment: Moment,
): Promise<void> {
  const today = todayAt(moment, await readSettings(db))
  const isPossible =
    seminar === null ||
    (isSeminar(seminar) &&
      isAhead(seminar, today) &&
      seminar.date <= today + maxSeminarDays &&
      isInRange(seminar.goal, seminarRanges.goal) &&
      isInRange(seminar.dailyLimit, seminarRanges.dailyLimit))
  if (!isPossible) throw new StoreError('invalid-setting', `seminar: ${JSON.stringify(seminar)}`)
  const value = seminar && {
    date: seminar.date,
    goal: seminar.goal,
    dailyLimit: seminar.dailyLimit,
  }
  await setField(db, { entity: placeEntity, id: placeId, field: 'seminar', value }, moment)
}
