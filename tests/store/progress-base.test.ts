import { beforeEach, describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { columnModelFor } from '@/lib/schedule/column-model'
import { defaultParameters, type Parameters } from '@/lib/schedule/parameters'
import { Again, Good } from '@/lib/schedule/review'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { changePreset } from '@/lib/store/change-preset'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import { readLogBase, readProgressBase, readProgressVersion } from '@/lib/store/progress-base'
import { undoReview } from '@/lib/store/undo-review'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore } from './stage'

let db: LociDatabase
beforeEach(() => {
  db = openStore()
})

describe('the base of progress', () => {
  test('has the log as it counts, what cards are cut by, and how they stand', async () => {
    await installDeckFile(db, sampleDeck())
    await learn(db, card(1), 0)
    const { review: mistaken } = await grade(db, card(2), at(1), Again)
    await undoReview(db, mistaken.id, at(1, 1))
    await setSuspended(db, card(3), true, at(1, 2))
    const base = await readProgressBase(db, at(3))
    expect(base.log.length).toBe(2)
    const index = base.cards.id.indexOf(card(1))
    expect([...base.log.card]).toEqual([index, index])
    expect([...base.gaps.days]).toEqual([-1, 0])
    expect(base.now[index]).toMatchObject({ phase: 'review', reps: 2, isOut: false })
    expect(base.now[base.cards.id.indexOf(card(3))]).toMatchObject({ phase: 'new', isOut: true })
    const model = columnModelFor(base.parameters[0] as Parameters)
    expect(model.at(base.trace.memory, 1)).toEqual(base.now[index]?.memory)
    const row = await db.cards.get(card(1))
    const fact = await db.facts.get(row?.fact as never)
    expect(base.cards.decks[base.cards.deck[index] as number]).toEqual({
      paper: 'paper-a',
      deck: row?.deck,
    })
    expect(base.cards.kinds[base.cards.kind[index] as number]).toBe(row?.kind)
    expect(base.cards.importance[index]).toBe(row?.importance)
    expect(base.cards.sections[base.cards.section[index] as number]).toEqual(
      fact?.locus.section === undefined
        ? undefined
        : { paper: 'paper-a', section: fact.locus.section },
    )
  })

  test('has sections in the paper’s order where it says one, else as they follow on its pages', async () => {
    const pages = { 引言: 1, 摘要: 1, 二: 4, 一: 2, '一(一)': 2 }
    const deck = sampleDeck({ facts: 5 })
    const facts = deck.facts.map((fact, i) => {
      const [section, page] = Object.entries(pages)[i] as [string, number]
      return { ...fact, locus: { ...fact.locus, section, page } }
    })
    const order = async () =>
      (await readLogBase(db, at(0))).base.cards.sections.map(({ section }) => section)
    await installDeckFile(db, { ...deck, facts })
    expect(await order()).toEqual(['引言', '摘要', '一', '一(一)', '二'])
    const sections = ['摘要', '引言', '一', '一(一)', '二'].map((id) => ({ id }))
    await installDeckFile(db, { ...deck, facts, sections, revision: 'r2' })
    expect(await order()).toEqual(['摘要', '引言', '一', '一(一)', '二'])
  })

  test('counts reviews of cards that the store does not have, and cuts them by their paper', async () => {
    await installDeckFile(db, sampleDeck())
    const gone = cardIdOf('gone', 'fact#when')
    for (const day of [10, 12]) {
      await db.reviews.add({
        id: `row-${day}`,
        cardId: gone,
        kind: 'review',
        rating: Good,
        reviewedAt: epochMs(day * 86_400_000),
        studyDay: studyDay(day),
        durationMs: 1000,
        deviceId: 'phone',
        v: 1,
      })
    }
    const { cards, log, gaps, now } = await readProgressBase(db, at(0))
    const index = cards.id.indexOf(gone)
    expect([...log.card]).toEqual([index, index])
    expect([...gaps.counts]).toEqual([0, 1])
    expect(cards.decks[cards.deck[index] as number]).toEqual({ paper: 'gone', deck: '' })
    expect(cards.kinds[cards.kind[index] as number]).toBeUndefined()
    expect(now[index]).toBeNull()
  })

  test('reads the cards anew when a paper is another revision, and each deck by its own preset', async () => {
    await installDeckFile(db, sampleDeck({ facts: 1 }))
    expect((await readLogBase(db, at(0))).base.cards.length).toBe(1)
    await installDeckFile(db, sampleDeck({ facts: 4, revision: 'another' }))
    await changePreset(db, 'default', 'desiredRetention', 0.8, at(0))
    const { base } = await readLogBase(db, at(0))
    expect(base.cards.length).toBe(4)
    expect(base.parameters).toEqual(
      base.cards.decks.map(() => ({ ...defaultParameters, desiredRetention: 0.8 })),
    )
  })

  test('is known to be another when something is reviewed, set or planned otherwise', async () => {
    await installDeckFile(db, sampleDeck())
    const versions = [await readProgressVersion(db)]
    expect(await readProgressVersion(db)).toBe(versions[0])
    await setSuspended(db, card(3), true, at(0))
    versions.push(await readProgressVersion(db))
    await grade(db, card(1), at(0))
    versions.push(await readProgressVersion(db))
    await changePreset(db, 'default', 'desiredRetention', 0.85, at(0))
    versions.push(await readProgressVersion(db))
    expect(new Set(versions).size).toBe(4)
  })
})
