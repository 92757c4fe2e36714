import { beforeEach, describe, expect, test } from 'vitest'
import { nextCard } from '@/lib/schedule/queue'
import { Again, Easy, Good } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { type Beyond, beyondLimit, readBeyond, readSections } from '@/lib/store/beyond'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { buryUntil, setFlag, setSuspended } from '@/lib/store/mark-card'
import type { Scope } from '@/lib/store/queue'
import { afterGradeIn, readSession } from '@/lib/store/session'
import { undoReview } from '@/lib/store/undo-review'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore } from './stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  const deck = sampleDeck({ facts: 12 })
  const facts = deck.facts.map((fact, i) => ({
    ...fact,
    importance: ((i % 3) + 1) as 1 | 2 | 3,
    locus: { ...fact.locus, section: i < 6 ? '一' : '二' },
  }))
  await installDeckFile(db, { ...deck, facts })
})

type Wanted<B = Beyond> = B extends unknown ? Omit<B, 'since'> : never

const session = async (wanted: Wanted, day: number, minutes = 0, scope: Scope = {}) => {
  const moment = at(day, minutes)
  const beyond = { ...wanted, since: moment.now } as Beyond
  return readBeyond(db, { ...scope, beyond }, moment)
}
const ids = async (...args: Parameters<typeof session>) =>
  (await session(...args)).main.map((row) => row.cardId)

describe('study ahead', () => {
  test('has what falls due within the days, what is due first, and nothing that was seen today', async () => {
    const due = new Map<string, number>()
    for (const n of [1, 2, 3, 4]) {
      due.set(card(n), Number((await grade(db, card(n), at(0, n), Easy)).state.dueDay))
    }
    expect(await ids({ kind: 'ahead', days: 90 }, 0, 30)).toEqual([])
    const first = Math.min(...due.values())
    const today = (await grade(db, card(5), at(1), Easy)).review.studyDay
    const inOrder = [...due.keys()].sort((a, b) => Number(due.get(a)) - Number(due.get(b)))
    const until = (days: number) => inOrder.filter((id) => Number(due.get(id)) <= today + days)
    for (const days of [1, first - today, 8, 30]) {
      const found = await ids({ kind: 'ahead', days }, 1)
      expect(new Set(found), `${days}`).toEqual(new Set(until(days)))
    }
  })

  test('of one deck has only its cards', async () => {
    for (const n of [1, 2]) await grade(db, card(n), at(0, n), Easy)
    expect(await ids({ kind: 'ahead', days: 30 }, 1, 0, { deck: 'paper-a/terms' })).toEqual([
      card(2),
    ])
  })

  test('is gone through once, and brings no card nearer that is known', async () => {
    for (const n of [1, 2, 3]) await grade(db, card(n), at(0, n), Easy)
    const moment = at(2)
    const scope: Scope = { beyond: { kind: 'ahead', days: 30, since: moment.now } }
    let current = await readSession(db, scope, moment)
    const before = new Map((await db.states.toArray()).map((row) => [row.cardId, row.dueDay]))
    const seen: string[] = []
    for (let minutes = 1; minutes < 20; minutes++) {
      const next = nextCard(current.queue, at(2, minutes).now)
      if (!next) break
      seen.push(next.cardId)
      const { state } = await grade(db, next.cardId, at(2, minutes), Good)
      expect(Number(state.dueDay)).toBeGreaterThanOrEqual(Number(before.get(next.cardId)))
      current = afterGradeIn(current, next, state)
    }
    expect(seen).toHaveLength(3)
    expect((await readSession(db, scope, at(2, 30))).queue.main).toEqual([])
  })

  test('keeps a card that is forgotten until it is known again', async () => {
    await grade(db, card(1), at(0), Easy)
    const scope: Scope = { beyond: { kind: 'ahead', days: 30, since: at(2).now } }
    await grade(db, card(1), at(2, 1), Again)
    const { queue } = await readSession(db, scope, at(2, 2))
    expect(queue.learning.map((row) => row.cardId)).toEqual([card(1)])
  })
})

describe('forgotten today', () => {
  test('has what was rated Again today and is past its steps, once more', async () => {
    await learn(db, card(1))
    await learn(db, card(2))
    await learn(db, card(3))
    for (const n of [1, 2]) {
      await grade(db, card(n), at(9, n), Again)
      await grade(db, card(n), at(9, 20 + n), Good)
    }
    await grade(db, card(3), at(9, 30), Good)
    expect(new Set(await ids({ kind: 'forgotten' }, 9, 40))).toEqual(new Set([card(1), card(2)]))
    const scope: Scope = { beyond: { kind: 'forgotten', since: at(9, 40).now } }
    await grade(db, card(1), at(9, 41), Good)
    const { queue } = await readSession(db, scope, at(9, 42))
    expect(queue.main.map((row) => row.cardId)).toEqual([card(2)])
    expect(await ids({ kind: 'forgotten' }, 10)).toEqual([])
  })

  test('has nothing that was taken back', async () => {
    await learn(db, card(1))
    const { review } = await grade(db, card(1), at(9), Again)
    expect((await session({ kind: 'forgotten' }, 9, 1)).learning).toHaveLength(1)
    await undoReview(db, review.id, at(9, 2))
    const { learning, main } = await session({ kind: 'forgotten' }, 9, 3)
    expect([...learning, ...main]).toEqual([])
  })
})

describe('by what cards are about', () => {
  test.each<[string, Wanted<Beyond & { kind: 'filter' }>, number[]]>([
    ['essentials only, new ones too', { kind: 'filter', importance: 1 }, [1, 4, 7, 10]],
    ['a kind', { kind: 'filter', factKind: 'date' }, [1, 3, 5, 7, 9, 11]],
    ['a section, without new ones', { kind: 'filter', section: '一' }, [1, 2]],
    ['a flag', { kind: 'filter', flag: 2 }, [2]],
    ['kind and importance', { kind: 'filter', factKind: 'date', importance: 1 }, [1, 7]],
    [
      'kind, importance and section',
      { kind: 'filter', factKind: 'date', importance: 1, section: '二' },
      [7],
    ],
    ['nothing in particular', { kind: 'filter' }, [1, 2, 8]],
    ['what there is none of', { kind: 'filter', flag: 4 }, []],
  ])('%s', async (_, wanted, numbers) => {
    for (const n of [1, 2, 8]) await grade(db, card(n), at(0, n), Easy)
    await setFlag(db, card(2), 2, at(0))
    await setFlag(db, card(5), 2, at(0))
    const found = await ids(wanted, 1)
    expect(new Set(found)).toEqual(new Set(numbers.map((n) => card(n))))
  })

  test('leaves out what is suspended or buried, and what is in learning already', async () => {
    await setSuspended(db, card(1), true, at(0))
    await grade(db, card(7), at(0), Good)
    const { studyDay: day } = (await grade(db, card(2), at(0))).review
    await buryUntil(db, card(4), studyDay(day + 1), at(0))
    expect(await ids({ kind: 'filter', importance: 1 }, 0, 1)).toEqual([card(10)])
  })

  test('knows the sections of a paper', async () => {
    expect(await readSections(db, 'paper-a')).toEqual(['一', '二'])
    expect(await readSections(db, 'paper-b')).toEqual([])
  })

  test('has no more than a session’s worth of cards', { timeout: 30_000 }, async () => {
    const store = openStore()
    await installDeckFile(store, sampleDeck({ facts: 700 }))
    const beyond: Beyond = { kind: 'filter', importance: 1, since: at(0).now }
    const { main } = await readBeyond(store, { beyond }, at(0))
    expect(main).toHaveLength(beyondLimit)
  })
})
