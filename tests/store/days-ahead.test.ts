import { beforeEach, describe, expect, test } from 'vitest'
import { Again, Easy } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { countDueOn, readDaysAhead } from '@/lib/store/days-ahead'
import { installDeckFile } from '@/lib/store/install'
import { sampleDeck } from './sample-deck'
import { at, card, grade, openStore } from './stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 30 }))
})

const dueDayOf = async (n: number) => Number((await db.states.get(card(n)))?.dueDay)

describe('the days ahead', () => {
  test('of a person without reviews hold new cards and nothing due', async () => {
    const days = await readDaysAhead(db, at(0), 3)
    expect(days.map(({ due, fresh }) => [due, fresh])).toEqual(Array(3).fill([0, true]))
    // A day begins at four in the morning.
    expect(days.map(({ from }) => new Date(from).toISOString())).toEqual([
      '2026-03-02T04:00:00.000Z',
      '2026-03-03T04:00:00.000Z',
      '2026-03-04T04:00:00.000Z',
    ])
  })

  test('add up what falls due, and what is in learning waits each day', async () => {
    await grade(db, card(1), at(0), Easy)
    await grade(db, card(2), at(0), Again)
    const days = await readDaysAhead(db, at(0), 14)
    const first = (await dueDayOf(1)) - Math.floor(at(0).now / 86_400_000)
    expect(days.map(({ due }) => due)).toEqual(
      Array.from({ length: 14 }, (_, day) => (day < first ? 1 : 2)),
    )
    expect(await countDueOn(db, studyDay(await dueDayOf(1)))).toBe(1)
    expect(await countDueOn(db, studyDay((await dueDayOf(1)) + 1))).toBe(0)
  })

  test('never promise more reviews than a day lets through, nor new cards where none are wanted', async () => {
    for (const n of [1, 2, 3]) await grade(db, card(n), at(0), Easy)
    await changeSetting(db, 'reviewsPerDay', 2, at(0))
    await changeSetting(db, 'newPerDay', 0, at(0))
    const days = await readDaysAhead(db, at(0), 30)
    expect(days.at(-1)).toMatchObject({ due: 2, fresh: false })
  })
})
