import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { epochMs } from '@/lib/schedule/units'
import { changeSetting } from '@/lib/store/change-setting'
import { clockOf, hear, maxLeadMs, stampOf, stampPattern, tick } from '@/lib/store/clock'
import type { LociDatabase } from '@/lib/store/database'
import { setField } from '@/lib/store/edits'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import { mergeEdits } from '@/lib/store/merge-edits'
import type { EditRow } from '@/lib/store/rows'
import { defaultSettings, readSettings } from '@/lib/store/settings'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

let db: LociDatabase

beforeEach(() => {
  db = openStore()
})

const flag = (value: string | number | boolean) => ({
  entity: 'card',
  id: 'paper-a/fact-1#when',
  field: 'flag',
  value,
})

const stamped = (value: string | number, millis: number, device = 'elsewhere', counter = 0) => ({
  ...flag(value),
  stamp: stampOf({ millis, counter }, device),
})

const valueHere = async () => (await db.edits.toArray()).map((row) => row.value)

describe('the clock', () => {
  const clocks = fc.record({
    millis: fc.integer({ min: 0, max: 2 ** 45 }),
    counter: fc.oneof(fc.constant(0xffff), fc.integer({ min: 0, max: 0xffff })),
  })

  test('always goes on, by its stamps as text, whatever the device says', () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: 0, max: 2 ** 45 }), (clock, now) => {
        const next = tick(clock, epochMs(now))
        expect(stampOf(next, 'd') > stampOf(clock, 'd')).toBe(true)
        expect(stampOf(next, 'd')).toMatch(stampPattern)
      }),
    )
  })

  test('is read back from its stamp', () => {
    fc.assert(
      fc.property(clocks, (clock) => {
        expect(clockOf(stampOf(clock, 'd'))).toEqual(clock)
      }),
    )
  })

  test('moves with what it hears, up to a day ahead', () => {
    const clock = { millis: 1000, counter: 0 }
    const near = { millis: 2000 + maxLeadMs, counter: 5 }
    expect(hear(clock, near, epochMs(2000))).toEqual(near)
    expect(hear(clock, near, epochMs(1999))).toEqual(clock)
  })
})

describe('a field that is set', () => {
  test('holds the last value, also when the clock ran back', async () => {
    await setField(db, flag('first'), at(2))
    await setField(db, flag('second'), at(0))
    await setField(db, flag('third'), at(0))
    const rows = await db.edits.toArray()
    expect(rows.map((row) => row.value)).toEqual(['third'])
    await mergeEdits(db, [stamped('earlier', at(2).now, '0')], at(0))
    expect(await valueHere()).toEqual(['third'])
  })

  test('is stamped after what was heard from elsewhere', async () => {
    await mergeEdits(db, [stamped('theirs', at(0, 60).now)], at(0))
    const { stamp } = await setField(db, { ...flag('ours'), field: 'other' }, at(0, 1))
    expect(clockOf(stamp)).toEqual({ millis: at(0, 60).now, counter: 1 })
  })

  test('wins over a value from far ahead, which pulls no other field along', async () => {
    await mergeEdits(db, [stamped('theirs', at(3000).now)], at(0))
    expect(await valueHere()).toEqual(['theirs'])
    const same = await setField(db, flag('ours'), at(0, 1))
    expect(await valueHere()).toEqual(['ours'])
    expect(clockOf(same.stamp)).toEqual({ millis: at(3000).now, counter: 1 })
    const other = await setField(db, { ...flag('ours'), field: 'other' }, at(0, 2))
    expect(clockOf(other.stamp)).toEqual({ millis: at(0, 2).now, counter: 0 })
  })

  test('finds back to the time after a day on which the clock was wrong', async () => {
    await setField(db, flag('then'), at(3000))
    const { stamp } = await setField(db, { ...flag('now'), field: 'other' }, at(0))
    expect(clockOf(stamp).millis).toBe(at(0).now)
  })
})

describe('edits from elsewhere', () => {
  test('win when they are later and are passed over when they are not', async () => {
    await mergeEdits(db, [stamped('b', 2000)], at(0))
    expect(await mergeEdits(db, [stamped('a', 1999)], at(0))).toEqual({ taken: 0 })
    expect(await mergeEdits(db, [stamped('b', 2000)], at(0))).toEqual({ taken: 0 })
    expect(await valueHere()).toEqual(['b'])
    expect(await mergeEdits(db, [stamped('c', 2001)], at(0))).toEqual({ taken: 1 })
    expect(await valueHere()).toEqual(['c'])
  })

  test('are told apart by counter, then by device, where they are of one millisecond', async () => {
    await mergeEdits(
      db,
      [stamped('b', 2000, 'b', 1), stamped('z', 2000, 'z', 0), stamped('a', 2000, 'a', 1)],
      at(0),
    )
    expect(await valueHere()).toEqual(['b'])
  })

  test('end alike in whatever order and however often they come', { timeout: 30_000 }, async () => {
    const edit = fc
      .record({
        id: fc.constantFrom('x', 'y'),
        field: fc.constantFrom('f', 'g'),
        value: fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null)),
        millis: fc.integer({ min: 0, max: 3 }),
        counter: fc.integer({ min: 0, max: 1 }),
        device: fc.constantFrom('a', 'b'),
      })
      .map(
        ({ id, field, value, millis, counter, device }): EditRow => ({
          entity: 'thing',
          id,
          field,
          value,
          stamp: stampOf({ millis, counter }, device),
        }),
      )
    const orders = fc
      .array(edit, { maxLength: 8 })
      .chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      )
    await fc.assert(
      fc.asyncProperty(orders, async ([rows, shuffled]) => {
        const one = openStore()
        const other = openStore()
        await mergeEdits(one, rows, at(0))
        for (const row of [...shuffled, ...shuffled]) await mergeEdits(other, [row], at(0))
        expect(await other.edits.toArray()).toEqual(await one.edits.toArray())
      }),
      { numRuns: 40 },
    )
  })

  test('suspend and bring back cards', async () => {
    await installDeckFile(db, sampleDeck())
    const suspend = (value: boolean, millis: number): EditRow => ({
      entity: 'card',
      id: card(1),
      field: 'suspended',
      value,
      stamp: stampOf({ millis, counter: 0 }, 'elsewhere'),
    })
    await mergeEdits(db, [suspend(true, 1)], at(0))
    expect((await db.states.get(card(1)))?.bucket).toBe('out')
    await mergeEdits(db, [suspend(false, 2)], at(0))
    expect((await db.states.get(card(1)))?.bucket).toBe('new')
  })
})

describe('suspending', () => {
  test('takes a card out of its queue and puts it back where it was', async () => {
    await installDeckFile(db, sampleDeck())
    await learn(db, card(1))
    const before = await db.states.toArray()
    await setSuspended(db, card(1), true, at(1))
    expect((await db.states.get(card(1)))?.bucket).toBe('out')
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    await setSuspended(db, card(1), false, at(2))
    expect(await db.states.toArray()).toEqual(before)
  })

  test('of a card that is not here yet waits for it', async () => {
    await setSuspended(db, card(2), true, at(0))
    await installDeckFile(db, sampleDeck())
    expect((await db.states.get(card(2)))?.bucket).toBe('out')
  })
})

describe('settings', () => {
  test('are the defaults until they are changed', async () => {
    expect(await readSettings(db)).toEqual(defaultSettings)
    await changeSetting(db, 'newPerDay', 5, at(0))
    await changeSetting(db, 'dayStartHour', 0, at(0))
    expect(await readSettings(db)).toEqual({ ...defaultSettings, newPerDay: 5, dayStartHour: 0 })
  })

  test.each([
    ['newPerDay', -1],
    ['newPerDay', 2.5],
    ['reviewsPerDay', Number.NaN],
    ['desiredRetention', 1],
    ['dayStartHour', 13],
  ] as const)('refuse %s %d', async (field, value) => {
    await expect(changeSetting(db, field, value, at(0))).rejects.toMatchObject({
      code: 'invalid-setting',
    })
    expect(await db.edits.count()).toBe(0)
  })

  test('from elsewhere that this version cannot take are as if not set', async () => {
    const row = { entity: 'settings', id: 'study', stamp: stampOf({ millis: 1, counter: 0 }, 'e') }
    await mergeEdits(
      db,
      [
        { ...row, field: 'newPerDay', value: 'many' },
        { ...row, field: 'dayStartHour', value: 30 },
        { ...row, field: 'toString', value: 1 },
        { ...row, field: 'reviewsPerDay', value: 50 },
      ],
      at(0),
    )
    expect(await readSettings(db)).toEqual({ ...defaultSettings, reviewsPerDay: 50 })
  })

  test('of another desired retention plan all cards anew', async () => {
    await installDeckFile(db, sampleDeck())
    await learn(db, card(1))
    await grade(db, card(1), at(3))
    const before = await db.states.get(card(1))
    const steps: [number, number][] = []
    await changeSetting(db, 'desiredRetention', 0.8, at(4), (done, total) => {
      steps.push([done, total])
    })
    expect(steps).toEqual([[3, 3]])
    const after = await db.states.get(card(1))
    expect(Number(after?.dueDay)).toBeGreaterThan(Number(before?.dueDay))
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })
})
