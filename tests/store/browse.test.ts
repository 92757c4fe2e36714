import { beforeEach, describe, expect, test } from 'vitest'
import type { DeckFile } from '@/lib/cards/deck-file'
import { Again, Good } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import {
  type Facet,
  type Filter,
  listCards,
  readStandings,
  type Sorting,
  watch,
} from '@/lib/store/browse'
import { readCatalogue } from '@/lib/store/catalogue'
import { changePreset } from '@/lib/store/change-preset'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { buryUntil, setFlag, setLeech, setSuspended } from '@/lib/store/mark-card'
import { todayAt } from '@/lib/store/moment'
import { defaultPreset } from '@/lib/store/plans'
import type { Scope } from '@/lib/store/queue'
import { defaultSettings } from '@/lib/store/settings'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore } from './stage'

let db: LociDatabase
const day = (ahead: number) => todayAt(at(ahead), defaultSettings)

/** Six facts: odd ones dates, even ones terms; in sections 引言, 一, 一(一), 二 by pages that run backwards. */
function file(): DeckFile {
  const sample = sampleDeck({ facts: 6 })
  const places = [
    { page: 60, section: '二' },
    { page: 55, section: '一(一)' },
    { page: 55, section: '一' },
    { page: 54, section: '引言' },
    { page: 61, section: '二' },
    { page: 56, section: '一(一)' },
  ]
  return {
    ...sample,
    facts: sample.facts.map((fact, i) => ({
      ...fact,
      importance: i < 2 ? 1 : 3,
      locus: { footnotes: [], page: 1, section: '一', ...places[i] },
    })),
  }
}

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, file())
})

async function list(
  filter: Filter = {},
  sorting: Sorting = 'study',
  { scope = {}, ahead = 0 }: { scope?: Scope; ahead?: number } = {},
) {
  const listing = listCards(await readCatalogue(db), scope, await readStandings(db, scope), {
    filter,
    sorting,
    language: 'en',
    today: day(ahead),
  })
  return {
    total: listing.total,
    numbers: listing.ids.map((id) => Number(/fact-(\d+)/.exec(id)?.[1])),
    counts: (facet: Facet) => Object.fromEntries(listing.counts[facet]),
    order: (facet: Facet) => listing.counts[facet].map(([value]) => value),
  }
}

describe('a list of cards', () => {
  test('has all cards of its scope in the order of study, and no dropped one', async () => {
    await installDeckFile(db, sampleDeck({ paper: 'paper-b', facts: 2 }))
    await installDeckFile(db, { ...file(), revision: 'r2', cards: file().cards.slice(0, 5) })
    expect((await list()).numbers).toEqual([1, 2, 3, 4, 5, 1, 2])
    expect((await list({}, 'study', { scope: { paper: 'paper-a' } })).numbers).toEqual([
      1, 2, 3, 4, 5,
    ])
    expect((await list({}, 'study', { scope: { deck: 'paper-a/terms' } })).numbers).toEqual([2, 4])
    expect((await list({}, 'study', { scope: { deck: 'nowhere' } })).total).toBe(0)
  })

  test('lets through what has one of a facet’s values, in every facet', async () => {
    expect((await list({ kind: ['date'] })).numbers).toEqual([1, 3, 5])
    expect((await list({ kind: ['date', 'term'] })).numbers).toHaveLength(6)
    expect((await list({ kind: ['date'], section: ['二', '一'] })).numbers).toEqual([1, 3, 5])
    expect((await list({ kind: ['term'], importance: ['1'] })).numbers).toEqual([2])
    expect((await list({ kind: ['argument'] })).numbers).toEqual([])
  })

  test('counts each value beside what the other facets let through', async () => {
    const { counts, order, total } = await list({ kind: ['date'] })
    expect(total).toBe(6)
    expect(counts('kind')).toEqual({ date: 3, term: 3 })
    expect(counts('section')).toEqual({ 引言: 0, 一: 1, '一(一)': 0, 二: 2 })
    expect(order('section')).toEqual(['引言', '一', '一(一)', '二'])
    expect(counts('importance')).toEqual({ 1: 1, 3: 2 })
    expect(counts('state')).toEqual({ new: 3 })
    expect(counts('flag')).toEqual({})
  })
})

describe('where a card stands', () => {
  test('is told by its history and its marks; what is due or buried stands elsewhere too', async () => {
    await grade(db, card(1), at(0))
    const { state } = await learn(db, card(2))
    const due = Number(state.dueDay) - day(0)
    await setSuspended(db, card(3), true, at(0))
    await buryUntil(db, card(4), studyDay(day(0) + 1), at(0))
    await setFlag(db, card(5), 2, at(0))

    const states = async (state: string, ahead = 0) =>
      (await list({ state: [state] }, 'study', { ahead })).numbers
    expect(await states('learning')).toEqual([1])
    expect(await states('review')).toEqual([2])
    expect(await states('due')).toEqual([1])
    expect(await states('due', due)).toEqual([1, 2])
    expect(await states('suspended')).toEqual([3])
    expect(await states('buried')).toEqual([4])
    expect(await states('buried', 1)).toEqual([])
    expect(await states('new')).toEqual([4, 5, 6])
    expect((await list({ flag: ['2'] })).numbers).toEqual([5])
    await buryUntil(db, card(2), studyDay(day(0) + due + 1), at(1))
    expect(await states('due', due)).toEqual([1])
  })

  test('is a leech’s after as many lapses as its options say, or when the person says so, and not when they say no', async () => {
    const lapsed = { ...(await learn(db, card(1))).state, lapses: 8 }
    await db.states.put(lapsed)
    const leeches = async () => (await list({ state: ['leech'] })).numbers
    expect(await leeches()).toEqual([1])
    await changePreset(db, defaultPreset, 'leechThreshold', 9, at(1))
    expect(await leeches()).toEqual([])
    await changePreset(db, defaultPreset, 'leechThreshold', 4, at(1))
    expect(await leeches()).toEqual([1])
    await setLeech(db, card(2), true, at(1))
    await setLeech(db, card(1), false, at(1))
    expect(await leeches()).toEqual([2])
  })
})

describe('a list is sorted', () => {
  beforeEach(async () => {
    await learn(db, card(5), 0)
    await learn(db, card(2), 1)
    await grade(db, card(2), at(30), Again)
    await learn(db, card(4), 2)
    await grade(db, card(6), at(3), Good)
  })

  test.each([
    ['study', [1, 2, 3, 4, 5, 6]],
    ['paper', [4, 2, 3, 6, 1, 5]],
    ['seen', [2, 6, 4, 5, 1, 3]],
    ['forgotten', [2, 1, 3, 4, 5, 6]],
    ['alphabet', [1, 2, 3, 4, 5, 6]],
  ] as const)('by %s', async (sorting, numbers) => {
    expect((await list({}, sorting)).numbers).toEqual(numbers)
  })

  test('by what is due, new cards last', async () => {
    const { numbers } = await list({}, 'due')
    const states = await db.states.bulkGet(numbers.map((n) => card(n)))
    const days = states.map((state) => Number(state?.dueDay ?? state?.lastDay ?? 1e9))
    expect(days).toEqual([...days].sort((a, b) => a - b))
    expect(numbers.slice(4)).toEqual([1, 3])
  })
})

test('what is watched is read at once, and again when it changes', async () => {
  const read: number[] = []
  const settled = (n: number) => expect.poll(() => read.length).toBe(n)
  const end = watch(
    async () => (await readStandings(db, {})).states.size,
    (size) => read.push(size),
    (error) => {
      throw error
    },
  )
  await settled(1)
  await installDeckFile(db, sampleDeck({ paper: 'paper-b', facts: 2 }))
  await expect.poll(() => read.at(-1)).toBe(8)
  end()
})
