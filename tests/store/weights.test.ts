import { beforeEach, expect, test } from 'vitest'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { defaultOptions } from '@/lib/schedule/options'
import { defaultParameters, replayKey } from '@/lib/schedule/parameters'
import { changePreset, changeWeights, choosePreset, createPreset } from '@/lib/store/change-preset'
import type { LociDatabase } from '@/lib/store/database'
import { setField } from '@/lib/store/edits'
import { installDeckFile } from '@/lib/store/install'
import { defaultPreset, readPlan, readPlans } from '@/lib/store/plans'
import { readProgressBase } from '@/lib/store/progress-base'
import { rebuildStates } from '@/lib/store/rebuild-states'
import { forgettingBy } from '../progress/forgetful'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

const paper = 'paper-a'
const [dates, terms] = ['paper-a/dates', 'paper-a/terms']
const { weights } = forgettingBy(0.5)
const trainedOn = { reviews: 500, at: at(9).now, before: 0.36, after: 0.34 }

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 20 }))
  for (let n = 1; n <= 8; n++) await learn(db, card(n))
  for (let n = 1; n <= 5; n++) await grade(db, card(n), at(4), n === 2 ? 1 : 3)
})

const states = () => db.states.toArray()

test('of one’s own plan every card anew, and to take them back brings back the very states', async () => {
  const before = await states()
  const steps: [number, number][] = []
  await changeWeights(db, defaultPreset, { weights, trainedOn }, at(9), (done, total) =>
    steps.push([done, total]),
  )
  expect(steps.at(-1)?.[0]).toBe(before.length)
  expect(await states()).toEqual(await statesByReplay(db))
  expect(await states()).not.toEqual(before)
  const plan = await readPlan(db, { paper })
  expect(plan.options).toEqual({ ...defaultOptions, weights, trainedOn })
  expect(plan.key).toBe(replayKey({ ...defaultParameters, weights }))

  await changeWeights(db, defaultPreset, { weights: null, trainedOn: null }, at(9))
  expect(await states()).toEqual(before)
  expect((await readPlan(db, { paper })).options).toEqual(defaultOptions)
})

test('of before are kept beside them, to go back to on any device', async () => {
  const noted = { ...trainedOn, instead: weights }
  await changeWeights(db, defaultPreset, { weights: null, trainedOn: noted }, at(9))
  expect((await readPlan(db, { paper })).options).toMatchObject({ weights: null, trainedOn: noted })
  const bad = { ...trainedOn, instead: weights.slice(1) }
  const refused = changeWeights(db, defaultPreset, { weights: null, trainedOn: bad }, at(10))
  await expect(refused).rejects.toMatchObject({ code: 'invalid-setting' })
})

test('hold for the cards of their preset alone, and go with a copy of it', async () => {
  const preset = await createPreset(db, 'Mine', defaultOptions, at(5))
  await choosePreset(db, dates, preset, at(5))
  await changeWeights(db, preset, { weights, trainedOn }, at(9))
  expect((await readPlan(db, { paper, deck: dates })).parameters.weights).toEqual(weights)
  expect((await readPlan(db, { paper, deck: terms })).parameters).toEqual(defaultParameters)
  expect(await states()).toEqual(await statesByReplay(db))

  const { options } = await readPlan(db, { paper, deck: dates })
  const copy = await createPreset(db, 'Copy', options, at(10))
  await choosePreset(db, terms, copy, at(10))
  const { options: copied, parameters } = await readPlan(db, { paper, deck: terms })
  expect(copied).toMatchObject({ weights, trainedOn })
  expect(parameters.weights).toEqual(weights)

  const base = await readProgressBase(db, at(10))
  expect(base.presets).toEqual(base.cards.decks.map(({ deck }) => (deck === dates ? preset : copy)))
})

test('that FSRS-6 cannot have are refused, and ignored where another version has set them', async () => {
  const before = await db.edits.toArray()
  for (const bad of [weights.slice(1), weights.with(0, Number.NaN)]) {
    const refused = changeWeights(db, defaultPreset, { weights: bad, trainedOn }, at(9))
    await expect(refused).rejects.toMatchObject({ code: 'invalid-setting' })
    await expect(changePreset(db, defaultPreset, 'weights', bad, at(9))).rejects.toMatchObject({
      code: 'invalid-setting',
    })
  }
  expect(await db.edits.toArray()).toEqual(before)

  for (const value of [weights.slice(2), ['a'], 'fsrs-7', 0.3, {}]) {
    await setField(db, { entity: 'preset', id: defaultPreset, field: 'weights', value }, at(9))
    await setField(db, { entity: 'preset', id: defaultPreset, field: 'trainedOn', value }, at(9))
    expect((await readPlans(db)).of({ paper }).options).toEqual(defaultOptions)
    expect(await rebuildStates(db)).toEqual({ rebuilt: 0 })
  }
})

test('come along in a backup, and plan the cards of another device by them', async () => {
  await changeWeights(db, defaultPreset, { weights, trainedOn }, at(9))
  const other = openStore()
  const text = JSON.stringify(await writeBackup(db, at(10)))
  await mergeBackup(other, readBackup(text), at(10))
  expect((await readPlan(other, { paper })).options).toMatchObject({ weights, trainedOn })
  expect(await other.states.toArray()).toEqual(await statesByReplay(other))
})
