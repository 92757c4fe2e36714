import { beforeEach, describe, expect, test } from 'vitest'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { defaultOptions } from '@/lib/schedule/options'
import { defaultParameters, replayKey } from '@/lib/schedule/parameters'
import { queueCounts } from '@/lib/schedule/queue'
import {
  changePreset,
  choosePreset,
  createPreset,
  deletePreset,
  limitToday,
  renamePreset,
} from '@/lib/store/change-preset'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { setField } from '@/lib/store/edits'
import { installDeckFile } from '@/lib/store/install'
import { defaultPreset, readPlan, readPlans } from '@/lib/store/plans'
import { readQueue, type Scope } from '@/lib/store/queue'
import { rebuildStates } from '@/lib/store/rebuild-states'
import { readTodayCounts } from '@/lib/store/today'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

const paper = 'paper-a'
const [dates, terms] = ['paper-a/dates', 'paper-a/terms']

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 40 }))
})

const countsOf = async (scope: Scope, day = 0, minutes = 0, store = db) =>
  queueCounts(await readQueue(store, scope, at(day, minutes)))

/** A preset with these options, given to a paper or deck. */
async function give(
  place: string,
  options: Partial<typeof defaultOptions>,
  name = 'Mine',
  minutes = 0,
) {
  const preset = await createPreset(db, name, { ...defaultOptions, ...options }, at(0, minutes))
  await choosePreset(db, place, preset, at(0))
  return preset
}

describe('a plan', () => {
  test('without a preset is the default one’s, which has what was set before there were presets', async () => {
    await changeSetting(db, 'newPerDay', 7, at(0))
    await changeSetting(db, 'desiredRetention', 0.85, at(0))
    const plan = await readPlan(db, { paper, deck: dates })
    expect(plan.options).toEqual({ ...defaultOptions, newPerDay: 7, desiredRetention: 0.85 })
    expect(plan.key).toBe(replayKey({ ...defaultParameters, desiredRetention: 0.85 }))
  })

  test('of the default preset is changed where the settings are', async () => {
    await changePreset(db, defaultPreset, 'newPerDay', 3, at(0))
    await changePreset(db, defaultPreset, 'leechThreshold', 4, at(0))
    const { options, settings } = await readPlan(db, { paper })
    expect(settings.newPerDay).toBe(3)
    expect(options).toMatchObject({ newPerDay: 3, leechThreshold: 4 })
  })

  test('is a deck’s own, else its paper’s, else the default', async () => {
    await give(paper, { newPerDay: 9 })
    await give(dates, { newPerDay: 2 })
    const newPerDay = async (place: { paper: string; deck?: string }) =>
      (await readPlan(db, place)).options.newPerDay
    expect(await newPerDay({ paper, deck: dates })).toBe(2)
    expect(await newPerDay({ paper, deck: terms })).toBe(9)
    expect(await newPerDay({ paper })).toBe(9)
    expect(await newPerDay({ paper: 'paper-b', deck: 'paper-b/dates' })).toBe(20)
  })

  test('read alone is the one among all', async () => {
    const preset = await give(dates, { newPerDay: 2, balance: true })
    await give(terms, { leechAction: 'suspend' }, 'Other', 1)
    await changePreset(db, preset, 'learningStepsMs', [60_000], at(0))
    const plans = await readPlans(db)
    for (const deck of [dates, terms, 'paper-a/none', undefined]) {
      const { settings, ...plan } = await readPlan(db, { paper, deck })
      expect(plan).toEqual(plans.of({ paper, deck }))
      expect(settings).toEqual(plans.settings)
    }
    expect(plans.presets.map(({ name }) => name)).toEqual([null, 'Mine', 'Other'])
  })

  test('keeps to defaults where an option is of a form that this version does not know', async () => {
    const preset = await give(dates, { newPerDay: 2 })
    for (const [field, value] of [
      ['newPerDay', 'many'],
      ['reviewOrder', 'by mood'],
      ['unknown', 1],
    ] as const) {
      await setField(db, { entity: 'preset', id: preset, field, value }, at(0))
    }
    const { options } = await readPlan(db, { paper, deck: dates })
    expect(options).toEqual(defaultOptions)
  })
})

describe('a preset', () => {
  test('refuses what an option may not be, and an empty name, and changes nothing', async () => {
    const preset = await give(dates, {})
    const before = await db.edits.toArray()
    const invalid = { code: 'invalid-setting' }
    await expect(changePreset(db, preset, 'newPerDay', -1, at(1))).rejects.toMatchObject(invalid)
    await expect(changePreset(db, preset, 'learningStepsMs', [0], at(1))).rejects.toMatchObject(
      invalid,
    )
    await expect(renamePreset(db, preset, '  ', at(1))).rejects.toMatchObject(invalid)
    await expect(renamePreset(db, preset, 'x'.repeat(61), at(1))).rejects.toMatchObject(invalid)
    await expect(renamePreset(db, defaultPreset, 'x', at(1))).rejects.toMatchObject(invalid)
    await expect(deletePreset(db, defaultPreset, at(1))).rejects.toMatchObject(invalid)
    await expect(
      limitToday(db, dates, { newPerDay: 1.5, reviewsPerDay: 1 }, at(1)),
    ).rejects.toMatchObject(invalid)
    expect(await db.edits.toArray()).toEqual(before)
  })

  test('that plans otherwise plans its own cards anew and no others', async () => {
    for (let n = 1; n <= 10; n++) await learn(db, card(n))
    const steps: [number, number][] = []
    const preset = await createPreset(
      db,
      'Surer',
      { ...defaultOptions, desiredRetention: 0.97 },
      at(1),
    )
    await choosePreset(db, dates, preset, at(1), (done, total) => steps.push([done, total]))
    expect(steps).toEqual([[20, 20]])
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))

    const before = await db.states
      .where('[paper+deck+key]')
      .between([paper, terms], [paper, terms, []])
      .toArray()
    await changePreset(db, preset, 'learningStepsMs', [], at(1), (done, total) =>
      steps.push([done, total]),
    )
    expect(steps.at(-1)).toEqual([20, 20])
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    expect(
      await db.states
        .where('[paper+deck+key]')
        .between([paper, terms], [paper, terms, []])
        .toArray(),
    ).toEqual(before)
    expect(await rebuildStates(db)).toEqual({ rebuilt: 0 })

    steps.length = 0
    await changePreset(db, preset, 'newPerDay', 1, at(1), (done, total) =>
      steps.push([done, total]),
    )
    expect(steps).toEqual([])
  })

  test('holds at once for a card that is graded before it is planned anew', async () => {
    await learn(db, card(1))
    const preset = await createPreset(
      db,
      'None',
      { ...defaultOptions, relearningStepsMs: [] },
      at(1),
    )
    await setField(db, { entity: 'deck', id: dates, field: 'preset', value: preset }, at(1))
    const { state } = await grade(db, card(1), at(5), 1)
    expect(state.phase).toBe('review')
    await rebuildStates(db)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('that is deleted leaves what had it to the paper’s, planned anew', async () => {
    await learn(db, card(1))
    const preset = await give(dates, { desiredRetention: 0.8, newPerDay: 1 })
    await deletePreset(db, preset, at(1))
    expect((await readPlan(db, { paper, deck: dates })).preset).toBe(defaultPreset)
    expect((await readPlans(db)).presets).toHaveLength(1)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
    expect((await countsOf({ deck: dates })).fresh).toBe(19)
  })

  test('that two devices change is one preset with both changes, and all cards as it plans them', async () => {
    await learn(db, card(1))
    const preset = await give(dates, { desiredRetention: 0.9 })
    const other = openStore()
    const carry = async (from: LociDatabase, to: LociDatabase, minutes: number) =>
      mergeBackup(
        to,
        readBackup(JSON.stringify(await writeBackup(from, at(2, minutes)))),
        at(2, minutes),
      )
    await carry(db, other, 0)
    await changePreset(db, preset, 'desiredRetention', 0.8, at(3))
    await changePreset(other, preset, 'newPerDay', 4, at(3, 1))
    await renamePreset(other, preset, 'Both', at(3, 2))
    await carry(db, other, 5)
    await carry(other, db, 6)
    for (const store of [db, other]) {
      const plans = await readPlans(store)
      expect(plans.of({ paper, deck: dates }).options).toMatchObject({
        desiredRetention: 0.8,
        newPerDay: 4,
      })
      expect(plans.presets.at(-1)?.name).toBe('Both')
      expect(await store.states.toArray()).toEqual(await statesByReplay(store))
    }
  })
})

describe('limits', () => {
  test('of a deck’s own preset hold in it and in the paper as a whole', async () => {
    await give(dates, { newPerDay: 3 })
    expect((await countsOf({ deck: dates })).fresh).toBe(3)
    expect((await countsOf({ paper })).fresh).toBe(20)
    const { main } = await readQueue(db, { paper }, at(0))
    expect(main.filter(({ deck }) => deck === dates)).toHaveLength(3)
    await grade(db, card(1), at(0), 4)
    expect((await countsOf({ deck: dates }, 0, 1)).fresh).toBe(2)
    expect((await countsOf({ paper }, 0, 1)).fresh).toBe(19)
  })

  test('of the paper hold above those of its decks', async () => {
    await changeSetting(db, 'newPerDay', 5, at(0))
    await give(dates, { newPerDay: 50 })
    expect((await countsOf({ deck: dates })).fresh).toBe(5)
    await grade(db, card(2), at(0), 4)
    expect((await countsOf({ deck: dates }, 0, 1)).fresh).toBe(4)
  })

  test('of zero in a deck leave the day to the others, however many cards stand before theirs', async () => {
    const rows = await db.states.toArray()
    await db.states.bulkPut(
      rows.map((row) => ({
        ...row,
        position: row.deck === dates ? row.position : 100 + row.position,
      })),
    )
    await give(dates, { newPerDay: 0 })
    const { main } = await readQueue(db, { paper }, at(0))
    expect(main).toHaveLength(20)
    expect(new Set(main.map(({ deck }) => deck))).toEqual(new Set([terms]))
  })

  test('for today alone hold until the day ends', async () => {
    await limitToday(db, paper, { newPerDay: 30, reviewsPerDay: 0 }, at(0))
    expect((await countsOf({ paper })).fresh).toBe(30)
    expect((await countsOf({ paper }, 1)).fresh).toBe(20)
    await limitToday(db, dates, { newPerDay: 1, reviewsPerDay: 0 }, at(0))
    expect((await countsOf({ deck: dates })).fresh).toBe(1)
    expect((await countsOf({ paper })).fresh).toBe(21)
    await limitToday(db, paper, null, at(0))
    expect((await countsOf({ paper })).fresh).toBe(20)
  })

  test('are the same on Today as in the queue', async () => {
    for (let n = 1; n <= 30; n++) await learn(db, card(n), 0, n)
    await give(dates, { newPerDay: 2, reviewsPerDay: 4 })
    await limitToday(db, terms, { newPerDay: 1, reviewsPerDay: 99 }, at(30))
    const { papers } = await readTodayCounts(db, at(30))
    expect(papers[0]?.counts).toEqual(await countsOf({ paper }, 30))
    expect(papers[0]?.counts).toEqual({ learning: 0, reviews: 19, fresh: 3 })
    for (const { deck, counts } of papers[0]?.decks ?? []) {
      expect(counts).toEqual(await countsOf({ deck }, 30))
    }
  })

  test('held steady: the queue keeps its cards however often it is read as they are done', async () => {
    for (let n = 1; n <= 40; n++) await learn(db, card(n))
    await changeSetting(db, 'reviewsPerDay', 12, at(0))
    await give(dates, { reviewsPerDay: 5 })
    const idsAt = async (minutes: number) =>
      (await readQueue(db, {}, at(60, minutes))).main.map((row) => row.cardId)
    let left = await idsAt(0)
    expect(left).toHaveLength(12)
    for (let minutes = 1; minutes <= 12; minutes++) {
      const [next, ...others] = left
      if (!next) throw new Error('the queue is too short')
      await grade(db, next, at(60, minutes), 4)
      left = await idsAt(minutes)
      expect(left, `after ${minutes}`).toEqual(others)
    }
  })
})

test('siblings that need not wait for each other are shown on one day', async () => {
  const store = openStore()
  await installDeckFile(store, sampleDeck({ facts: 3, templates: ['a', 'b'] }))
  expect((await countsOf({}, 0, 0, store)).fresh).toBe(3)
  await changePreset(store, defaultPreset, 'burySiblings', false, at(0))
  expect((await countsOf({}, 0, 0, store)).fresh).toBe(6)
})
