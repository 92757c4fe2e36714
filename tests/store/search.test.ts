import { beforeEach, describe, expect, test } from 'vitest'
import { writeBackup } from '@/lib/exchange/backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { readCatalogue, readCatalogueVersion } from '@/lib/store/catalogue'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { setFlag, setWording } from '@/lib/store/mark-card'
import { searchCards, searchLimit } from '@/lib/store/search'
import { sampleDeck } from './sample-deck'
import { at, card, openStore } from './stage'

let db: LociDatabase

const search = async (query: string, store = db) => searchCards(await readCatalogue(store), query)
const found = async (query: string) => (await search(query)).ids
const own = { front: { zh: '自己的话？', en: 'My words?' }, back: { zh: '答', en: 'Reply' } }

beforeEach(async () => {
  db = openStore()
  const file = sampleDeck({ facts: 3 })
  const [first, second, third] = file.cards
  if (!first || !second || !third) throw new Error('three facts make three cards')
  const cards = [
    { ...first, front: { zh: '马德里峰会是何时？', en: 'When was the Madrid summit?' } },
    { ...second, back: { zh: 'ＮＡＴＯ ２０２２', en: 'Strategic Concept' } },
    third,
  ]
  await installDeckFile(db, { ...file, cards })
})

describe('search', () => {
  test('finds every card that has all the words, wherever they stand', async () => {
    expect(await found('summit madrid')).toEqual([card(1)])
    expect(await found('madrid concept')).toEqual([])
    expect(await found('statement')).toEqual([card(1), card(2), card(3)])
  })

  test('finds Chinese as it is written, without blanks', async () => {
    expect(await search('德里峰')).toEqual({ ids: [card(1)], words: 'typed' })
    expect(await found('峰会 何时')).toEqual([card(1)])
    expect(await found('何')).toEqual([card(1)])
  })

  test('cuts Chinese into its words only where nothing has it in one piece', async () => {
    expect(await search('峰会马德里')).toEqual({ ids: [card(1)], words: 'cut' })
    expect(await search('峰会东京')).toMatchObject({ ids: [] })
  })

  test('takes words that are spelled much alike only where nothing has them as typed', async () => {
    expect(await search('madird summit')).toEqual({ ids: [card(1)], words: 'near' })
    expect(await search('strategc concpt')).toEqual({ ids: [card(2)], words: 'near' })
    expect(await search('zeppelin')).toMatchObject({ ids: [] })
  })

  test('makes nothing of case and width', async () => {
    expect(await found('MADRID')).toEqual([card(1)])
    expect(await found('nato　2022')).toEqual([card(2)])
  })

  test('finds by the fact’s statement', async () => {
    expect(await found('statement 3')).toEqual([card(3)])
  })

  test('finds nothing across the borders of texts, and nothing for nothing', async () => {
    expect(await found('2022Strategic')).toEqual([])
    expect(await found(' 　')).toEqual([])
    expect(await found('')).toEqual([])
  })

  test('ends at its limit, and looks through all cards before', { timeout: 30_000 }, async () => {
    const many = openStore()
    await installDeckFile(many, sampleDeck({ facts: 1203 }))
    const ids = async (query: string) => (await search(query, many)).ids
    expect(await ids('answer')).toHaveLength(searchLimit)
    expect(await ids('answer 1203')).toEqual([card(1203)])
    expect(await ids('when 999?')).toEqual([card(999)])
  })
})

describe('the catalogue', () => {
  test('is made once and then read from the disk, by this tab and the next', async () => {
    const made = await readCatalogue(db)
    expect(await readCatalogue(db, made)).toBe(made)
    await db.facts.clear()
    const read = await readCatalogue(db)
    expect(read.cards).toEqual(made.cards)
    expect(read.cards).toHaveLength(3)
  })

  test('follows a new revision of a deck, and keeps what that drops', async () => {
    const before = await readCatalogue(db)
    await installDeckFile(db, sampleDeck({ facts: 2, revision: 'r2', wording: 'Tell me' }))
    const after = await readCatalogue(db, before)
    expect(after.cards.map(({ id, dropped }) => [id, dropped])).toEqual([
      [card(1), 0],
      [card(2), 0],
      [card(3), 1],
    ])
    expect(await found('tell')).toEqual([card(1), card(2)])
    expect(await found('madrid')).toEqual([])
    expect(await found('what 3')).toEqual([card(3)])
  })

  test('has the person’s own wording, and the deck’s again when that is taken back', async () => {
    const before = await readCatalogue(db)
    await setWording(db, card(1), own, at(0))
    const after = await readCatalogue(db, before)
    expect(searchCards(after, 'words').ids).toEqual([card(1)])
    expect(searchCards(after, 'madrid').ids).toEqual([])
    // What is on the disk is the deck's, so a wording made elsewhere meanwhile costs no new one.
    expect(after.papers).toEqual(before.papers)
    await setWording(db, card(1), null, at(1))
    expect(await found('madrid')).toEqual([card(1)])
  })

  test('is no other for a flag, and another for cards that a backup brings along', async () => {
    const version = await readCatalogueVersion(db)
    await setFlag(db, card(1), 1, at(0))
    expect(await readCatalogueVersion(db)).toBe(version)

    const other = openStore()
    await installDeckFile(other, sampleDeck({ facts: 5 }))
    await mergeBackup(db, await writeBackup(other, at(0)), at(1))
    expect(await found('what 5')).toEqual([card(5)])
  })
})
