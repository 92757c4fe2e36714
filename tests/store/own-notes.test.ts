import { beforeEach, describe, expect, test } from 'vitest'
import { type CardId, cardIdOf, ownPaper } from '@/lib/cards/card-id'
import { deckFileSchema } from '@/lib/cards/deck-file'
import { type OwnNote, ownDeckId } from '@/lib/cards/own-note'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { Again } from '@/lib/schedule/review'
import { readCatalogue } from '@/lib/store/catalogue'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { readLibrary } from '@/lib/store/library'
import { undoCardsChange } from '@/lib/store/many-cards'
import { setFlag, setSuspended, setWording } from '@/lib/store/mark-card'
import { mergeEdits } from '@/lib/store/merge-edits'
import {
  deleteDeck,
  deleteNote,
  deleteNotes,
  moveNotes,
  readOwnNote,
  saveDeck,
  saveNote,
} from '@/lib/store/own-notes'
import { readQueue } from '@/lib/store/queue'
import { searchCards } from '@/lib/store/search'
import { readTodayCounts } from '@/lib/store/today'
import { fillDisk } from './full-disk'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

let db: LociDatabase
let deck: string

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 1 }))
  deck = (await saveDeck(db, ' Seminar ', at(0))).id
})

const note = (parts: Partial<OwnNote> = {}): OwnNote => ({
  deck,
  kind: 'basic',
  front: 'Who chaired it?',
  back: 'Abe',
  items: [],
  locus: {},
  ...parts,
})

const ownCard = (noteId: string, template = 'ask'): CardId =>
  cardIdOf(ownPaper, `${noteId}#${template}`)

const save = async (parts: Partial<OwnNote> = {}, minutes = 1, id?: string) =>
  (await saveNote(db, note(parts), at(0, minutes), id)).id

const ownRows = async (store: LociDatabase) => ({
  facts: await store.facts.where('paper').equals(ownPaper).toArray(),
  cards: await store.cards.where('id').startsWith(`${ownPaper}/`).toArray(),
  states: await store.states.where('cardId').startsWith(`${ownPaper}/`).toArray(),
})

const queued = async (scope = {}) => {
  const { learning, main } = await readQueue(db, scope, at(0, 30))
  return [...learning, ...main].map(({ cardId }) => cardId)
}

describe('many cards of one’s own', () => {
  test('move together with those written with them, their histories too, and back', async () => {
    const both = await save({ kind: 'both-ways', front: '条约', back: 'treaty' })
    const other = await save({}, 2)
    const stays = await save({ front: 'Who else?' }, 3)
    const elsewhere = (await saveDeck(db, 'Elsewhere', at(0, 4))).id
    const first = ownCard(other)
    await learn(db, first, 0, 5)
    const before = await ownRows(db)

    const [there] = before.cards.filter(({ fact }) => fact.endsWith(both))
    const ids = [there?.id, first, card(1)].filter((id) => id !== undefined)
    const change = await moveNotes(db, ids, elsewhere, at(0, 20))
    const moved = await db.cards.where('deck').equals(ownDeckId(elsewhere)).toArray()
    expect(moved.map(({ fact }) => fact.split('/')[1]).sort()).toEqual([both, both, other].sort())
    expect(await db.states.get(first)).toMatchObject({ deck: ownDeckId(elsewhere), reps: 2 })
    expect((await db.cards.get(ownCard(stays)))?.deck).toBe(ownDeckId(deck))
    expect((await db.cards.get(card(1)))?.paper).not.toBe(ownPaper)

    await undoCardsChange(db, change, at(0, 21))
    expect(await ownRows(db)).toEqual(before)
  })

  test('are deleted together with those written with them, and come back with their histories', async () => {
    const both = await save({ kind: 'both-ways', front: '条约', back: 'treaty' })
    const stays = await save({ front: 'Who else?' }, 3)
    const before = await ownRows(db)
    const [there] = before.cards.filter(({ fact }) => fact.endsWith(both))
    const ids = [there?.id, card(1)].filter((id) => id !== undefined)
    const change = await deleteNotes(db, ids, at(0, 20))
    expect(await queued({ paper: ownPaper })).toEqual([ownCard(stays)])
    expect((await db.cards.get(card(1)))?.dropped).toBe(0)
    await undoCardsChange(db, change, at(0, 21))
    expect(await ownRows(db)).toEqual(before)
  })
})

describe('a deck of one’s own', () => {
  test('is a deck like any other: on the shelf, in Today, in the queue and in the search', async () => {
    const first = await save()
    const second = await save({ kind: 'both-ways', front: '条约', back: 'treaty' }, 2)
    const own = (await readLibrary(db)).find(({ paper }) => paper.id === ownPaper)
    expect(own).toMatchObject({
      paper: { title: { en: 'My cards', zh: '我的卡片' } },
      decks: [{ id: ownDeckId(deck), title: { zh: 'Seminar', en: 'Seminar' }, counts: { new: 3 } }],
    })
    const today = await readTodayCounts(db, at(0, 30))
    // Both ways of one note are not shown on one day.
    expect(today.papers.find(({ paper }) => paper === ownPaper)?.counts.fresh).toBe(2)
    expect(await queued({ deck: ownDeckId(deck) })).toEqual([ownCard(first), ownCard(second)])
    const catalogue = await readCatalogue(db)
    expect(searchCards(catalogue, '条约').ids).toContain(ownCard(second, 'back'))

    await saveNote(db, note({ front: 'Who signed it?' }), at(0, 3), first)
    const later = await readCatalogue(db, catalogue)
    expect(searchCards(later, 'signed').ids).toEqual([ownCard(first)])
    await deleteNote(db, first, at(0, 4))
    expect(searchCards(await readCatalogue(db, later), 'signed').ids).toEqual([])
  })

  test('keeps its place among the others when it is renamed', async () => {
    await saveDeck(db, 'Another', at(0, 1))
    await saveDeck(db, 'Reading', at(0, 2), deck)
    const titles = async () => (await db.papers.get(ownPaper))?.decks.map(({ title }) => title.en)
    expect(await titles()).toEqual(['Reading', 'Another'])
    await expect(saveDeck(db, ' ', at(0, 3))).rejects.toMatchObject({ code: 'invalid-note' })
  })

  test('takes its cards along when it goes, and brings them back; what was deleted before stays so', async () => {
    const kept = await save()
    const gone = await save({}, 2)
    await learn(db, ownCard(kept), 0, 3)
    await deleteNote(db, gone, at(0, 20))
    const before = await ownRows(db)
    const change = await deleteDeck(db, deck, at(0, 21))
    expect(await db.papers.get(ownPaper)).toBeUndefined()
    expect(await queued()).not.toContain(ownCard(kept))
    expect(await db.states.get(ownCard(kept))).toMatchObject({ bucket: 'out', reps: 2 })
    await undoCardsChange(db, change, at(0, 22))
    expect(await ownRows(db)).toEqual(before)
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  })
})

describe('a note', () => {
  test('is written in full or not at all', async () => {
    await expect(save({ back: ' ' })).rejects.toMatchObject({ code: 'invalid-note' })
    const before = await db.edits.toArray()
    const free = fillDisk('states', 'put')
    await expect(save()).rejects.toMatchObject({ code: 'storage-full' })
    free()
    expect(await db.edits.toArray()).toEqual(before)
    expect((await ownRows(db)).cards).toEqual([])
  })

  test('keeps its history, marks and flag through every edit of its words', async () => {
    const id = await save()
    await learn(db, ownCard(id), 0, 2)
    await setFlag(db, ownCard(id), 3, at(0, 20))
    const before = await db.states.get(ownCard(id))
    await saveNote(db, note({ front: 'Who led it?', back: 'Shinzo Abe' }), at(1), id)
    expect(await db.cards.get(ownCard(id))).toMatchObject({ front: { en: 'Who led it?' } })
    expect(await db.states.get(ownCard(id))).toEqual(before)
  })

  test('that is written anew takes the place of a wording that one of its cards was given', async () => {
    const id = await save()
    const text = { zh: '别的', en: 'Another' }
    await setWording(db, ownCard(id), { front: text, back: text }, at(0, 2))
    const change = await saveNote(db, note({ back: 'Shinzo Abe' }), at(0, 3), id)
    const card = await db.cards.get(ownCard(id))
    expect(card).toMatchObject({ front: { en: 'Who chaired it?' }, back: { en: 'Shinzo Abe' } })
    expect(card).not.toHaveProperty('shipped')
    await undoCardsChange(db, change, at(0, 4))
    expect(await db.cards.get(ownCard(id))).toMatchObject({ front: text, back: text })
  })

  test('that loses a gap keeps that card’s history, and has it again with the gap', async () => {
    const id = await save({ kind: 'cloze', front: '{{NATO}} began in {{1949}}' })
    await learn(db, ownCard(id, 'gap-2'), 0, 2)
    const before = await db.states.get(ownCard(id, 'gap-2'))
    const change = await saveNote(db, note({ kind: 'cloze', front: '{{NATO}} began' }), at(1), id)
    expect(await db.states.get(ownCard(id, 'gap-2'))).toMatchObject({ bucket: 'out', reps: 2 })
    await undoCardsChange(db, change, at(1, 1))
    expect(await db.states.get(ownCard(id, 'gap-2'))).toEqual(before)
  })

  test('that is deleted and brought back has the same cards', async () => {
    const id = await save({ kind: 'list', front: 'Who?', items: ['a', 'b', 'c'] })
    await grade(db, ownCard(id, 'list-2'), at(0, 2), Again)
    await setSuspended(db, ownCard(id, 'list-3'), true, at(0, 3))
    const before = await ownRows(db)
    const change = await deleteNote(db, id, at(0, 4))
    expect((await ownRows(db)).states.map(({ bucket }) => bucket)).toEqual(Array(4).fill('out'))
    expect(await readOwnNote(db, id)).toMatchObject({ deleted: true })
    await undoCardsChange(db, change, at(0, 5))
    expect(await ownRows(db)).toEqual(before)
  })

  test('that moves to another deck keeps its cards and histories', async () => {
    const id = await save()
    await learn(db, ownCard(id), 0, 2)
    const before = await db.states.get(ownCard(id))
    const other = (await saveDeck(db, 'Other', at(1))).id
    await saveNote(db, note({ deck: other }), at(1, 1), id)
    expect(await db.states.get(ownCard(id))).toEqual({ ...before, deck: ownDeckId(other) })
  })
})

describe('on several devices', () => {
  const exchange = async (from: LociDatabase, to: LociDatabase, minutes: number) =>
    mergeEdits(to, await from.edits.toArray(), at(0, minutes))

  test('a backup restored on an empty one gives the same cards and states', async () => {
    const ids = [
      await save({ locus: { page: 56, section: '一(二)1' } }),
      await save({ kind: 'cloze', front: '{{NATO}} began in {{1949}}' }, 2),
      await save({ kind: 'list', front: 'Who?', items: ['a', 'b'] }, 3),
    ]
    await learn(db, ownCard(ids[0] ?? ''), 0, 4)
    await grade(db, ownCard(ids[1] ?? '', 'gap-2'), at(0, 20), Again)
    await deleteNote(db, ids[2] ?? '', at(0, 21))
    const written = await writeBackup(db, at(1))
    expect(written.papers.map(({ paper }) => paper.id)).toEqual(['paper-a'])
    const file = readBackup(JSON.stringify(written))
    const empty = openStore()
    await mergeBackup(empty, file, at(2))
    await mergeBackup(empty, file, at(2, 1))
    expect(await ownRows(empty)).toEqual(await ownRows(db))
    const { revision: _, ...paper } = (await db.papers.get(ownPaper)) ?? { revision: '' }
    expect(await empty.papers.get(ownPaper)).toMatchObject(paper)
    expect(await empty.states.toArray()).toEqual(await statesByReplay(empty))
  })

  test('edits of different fields of one note are both kept', async () => {
    const id = await save()
    const other = openStore()
    await exchange(db, other, 2)
    await saveNote(db, note({ front: 'Who led it?' }), at(0, 3), id)
    await saveNote(other, note({ back: 'Shinzo Abe' }), at(0, 4), id)
    await exchange(db, other, 5)
    await exchange(other, db, 5)
    for (const store of [db, other]) {
      expect(await readOwnNote(store, id)).toMatchObject({
        front: 'Who led it?',
        back: 'Shinzo Abe',
      })
      expect(await store.cards.get(ownCard(id))).toMatchObject({
        front: { en: 'Who led it?' },
        back: { en: 'Shinzo Abe' },
        dropped: 0,
      })
    }
    expect(await ownRows(other)).toEqual(await ownRows(db))
  })

  test('a note that one deletes and another edits is deleted, under its latest words', async () => {
    const id = await save()
    const other = openStore()
    await exchange(db, other, 2)
    await deleteNote(db, id, at(0, 3))
    await saveNote(other, note({ front: 'Who led it?' }), at(0, 4), id)
    await exchange(db, other, 5)
    await exchange(other, db, 5)
    expect(await ownRows(other)).toEqual(await ownRows(db))
    expect(await db.cards.get(ownCard(id))).toMatchObject({
      front: { en: 'Who led it?' },
      dropped: 1,
    })
    // Written once more, it is there again: the later stamp of the same field wins.
    await saveNote(other, note(), at(0, 6), id)
    await exchange(other, db, 7)
    expect(await db.cards.get(ownCard(id))).toMatchObject({ dropped: 0 })
  })

  test('notes that come before their deck wait for it', async () => {
    const id = await save()
    const rows = await db.edits.toArray()
    const other = openStore()
    const isDeck = ({ entity }: { entity: string }) => entity === 'own-deck'
    await mergeEdits(
      other,
      rows.filter((row) => !isDeck(row)),
      at(1),
    )
    expect(await other.states.get(ownCard(id))).toMatchObject({ bucket: 'out' })
    await mergeEdits(other, rows.filter(isDeck), at(1, 1))
    expect(await ownRows(other)).toEqual(await ownRows(db))
  })

  test('values of an unknown form make no card', async () => {
    const stamp = '001772445600000-0000-x'
    const id = '0195bc45-2f00-7000-8000-000000000001'
    const edit = (id: string, field: string, value: string | number) =>
      ({ entity: 'own-note', id, field, value, stamp }) as const
    await mergeEdits(
      db,
      [
        edit(id, 'deck', deck),
        edit(id, 'kind', 'essay'),
        edit(id, 'front', 3),
        edit('x', 'kind', 'basic'),
      ],
      at(1),
    )
    expect((await ownRows(db)).cards).toEqual([])
  })
})

test('no paper may take the name of a person’s own cards', async () => {
  const file = sampleDeck({ paper: ownPaper })
  await expect(installDeckFile(db, file)).rejects.toMatchObject({ code: 'bad-deck-file' })
  expect(deckFileSchema.safeParse(file).success).toBe(false)
  const backup = { ...(await writeBackup(db, at(1))), papers: [file] }
  expect(() => readBackup(JSON.stringify(backup))).toThrow('bad-row: papers 1 paper.id')
})
