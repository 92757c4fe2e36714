import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReviewOrder } from '@/lib/schedule/options'
import { retrievabilityOf } from '@/lib/schedule/replay'
import { studyDay } from '@/lib/schedule/units'
import { changePreset } from '@/lib/store/change-preset'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { defaultPreset, readPlans } from '@/lib/store/plans'
import { readQueue } from '@/lib/store/queue'
import type { StateRow } from '@/lib/store/rows'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore } from './stage'

const cards = 900
let db: LociDatabase
let today: number

/** Nine hundred cards, all due: since up to 600 days, of every importance and many stabilities. */
beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: cards }))
  const { state } = await learn(db, card(1))
  today = Number(state.lastDay) + 700
  const rows = await db.states.toArray()
  await db.states.bulkPut(
    rows.map(
      (row, i): StateRow => ({
        ...row,
        phase: 'review',
        bucket: 'review',
        importance: ((i % 3) + 1) as 1 | 2 | 3,
        memory: { model: 'fsrs-6', stability: 1 + ((i * 37) % 400), difficulty: 5 } as never,
        dueDay: studyDay(today - ((i * 7) % 600)),
        firstDay: studyDay(today - 650),
        lastDay: studyDay(today - 600 - ((i * 11) % 50)),
      }),
    ),
  )
  await changeSetting(db, 'newPerDay', 0, at(0))
  await changeSetting(db, 'reviewsPerDay', 30, at(0))
}, 60_000)

const queueBy = async (order: ReviewOrder, minutes = 0) => {
  await changePreset(db, defaultPreset, 'reviewOrder', order, at(700))
  return (await readQueue(db, {}, at(700, minutes))).main
}

/** How many rows a read takes from the states. */
async function rowsRead(body: () => Promise<unknown>): Promise<number> {
  let read = 0
  const getAll = IDBIndex.prototype.getAll
  const spy = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (
    this: IDBIndex,
    ...args
  ) {
    const request = getAll.apply(this, args)
    request.addEventListener('success', () => {
      read += request.result.length
    })
    return request
  })
  await body()
  spy.mockRestore()
  return read
}

describe('reviews', { timeout: 60_000 }, () => {
  test('by due day: the longest overdue first', async () => {
    const days = (await queueBy('due')).map((row) => Number(row.dueDay))
    expect(days).toHaveLength(30)
    expect(days).toEqual([...days].sort((a, b) => a - b))
    expect(days[0]).toBe(today - 599)
  })

  test('by importance: the most important first, of these the longest overdue', async () => {
    const rows = await queueBy('importance')
    const keys = rows.map((row) => row.importance * 1e6 + Number(row.dueDay))
    expect(keys).toEqual([...keys].sort((a, b) => a - b))
    expect(rows.every((row) => row.importance === 1)).toBe(true)
    await changeSetting(db, 'reviewsPerDay', 350, at(700))
    const more = await queueBy('importance')
    expect(more.filter((row) => row.importance === 1)).toHaveLength(300)
    expect(more.filter((row) => row.importance === 2)).toHaveLength(50)
  })

  test('by retrievability: the least certain first, of the three hundred that are due longest', async () => {
    const rows = await queueBy('retrievability')
    const plan = (await readPlans(db)).of({ paper: 'paper-a' })
    const chance = (row: StateRow) =>
      Number(retrievabilityOf(row, studyDay(today), plan.parameters))
    const chances = rows.map(chance)
    expect(chances).toEqual([...chances].sort((a, b) => a - b))
    const all = (await db.states.toArray()).sort(
      (a, b) => Number(a.dueDay) - Number(b.dueDay) || (a.cardId < b.cardId ? -1 : 1),
    )
    const least = all
      .slice(0, 300)
      .map(chance)
      .sort((a, b) => a - b)
    expect(chances).toEqual(least.slice(0, 30))
  })

  test('at random: another lot each day, one lot a day', async () => {
    const ids = (rows: readonly StateRow[]) => rows.map((row) => row.cardId)
    const first = ids(await queueBy('random'))
    expect(ids(await queueBy('random', 30))).toEqual(first)
    const tomorrow = ids((await readQueue(db, {}, at(701))).main)
    expect(tomorrow).not.toEqual(first)
  })

  test.each(['due', 'importance', 'retrievability', 'random'] as const)(
    'by %s: the same ones, however often the queue is read as they are done',
    async (order) => {
      let left = (await queueBy(order)).map((row) => row.cardId)
      for (let minutes = 1; minutes <= 10; minutes++) {
        const [next, ...others] = left
        if (!next) throw new Error('the queue is too short')
        await grade(db, next, at(700, minutes), minutes % 3 === 0 ? 1 : 4)
        left = (await readQueue(db, {}, at(700, minutes))).main.map((row) => row.cardId)
        expect(left, `after ${minutes}`).toEqual(others)
      }
    },
  )

  test.each([
    ['due', 60],
    ['importance', 60],
    ['retrievability', 300],
    ['random', 300],
  ] as const)('by %s: no more than %i rows are read of nine hundred', async (order, most) => {
    await changePreset(db, defaultPreset, 'reviewOrder', order, at(700))
    const read = await rowsRead(async () => {
      expect((await readQueue(db, {}, at(700))).main).toHaveLength(30)
    })
    // The few edits come of the same method.
    expect(read).toBeLessThanOrEqual(most + 5)
    expect(read).toBeGreaterThanOrEqual(30)
  })
})
