import { beforeEach, describe, expect, test } from 'vitest'
import { factOfCard } from '@/lib/cards/card-id'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { nextCard, queueCounts } from '@/lib/schedule/queue'
import { Again, Easy } from '@/lib/schedule/review'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { buryUntil, setSuspended } from '@/lib/store/mark-card'
import { todayAt } from '@/lib/store/moment'
import { readPlans } from '@/lib/store/plans'
import { readQueue } from '@/lib/store/queue'
import { readOutlook } from '@/lib/store/seminar-outlook'
import { afterGradeIn, readSession } from '@/lib/store/session'
import { setSeminar } from '@/lib/store/set-seminar'
import { readSettings } from '@/lib/store/settings'
import { readTodayCounts } from '@/lib/store/today'
import { undoReview } from '@/lib/store/undo-review'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

let db: LociDatabase
let today: StudyDay

beforeEach(async () => {
  db = openStore()
  today = todayAt(at(0), await readSettings(db))
})

const seminarIn = (days: number, dailyLimit = 30, goal = 0.95) => ({
  date: studyDay(today + days),
  goal,
  dailyLimit,
})
const idsOn = async (day: number, scope = {}, minutes = 0) =>
  (await readQueue(db, scope, at(day, minutes))).main.map((row) => row.cardId)

describe('the queue of a deck with a seminar ahead', () => {
  test('begins its new cards by the plan and no longer by the limit', async () => {
    await installDeckFile(db, sampleDeck({ facts: 60 }))
    await setSeminar(db, 'paper-a', seminarIn(4, 50), at(0))
    const ids = await idsOn(0)
    // Half of the days are for new cards.
    expect(ids).toEqual(Array.from({ length: 30 }, (_, i) => card(i + 1)))
  })

  test('shows a card that would be below the goal on the date, and after it leaves it to its day', async () => {
    await installDeckFile(db, sampleDeck({ facts: 1 }))
    const { state } = await grade(db, card(1), at(0), Easy)
    const days = state.intervalDays
    expect(days).toBeGreaterThan(3)
    const date = days - 1
    await setSeminar(db, 'paper-a', seminarIn(date, 30, 0.99), at(0))
    const shownOn: number[] = []
    for (let day = 0; day < days; day++) if ((await idsOn(day)).length > 0) shownOn.push(day)
    expect(shownOn.length).toBeGreaterThan(0)
    expect(Math.max(...shownOn)).toBe(date - 1)
    expect(await idsOn(days)).toEqual([card(1)])
  })

  test('stays the same while it is worked off, and is empty when that is done', async () => {
    await installDeckFile(db, sampleDeck({ facts: 40 }))
    for (let n = 1; n <= 20; n++) await learn(db, card(n), 0, n)
    await setSeminar(db, 'paper-a', seminarIn(8, 14, 0.99), at(0))
    for (const day of [1, 2, 3]) {
      let left = await idsOn(day)
      expect(left.length).toBeGreaterThan(0)
      let session = await readSession(db, {}, at(day))
      for (let minutes = 0; left.length > 0; minutes++) {
        const [next, ...others] = left
        if (!next) break
        const before = await db.states.get(next)
        const { state } = await grade(db, next, at(day, minutes), minutes % 4 ? Easy : Again)
        if (before) session = afterGradeIn(session, before, state)
        left = await idsOn(day, {}, minutes)
        expect(left).toEqual(others)
        expect(session.queue.main.map((row) => row.cardId)).toEqual(others)
      }
      expect(queueCounts(session.queue).reviews + queueCounts(session.queue).fresh).toBe(0)
      for (const row of session.queue.learning) await grade(db, row.cardId, at(day, 200), Easy)
      expect(nextCard(await readQueue(db, {}, at(day, 201)), at(day, 201).now)).toBeNull()
    }
  })

  test('leaves what is kept as a replay tells it, and shows again what is taken back', async () => {
    await installDeckFile(db, sampleDeck({ facts: 10 }))
    for (let n = 1; n <= 10; n++) await learn(db, card(n), 0, n)
    await setSeminar(db, 'paper-a', seminarIn(2, 14, 0.99), at(0))
    const [first, ...others] = await idsOn(1)
    if (!first) throw new Error('something is planned')
    const { review } = await grade(db, first, at(1), Easy)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    expect(await idsOn(1)).toEqual(others)
    await undoReview(db, review.id, at(1, 1))
    expect(await idsOn(1)).toEqual([first, ...others])
  })

  test('holds no suspended, buried or dropped card, and keeps siblings for another day', async () => {
    await installDeckFile(db, sampleDeck({ facts: 6, templates: ['a', 'b'] }))
    await setSeminar(db, 'paper-a', seminarIn(4, 30), at(0))
    expect(new Set(await idsOn(0))).toEqual(new Set([1, 2, 3, 4, 5, 6].map((n) => card(n, 'a'))))
    await setSuspended(db, card(1, 'a'), true, at(0))
    await buryUntil(db, card(2, 'a'), studyDay(today + 1), at(0))
    await installDeckFile(db, sampleDeck({ facts: 5, templates: ['a', 'b'], revision: 'r2' }))
    const ids = await idsOn(0)
    expect(ids.length).toBeGreaterThan(2)
    expect(new Set(ids.map(factOfCard)).size).toBe(ids.length)
    for (const gone of [card(1, 'a'), card(2, 'a'), card(6, 'a')]) expect(ids).not.toContain(gone)
  })

  test('is its own: other decks keep to the limits, and a deck’s own date goes before its paper’s', async () => {
    await installDeckFile(db, sampleDeck({ facts: 30 }))
    await changeSetting(db, 'newPerDay', 3, at(0))
    await setSeminar(db, 'paper-a/dates', seminarIn(1, 9), at(0))
    const decksOf = async () => {
      const { main } = await readQueue(db, {}, at(0))
      const inDates = main.filter((row) => row.deck === 'paper-a/dates').length
      return [inDates, main.length - inDates]
    }
    expect(await decksOf()).toEqual([9, 3])
    await setSeminar(db, 'paper-a', seminarIn(1, 5), at(0))
    expect(await decksOf()).toEqual([9, 5])
    await setSeminar(db, 'paper-a/dates', null, at(0))
    expect((await decksOf()).reduce((a, b) => a + b)).toBe(5)
    await setSeminar(db, 'paper-a', null, at(0))
    expect((await decksOf()).reduce((a, b) => a + b)).toBe(3)
  })

  test('is the plain one on the date and after it', async () => {
    const other = openStore()
    for (const store of [db, other]) {
      await installDeckFile(store, sampleDeck({ facts: 30 }))
      for (let n = 1; n <= 8; n++) await learn(store, card(n), 0, n)
    }
    await setSeminar(db, 'paper-a', seminarIn(3), at(0))
    for (const day of [3, 4, 40]) {
      const plain = (await readQueue(other, {}, at(day))).main.map((row) => row.cardId)
      expect(await idsOn(day)).toEqual(plain)
    }
  })

  test('begins its days at the hour that is set, by the clock of the place', async () => {
    await installDeckFile(db, sampleDeck({ facts: 30 }))
    await changeSetting(db, 'newPerDay', 0, at(0))
    await setSeminar(db, 'paper-a', seminarIn(1), at(0))
    // At 03:59 of the date it still is the day before; at 04:00 the date has come.
    expect(await idsOn(0, {}, 18 * 60 - 1)).toHaveLength(30)
    expect(await idsOn(0, {}, 18 * 60)).toHaveLength(0)
  })

  test('is counted on Today as it is shown, for each deck too', async () => {
    await installDeckFile(db, sampleDeck({ facts: 40 }))
    for (let n = 1; n <= 20; n++) await learn(db, card(n), 0, n)
    await setSeminar(db, 'paper-a/terms', seminarIn(3, 30, 0.99), at(0))
    const { papers, seminars } = await readTodayCounts(db, at(1))
    expect(seminars).toEqual([{ placeId: 'paper-a/terms', seminar: seminarIn(3, 30, 0.99) }])
    for (const { paper, counts, decks } of papers) {
      expect(counts).toEqual(queueCounts(await readQueue(db, { paper }, at(1))))
      for (const { deck, counts } of decks) {
        expect(counts).toEqual(queueCounts(await readQueue(db, { deck }, at(1))))
      }
    }
    expect((await readTodayCounts(db, at(3))).seminars).toEqual([])
  })
})

describe('setting a seminar', () => {
  test('refuses a date that has come or is too far, and what is out of range', async () => {
    await installDeckFile(db, sampleDeck())
    for (const bad of [
      seminarIn(0),
      seminarIn(-3),
      seminarIn(400),
      seminarIn(5, 0),
      seminarIn(5, 30, 1),
    ]) {
      await expect(setSeminar(db, 'paper-a', bad, at(0))).rejects.toMatchObject({
        code: 'invalid-setting',
      })
    }
    expect(await db.edits.count()).toBe(0)
  })

  test('goes with a backup to another device, which then shows the same', async () => {
    await installDeckFile(db, sampleDeck({ facts: 40 }))
    for (let n = 1; n <= 12; n++) await learn(db, card(n), 0, n)
    await setSeminar(db, 'paper-a', seminarIn(6, 30, 0.99), at(0))
    const other = openStore()
    const text = JSON.stringify(await writeBackup(db, at(1)))
    await mergeBackup(other, readBackup(text), at(1))
    const ids = (await readQueue(other, {}, at(1))).main.map((row) => row.cardId)
    expect(ids).toEqual(await idsOn(1))
    expect(ids.length).toBeGreaterThan(5)
  })

  test('passes what it does not understand over', async () => {
    await installDeckFile(db, sampleDeck({ facts: 30 }))
    const edit = { entity: 'deck', id: 'paper-a', field: 'seminar', stamp: '1' }
    await db.edits.put({ ...edit, value: { date: 'soon', goal: 0.95, dailyLimit: 30 } })
    const plans = await readPlans(db)
    expect(plans.seminarOf({ paper: 'paper-a' }, today)).toBeNull()
    expect(await idsOn(0)).toHaveLength(20)
  })
})

describe('the outlook of a seminar', () => {
  test('says each day and each section with the plan and without, of the cards that it is for', async () => {
    await installDeckFile(db, sampleDeck({ facts: 60 }))
    const wanted = { ...seminarIn(20), dailyLimit: null }
    const outlook = await readOutlook(db, { paper: 'paper-a' }, wanted, at(0))
    expect(outlook?.cards).toBe(60)
    expect(outlook?.days.map(({ day }) => day)).toEqual(
      Array.from({ length: 20 }, (_, i) => today + i),
    )
    expect(outlook?.recall.planned).toBeGreaterThan(Number(outlook?.recall.plain))
    expect(outlook?.sections.map(({ section }) => section)).toEqual(['一'])
    const part = await readOutlook(db, { paper: 'paper-a', deck: 'paper-a/terms' }, wanted, at(0))
    expect(part?.cards).toBe(30)
    await setSeminar(db, 'paper-a/terms', seminarIn(3), at(0))
    expect((await readOutlook(db, { paper: 'paper-a' }, wanted, at(0)))?.cards).toBe(30)
  })

  test('is none for a day that has come, and for what is not here', async () => {
    await installDeckFile(db, sampleDeck())
    expect(await readOutlook(db, { paper: 'paper-a' }, seminarIn(0), at(0))).toBeNull()
    expect(await readOutlook(db, { paper: 'none' }, seminarIn(9), at(0))).toBeNull()
  })
})
