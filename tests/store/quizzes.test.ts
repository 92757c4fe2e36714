import { beforeEach, describe, expect, test } from 'vitest'
import type { FactId } from '@/lib/cards/card-id'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import type { Response } from '@/lib/quiz/question'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'
import type { QuizResult } from '@/lib/quiz/quiz-result'
import type { Said } from '@/lib/quiz/said-of-cards'
import { Again, Good, type Rating } from '@/lib/schedule/review'
import { addMisses, readAddable, undoMisses } from '@/lib/store/add-misses'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import type { Moment } from '@/lib/store/moment'
import {
  answerQuiz,
  endQuiz,
  newQuizId,
  readQuiz,
  readQuizzes,
  readUnended,
  setQuizDeleted,
} from '@/lib/store/quizzes'
import { readRecentDurations } from '@/lib/store/recent-durations'
import { readTodayCounts } from '@/lib/store/today'
import { readWeakFacts } from '@/lib/store/weak-facts'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore, statesByReplay } from './stage'

let db: LociDatabase

beforeEach(async () => {
  db = openStore()
  await installDeckFile(db, sampleDeck({ facts: 6 }))
})

const plan: QuizPlan = {
  seed: 'abc',
  scope: { essentials: true },
  count: 10,
  types: ['single', 'type-in'],
  secondsEach: 30,
  marks: 'each',
}
const picked: Response = { type: 'single', picked: 2 }
const typed: Response = { type: 'type-in', typed: '2022' }
const result: QuizResult = {
  got: 1,
  of: 2,
  kinds: [{ kind: 'date', got: 1, of: 2 }],
  sections: [{ section: '一', got: 1, of: 2 }],
  misses: [{ fact: 'paper-a/fact-1' as FactId, card: card(1) }],
}

const answer = (
  id: string,
  n: number,
  kind: Said['kind'],
  rating: Rating,
  moment: Moment,
  response: Response = kind === 'recall' ? typed : picked,
) =>
  answerQuiz(
    db,
    { id, plan },
    { question: `q${n}`, response, ms: 5000, says: [{ cardId: card(n), kind, rating }] },
    moment,
  )
const kinds = async () => (await db.reviews.toArray()).map(({ kind }) => kind)

/** A due card, of which the day is told. */
async function dueCard(n = 1) {
  await learn(db, card(n))
  const { dueDay, lastDay } = (await db.states.get(card(n))) ?? {}
  return Number(dueDay) - Number(lastDay)
}

describe('a quiz', () => {
  test('is kept answer by answer, and found again where it was left', async () => {
    const id = newQuizId(at(0))
    expect(await readQuiz(db, id)).toBeNull()
    await answer(id, 1, 'recognition', Good, at(0, 1))
    await answer(id, 2, 'recognition', Again, at(0, 2))
    const unended = await readUnended(db, plan)
    expect(unended).toMatchObject({ id, plan, beganAt: at(0).now, endedAt: null, result: null })
    expect([...(unended?.answers.keys() ?? [])]).toEqual(['q1', 'q2'])
    expect(unended?.answers.get('q1')).toMatchObject({ response: picked, ms: 5000 })
    expect(await readUnended(db, { ...plan, seed: 'other' })).toBeNull()

    await endQuiz(db, id, result, at(0, 3))
    expect(await readUnended(db, plan)).toBeNull()
    expect(await readQuizzes(db)).toEqual([
      { id, plan, beganAt: at(0).now, endedAt: at(0, 3).now, result },
    ])
    await setQuizDeleted(db, id, true, at(0, 4))
    expect(await readQuizzes(db)).toEqual([])
    expect(await readQuiz(db, id)).toBeNull()
  })

  test('is in a backup, and merges field by field with what another device answered', async () => {
    const id = newQuizId(at(0))
    await answer(id, 1, 'recognition', Good, at(0, 1))
    const text = JSON.stringify(await writeBackup(db, at(0, 2)))
    const other = openStore()
    await installDeckFile(other, sampleDeck({ facts: 6 }))
    await mergeBackup(other, readBackup(text), at(0, 3))
    expect(await readQuiz(other, id)).toEqual(await readQuiz(db, id))
    await answerQuiz(
      other,
      { id, plan },
      { question: 'q2', response: typed, ms: 1, says: [] },
      at(1),
    )
    await endQuiz(other, id, result, at(1, 1))
    const back = JSON.stringify(await writeBackup(other, at(1, 2)))
    await answer(id, 3, 'recognition', Again, at(1, 3))
    await mergeBackup(db, readBackup(back), at(1, 4))
    const merged = await readQuiz(db, id)
    expect([...(merged?.answers.keys() ?? [])]).toEqual(['q1', 'q2', 'q3'])
    expect(merged?.result).toEqual(result)
  })

  test('of a form that this version does not know is passed over', async () => {
    const id = newQuizId(at(0))
    const odd = { entity: 'quiz', id, stamp: '000000000000001-0000-x' }
    await db.edits.bulkPut([
      { ...odd, field: 'plan', value: 'seed=x' },
      { ...odd, field: 'answer:q1', value: { response: { type: 'hologram' }, ms: 1, rows: [] } },
      { ...odd, field: 'result', value: { got: 'many' } },
      { ...odd, id: newQuizId(at(1)), field: 'plan', value: { seed: 'y' } },
    ])
    const quizzes = await readQuizzes(db)
    expect(quizzes.map(({ id, result }) => ({ id, result }))).toEqual([{ id, result: null }])
    expect((await readQuiz(db, id))?.answers.size).toBe(0)
  })
})

describe('practising the same quiz ten times', () => {
  test('by choice leaves every state as it was, and counts apart', async () => {
    const days = await dueCard()
    await grade(db, card(2), at(0))
    const before = await db.states.toArray()
    for (let time = 0; time < 10; time++) {
      const id = newQuizId(at(days, time))
      await answer(id, 1, 'recognition', time % 2 ? Good : Again, at(days, time))
      await answer(id, 2, 'recognition', Again, at(days, time))
      await answer(id, 3, 'recognition', Good, at(days, time))
    }
    expect(await db.states.toArray()).toEqual(before)
    expect(await statesByReplay(db)).toEqual(before)
    expect((await kinds()).filter((kind) => kind === 'recognition')).toHaveLength(30)
    expect((await readTodayCounts(db, at(days, 60))).done).toMatchObject({ answers: 0, reviews: 0 })
    expect(await readRecentDurations(db, 3)).toHaveLength(3)
  })

  test.each([Good, Again] as const)(
    'by typing, a due card rated %s is one review and no more',
    async (rating) => {
      const days = await dueCard()
      const newCard = await db.states.get(card(2))
      await answer(newQuizId(at(days)), 1, 'recall', rating, at(days))
      const after = await db.states.get(card(1))
      expect(after?.lastDay).not.toBe(after?.firstDay)
      for (let time = 1; time < 10; time++) {
        const id = newQuizId(at(days, 30 * time))
        await answer(id, 1, 'recall', time % 2 ? Again : Good, at(days, 30 * time))
        await answer(id, 2, 'recall', Good, at(days, 30 * time))
      }
      expect(await db.states.get(card(1))).toEqual(after)
      expect(await db.states.get(card(2))).toEqual(newCard)
      expect(await db.reviews.count()).toBe(3)
      expect(await statesByReplay(db)).toEqual(await db.states.toArray())
    },
  )

  test('a card that is not due yet, new, buried or suspended is not reviewed by a recall', async () => {
    const days = await dueCard()
    await answer(newQuizId(at(0, 60)), 1, 'recall', Again, at(0, 60))
    await setSuspended(db, card(1), true, at(days))
    await answer(newQuizId(at(days)), 1, 'recall', Again, at(days))
    expect(await kinds()).toEqual(['review', 'review'])
  })
})

test('another answer to a question takes the place of the first one, in the log too', async () => {
  const days = await dueCard()
  const before = await db.states.get(card(1))
  const id = newQuizId(at(days))
  await answer(id, 1, 'recall', Again, at(days))
  await answer(id, 1, 'recall', Good, at(days, 1), { ...typed, overruled: true })
  const after = await db.states.get(card(1))
  expect(after?.lapses).toBe(before?.lapses)
  expect(Number(after?.dueDay)).toBeGreaterThan(Number(before?.dueDay))
  expect((await kinds()).sort()).toEqual(['review', 'review', 'review', 'review', 'void'])
  expect((await readQuiz(db, id))?.answers.get('q1')?.response).toMatchObject({ overruled: true })
})

test('misses come to review only as each card stands, once, and undo takes them back', async () => {
  await learn(db, card(1))
  await grade(db, card(3), at(0))
  await setSuspended(db, card(4), true, at(0))
  const before = await db.states.toArray()
  const missed = [card(1), card(2), card(3), card(4), card(1)]
  expect(await readAddable(db, missed)).toEqual({
    forgotten: [card(1)],
    fresh: [card(2)],
    coming: [card(3)],
    out: [card(4)],
  })
  const rows = await addMisses(db, missed, at(1))
  expect(rows).toHaveLength(2)
  const states = await db.states.bulkGet([card(1), card(2), card(3), card(4)])
  expect(states.map((state) => state?.bucket)).toEqual(['learning', 'learning', 'learning', 'out'])
  expect(states[0]?.lapses).toBe(1)
  expect(await addMisses(db, missed, at(1, 1))).toEqual([])
  await undoMisses(db, rows, at(1, 2))
  expect(await db.states.toArray()).toEqual(before)
})

test('the weakest facts are those whose weakest card fades first, of what was reviewed', async () => {
  await learn(db, card(1))
  await learn(db, card(2), 5)
  await learn(db, card(3), 10)
  const facts = (...numbers: number[]) => numbers.map((n) => `paper-a/fact-${n}` as FactId)
  const all = new Set(facts(1, 2, 3, 4))
  expect(await readWeakFacts(db, all, 5, at(12))).toEqual(facts(1, 2, 3))
  expect(await readWeakFacts(db, all, 2, at(12))).toEqual(facts(1, 2))
  expect(await readWeakFacts(db, new Set(facts(3, 4)), 5, at(12))).toEqual(facts(3))
})
