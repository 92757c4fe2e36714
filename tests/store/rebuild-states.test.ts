import { beforeEach, describe, expect, test } from 'vitest'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { rebuildStates } from '@/lib/store/rebuild-states'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 600 }))
  await learn(db, card(1))
  await grade(db, card(600), at(0))
})

/** As an earlier version of the scheduler might have left them. */
const spoilAll = () => db.states.toCollection().modify({ key: 'old', reps: 77, bucket: 'learning' })

describe('rebuilding states', { timeout: 30_000 }, () => {
  test('makes every card’s state of another key anew, and says how far it is', async () => {
    await spoilAll()
    const steps: [number, number][] = []
    expect(await rebuildStates(db, (done, total) => steps.push([done, total]))).toEqual({
      rebuilt: 600,
    })
    expect(steps).toEqual([
      [250, 600],
      [500, 600],
      [600, 600],
    ])
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('finds states of earlier and of later keys', async () => {
    await db.states.update(card(1), { key: '' })
    await db.states.update(card(600), { key: 'zzz' })
    expect(await rebuildStates(db)).toEqual({ rebuilt: 2 })
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('leaves states of the present key alone', async () => {
    await db.states.update(card(2), { reps: 5 })
    expect(await rebuildStates(db)).toEqual({ rebuilt: 0 })
    expect((await db.states.get(card(2)))?.reps).toBe(5)
  })

  test('stops when told to, keeps what is done and goes on from there', async () => {
    await spoilAll()
    const stop = new AbortController()
    const broken = rebuildStates(db, () => stop.abort(new Error('enough')), stop.signal)
    await expect(broken).rejects.toThrow('enough')
    expect(await db.states.filter(({ key }) => key === 'old').count()).toBe(350)
    expect(await rebuildStates(db)).toEqual({ rebuilt: 350 })
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })
})
