import { beforeEach, describe, expect, test } from 'vitest'
import type { Wording } from '@/lib/cards/wording'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { listCards, readStandings } from '@/lib/store/browse'
import { readDeckChanged } from '@/lib/store/card-marks'
import { readCatalogue } from '@/lib/store/catalogue'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { changeOfOne, undoCardsChange } from '@/lib/store/many-cards'
import { setWording } from '@/lib/store/mark-card'
import { todayAt } from '@/lib/store/moment'
import { searchCards } from '@/lib/store/search'
import { defaultSettings } from '@/lib/store/settings'
import { sampleDeck } from './sample-deck'
import { at, card, learn, openStore } from './stage'

const first = sampleDeck({ facts: 4 })
/** All questions are others in it; the answers are as they were. */
const second = sampleDeck({ facts: 4, revision: 'r2', wording: 'Tell me' })
const third = sampleDeck({ facts: 4, revision: 'r3', wording: 'Say' })

let db: LociDatabase
beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, first)
})

async function reads(store = db) {
  const row = await store.cards.get(card(1))
  return row && [row.front.en, row.front.zh, row.back.en]
}

/** Rewords the first card in some of its texts. */
async function reword(texts: {
  front?: Partial<Wording['front']>
  back?: Partial<Wording['back']>
}) {
  const row = await db.cards.get(card(1))
  if (!row) throw new Error('the card is installed')
  const wording = { front: { ...row.front, ...texts.front }, back: { ...row.back, ...texts.back } }
  return setWording(db, card(1), wording, at(0))
}

/** What "Keep mine" does. */
async function keepMine(days: number) {
  const row = await db.cards.get(card(1))
  if (!row) throw new Error('the card is installed')
  return setWording(db, card(1), { front: row.front, back: row.back }, at(days))
}

describe('an update of a deck beside the person’s own wording', () => {
  test('arrives in the texts that they left as they were, and is not asked about', async () => {
    await reword({ back: { en: 'Mine' } })
    await installDeckFile(db, second)
    expect(await reads()).toEqual(['Tell me when 1?', 'Tell me when 1?（中文）', 'Mine'])
    expect(await readDeckChanged(db)).toEqual([])
  })

  test('of what they changed too leaves theirs, and is found', async () => {
    await reword({ front: { en: 'Mine?' } })
    expect(await readDeckChanged(db)).toEqual([])
    await installDeckFile(db, second)
    expect(await reads()).toEqual(['Mine?', 'Tell me when 1?（中文）', 'Answer 1'])
    expect(await readDeckChanged(db)).toEqual([card(1)])

    const view = {
      filter: { state: ['deckChanged'] },
      sorting: 'study',
      language: 'en',
      today: todayAt(at(1), defaultSettings),
    } as const
    const listing = listCards(await readCatalogue(db), {}, await readStandings(db, {}), view)
    expect(listing.ids).toEqual([card(1)])
    expect(listing.counts.state).toEqual([
      ['new', 4],
      ['deckChanged', 1],
    ])
    const catalogue = await readCatalogue(db)
    expect(searchCards(catalogue, 'mine').ids).toEqual([card(1)])
    expect(searchCards(catalogue, 'tell 2').ids).toEqual([card(2)])
  })

  test('of a card that the deck drops is nothing to decide', async () => {
    await reword({ front: { en: 'Mine?' } })
    await installDeckFile(db, second)
    await installDeckFile(db, { ...third, cards: third.cards.slice(1) })
    expect(await readDeckChanged(db)).toEqual([])
    expect(await reads()).toEqual(['Mine?', 'Tell me when 1?（中文）', 'Answer 1'])
  })
})

describe('“Keep mine”', () => {
  test('asks once: not again for the same words, but for the next change', async () => {
    await learn(db, card(1))
    const state = await db.states.get(card(1))
    await reword({ front: { en: 'Mine?' } })
    await installDeckFile(db, second)
    const before = await reads()
    await keepMine(1)
    expect(await readDeckChanged(db)).toEqual([])
    expect(await reads()).toEqual(before)
    expect(await db.states.get(card(1))).toEqual(state)

    await installDeckFile(db, { ...second, revision: 'r2b' })
    expect(await readDeckChanged(db)).toEqual([])
    await installDeckFile(db, third)
    expect(await readDeckChanged(db)).toEqual([card(1)])
    expect((await reads())?.[0]).toBe('Mine?')
  })

  test('is taken back, and then it is asked again', async () => {
    await reword({ front: { en: 'Mine?' } })
    await installDeckFile(db, second)
    const change = changeOfOne(await keepMine(1))
    await undoCardsChange(db, change, at(1, 1))
    expect(await readDeckChanged(db)).toEqual([card(1)])
    expect((await reads())?.[0]).toBe('Mine?')
  })
})

describe('“Take the deck’s”', () => {
  test('has the deck’s present words, and follows it from then on', async () => {
    await reword({ front: { en: 'Mine?' }, back: { en: 'Mine' } })
    await installDeckFile(db, second)
    await setWording(db, card(1), null, at(1))
    expect(await reads()).toEqual(['Tell me when 1?', 'Tell me when 1?（中文）', 'Answer 1'])
    expect(await readDeckChanged(db)).toEqual([])
    await installDeckFile(db, third)
    expect((await reads())?.[0]).toBe('Say when 1?')
  })

  test('is taken back to the person’s words, beside the deck’s as before', async () => {
    await reword({ front: { en: 'Mine?' }, back: { en: 'Mine' } })
    await installDeckFile(db, second)
    const before = await db.cards.get(card(1))
    const change = changeOfOne(await setWording(db, card(1), null, at(1)))
    await undoCardsChange(db, change, at(1, 1))
    expect(await db.cards.get(card(1))).toEqual(before)
    expect(await readDeckChanged(db)).toEqual([card(1)])
  })
})

describe('through a backup', () => {
  const copyOf = async (from: LociDatabase, revision = first) => {
    const other = openStore()
    await installDeckFile(other, revision)
    await mergeBackup(other, readBackup(JSON.stringify(await writeBackup(from, at(2)))), at(3))
    return other
  }

  test('a wording from before the update is asked about on a device that has it', async () => {
    await reword({ front: { en: 'Mine?' } })
    const other = await copyOf(db, second)
    expect(await reads(other)).toEqual(['Mine?', 'Tell me when 1?（中文）', 'Answer 1'])
    expect(await readDeckChanged(other)).toEqual([card(1)])
  })

  test('what was decided on one device is decided on the other', async () => {
    await reword({ front: { en: 'Mine?' } })
    await installDeckFile(db, second)
    await keepMine(1)
    const kept = await copyOf(db, second)
    expect(await readDeckChanged(kept)).toEqual([])
    expect((await reads(kept))?.[0]).toBe('Mine?')

    await setWording(db, card(1), null, at(2))
    const taken = await copyOf(db, second)
    expect(await taken.cards.toArray()).toEqual(await db.cards.toArray())
    expect((await reads(taken))?.[0]).toBe('Tell me when 1?')
  })
})
