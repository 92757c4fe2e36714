import { beforeEach, describe, expect, test } from 'vitest'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { weekdayOf } from '@/lib/schedule/balance'
import { Easy, Good, type Rating } from '@/lib/schedule/review'
import { changePreset } from '@/lib/store/change-preset'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { todayAt } from '@/lib/store/moment'
import { defaultPreset, readPlans } from '@/lib/store/plans'
import { previewCard } from '@/lib/store/preview-card'
import { recordReview } from '@/lib/store/record-review'
import { sampleDeck } from './sample-deck'
import { at, card, grade, openStore, statesByReplay } from './stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 60 }))
  await changePreset(db, defaultPreset, 'balance', true, at(0))
})

/** Rates a card as a screen does that has shown what each rating will do. */
async function rate(n: number, rating: Rating, day: number, minutes = 0) {
  const moment = at(day, minutes)
  const before = await db.states.get(card(n))
  if (!before) throw new Error('no such card')
  const plans = await readPlans(db)
  const today = todayAt(moment, plans.settings)
  const promised = (await previewCard(db, before, plans, { now: moment.now, today }))[rating]
  const graded = {
    cardId: card(n),
    rating,
    durationMs: 4000,
    expectedLastReviewId: before.lastReviewId,
    dueDay: promised.unit === 'days' ? promised.dueDay : undefined,
  }
  const outcome = await recordReview(db, graded, moment)
  if (outcome.kind !== 'recorded') throw new Error('a grade by the present state is never stale')
  return { ...outcome, promised }
}

const perDay = async () => {
  const counts = new Map<number, number>()
  for (const { dueDay } of await db.states.toArray()) {
    if (dueDay !== null) counts.set(dueDay, (counts.get(dueDay) ?? 0) + 1)
  }
  return counts
}

describe('the load balancer', () => {
  test('spreads cards evenly that are learned together, and each falls on the day that was promised', async () => {
    for (let n = 1; n <= 60; n++) {
      const { state, promised } = await rate(n, Easy, 0, n)
      expect(promised).toMatchObject({ unit: 'days', days: state.intervalDays })
    }
    const counts = [...(await perDay()).values()]
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('writes the day down only where it is not the fuzz’s own', async () => {
    for (let n = 1; n <= 20; n++) await rate(n, Easy, 0, n)
    const rows = (await db.reviews.toArray()).filter((row) => row.kind === 'review')
    const chosen = rows.filter((row) => row.dueDay !== undefined)
    expect(chosen.length).toBeGreaterThan(5)
    expect(chosen.length).toBeLessThan(20)
    for (const row of chosen) {
      expect((await db.states.get(row.cardId))?.dueDay).toBe(row.dueDay)
    }
  })

  test('gives the same dates on another device, which did not see the load', async () => {
    for (let n = 1; n <= 40; n++) await rate(n, n % 2 ? Easy : Good, 0, n)
    const other = openStore()
    const file = readBackup(JSON.stringify(await writeBackup(db, at(1))))
    await mergeBackup(other, file, at(1))
    expect(await other.states.toArray()).toEqual(await db.states.toArray())
  })

  test('does not write down a day that cannot be', async () => {
    const graded = {
      cardId: card(1),
      rating: Easy,
      durationMs: 1,
      expectedLastReviewId: null,
    } as const
    const { studyDay } = (await grade(db, card(2), at(0))).review
    const dueDay = (studyDay + 300) as typeof studyDay
    const outcome = await recordReview(db, { ...graded, dueDay }, at(0))
    if (outcome.kind !== 'recorded') throw new Error('it was never graded')
    expect(outcome.review).not.toHaveProperty('dueDay')
    expect(outcome.state.intervalDays).toBeLessThan(20)
  })

  test('keeps an easy day free where the intervals let it, also where it need not balance', async () => {
    await changePreset(db, defaultPreset, 'balance', false, at(0))
    await changePreset(db, defaultPreset, 'easyDays', [1, 1, 1, 1, 1, 0, 0], at(0))
    for (let n = 1; n <= 60; n++) await rate(n, Easy, 0, n)
    const weekdays = [...(await perDay()).keys()].map((day) => weekdayOf(day as never))
    expect(weekdays.length).toBeGreaterThan(2)
    expect(weekdays).not.toContain(5)
    expect(weekdays).not.toContain(6)
  })

  test('reads no states to choose among', async () => {
    for (let n = 1; n <= 60; n++) await rate(n, Easy, 0, n)
    const row = await db.states.get(card(1))
    const plans = await readPlans(db)
    if (!row) throw new Error('no such card')
    const moment = at(9)
    const today = todayAt(moment, plans.settings)
    const getAll = IDBIndex.prototype.getAll
    IDBIndex.prototype.getAll = () => {
      throw new Error('rows were read')
    }
    try {
      await previewCard(db, row, plans, { now: moment.now, today })
    } finally {
      IDBIndex.prototype.getAll = getAll
    }
  })
})
