import { beforeEach, describe, expect, test } from 'vitest'
import { Again, Good } from '@/lib/schedule/review'
import { changePreset } from '@/lib/store/change-preset'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { setLeech, setSuspended } from '@/lib/store/mark-card'
import { defaultPreset } from '@/lib/store/plans'
import { redoReview, undoReview } from '@/lib/store/undo-review'
import { fillDisk } from './full-disk'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck())
  await changePreset(db, defaultPreset, 'leechThreshold', 2, at(0))
  await changePreset(db, defaultPreset, 'relearningStepsMs', [], at(0))
  await learn(db, card(1))
})

const suspends = () => changePreset(db, defaultPreset, 'leechAction', 'suspend', at(0))
const lapse = (day: number) => grade(db, card(1), at(day), Again)

describe('a card that is forgotten again and again', () => {
  test('is told of as a leech at the threshold and after every half of it more', async () => {
    const told: boolean[] = []
    for (const day of [10, 20, 30, 40]) {
      told.push((await lapse(day)).leech)
      told.push((await grade(db, card(1), at(day, 5), Good)).leech)
    }
    expect(told).toEqual([false, false, true, false, true, false, true, false])
    expect((await db.states.get(card(1)))?.bucket).toBe('review')
  })

  test('is suspended with the grade, where its preset says so', async () => {
    await suspends()
    await lapse(10)
    const { leech, state } = await lapse(20)
    expect(leech).toBe(true)
    expect(state).toMatchObject({ bucket: 'out', lapses: 2 })
    expect(await db.states.get(card(1))).toEqual(state)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('is neither graded nor suspended when there is no room for the one or the other', async () => {
    await suspends()
    await lapse(10)
    const before = await db.states.toArray()
    const release = fillDisk('edits', 'put')
    await expect(lapse(20)).rejects.toMatchObject({ code: 'storage-full' })
    release()
    expect(await db.states.toArray()).toEqual(before)
    expect(await db.reviews.where('cardId').equals(card(1)).count()).toBe(3)
    expect((await lapse(20)).state.bucket).toBe('out')
  })

  test('is left alone where the person has said that it is none', async () => {
    await suspends()
    await setLeech(db, card(1), false, at(0))
    await lapse(10)
    const { leech, state } = await lapse(20)
    expect(leech).toBe(false)
    expect(state.bucket).toBe('review')
  })

  test('comes back when the grade is taken back, and goes again when it is given again', async () => {
    await suspends()
    await lapse(10)
    const { review } = await lapse(20)
    expect(await undoReview(db, review.id, at(20, 1))).toMatchObject({
      bucket: 'review',
      lapses: 1,
    })
    const again = await redoReview(db, review.id, at(20, 2))
    expect(again).toMatchObject({ kind: 'recorded', leech: true, state: { bucket: 'out' } })
    if (again.kind !== 'recorded') throw new Error('nobody else has graded it')
    expect(await undoReview(db, again.review.id, at(20, 3))).toMatchObject({ bucket: 'review' })
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })

  test('stays suspended when a grade is taken back that had nothing to do with it', async () => {
    await suspends()
    await lapse(10)
    await setSuspended(db, card(1), true, at(11))
    const { review } = await lapse(20)
    await setSuspended(db, card(1), true, at(20, 5))
    expect(await undoReview(db, review.id, at(20, 6))).toMatchObject({ bucket: 'out' })
  })
})
