import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { type ReviewColumns, reviewColumns } from '@/lib/progress/review-columns'
import type { Review } from '@/lib/schedule/review'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import type { LociDatabase } from '@/lib/store/database'
import { keepDigest } from '@/lib/store/digest'
import { digestHolds, type LogColumns, readLogSince, readWholeLog } from '@/lib/store/log-columns'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { openStore } from './stage'

/** The rows in words, those of one instant in an order of their own: a digest keeps no ids. */
const told = (columns: ReviewColumns, cards: readonly string[]): string[] =>
  Array.from({ length: columns.length }, (_, i) =>
    [
      String(columns.reviewedAt[i]).padStart(15, '0'),
      cards[columns.card[i] as number],
      columns.studyDay[i],
      columns.kind[i],
      columns.rating[i],
      columns.durationMs[i],
    ].join(' '),
  ).sort()

const toldBy = (rows: readonly Review[]) => {
  const cards: string[] = []
  const columns = reviewColumns(rows, (id) => {
    if (!cards.includes(id)) cards.push(id)
    return cards.indexOf(id)
  })
  return told(columns, cards)
}

const isInOrder = ({ reviewedAt }: ReviewColumns) =>
  reviewedAt.every((at, i) => i === 0 || at >= (reviewedAt[i - 1] as number))

/** As the screen reads: by the digest where it holds, else row by row; every read keeps what it can. */
async function readLog(db: LociDatabase, today: StudyDay): Promise<LogColumns> {
  const known = await readLogSince(db, today, 1)
  const holds = known?.digest && (await digestHolds(db, known.digest))
  const log = holds ? known : await readWholeLog(db, today, undefined, 1)
  if (log.toKeep) await keepDigest(db, log.toKeep)
  return log
}

/** Two cards' logs as one: every other row is another card's, with its voids. */
const arbitrarySittings = fc
  .record({ log: arbitraryLog, of: fc.array(fc.nat(3), { maxLength: 60 }) })
  .map(({ log, of }) => {
    const other = new Set(log.rows.filter((_, i) => i % 2 === 1).map(({ id }) => id))
    const all = [...log.rows, ...log.voids].map((row): Review => {
      const isOther = other.has(row.kind === 'void' ? row.targetId : row.id)
      return isOther ? { ...row, cardId: cardIdOf('paper', 'fact#who') } : row
    })
    // Which rows have arrived by which visit: any order, as devices merge.
    return [0, 1, 2, 3].map((visit) => all.filter((_, i) => (of[i] ?? 0) === visit))
  })

test('the log in columns is the log, however it came and whenever it was looked at', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitrarySittings,
      fc.array(fc.integer({ min: 20_090, max: 20_700 }), { minLength: 4, maxLength: 4 }),
      async (sittings, days) => {
        const db = openStore()
        const here: Review[] = []
        for (const [visit, rows] of sittings.entries()) {
          await db.reviews.bulkAdd(rows)
          here.push(...rows)
          const { columns, cards } = await readLog(db, studyDay(days[visit] as number))
          expect(told(columns, cards)).toEqual(toldBy(here))
          expect(isInOrder(columns)).toBe(true)
        }
      },
    ),
    { numRuns: 60 },
  )
})

const row = (id: string, day: number): Review => ({
  id,
  cardId: cardIdOf('paper', 'fact#when'),
  kind: 'review',
  rating: 3,
  reviewedAt: (day * 86_400_000) as Review['reviewedAt'],
  studyDay: studyDay(day),
  durationMs: 4000,
  deviceId: 'phone',
  v: 1,
})

test('a digest tells by itself when rows came to its days', async () => {
  const db = openStore()
  await db.reviews.bulkAdd([row('a', 100), row('b', 101)])
  await readLog(db, studyDay(102))
  const since = await readLogSince(db, studyDay(102), 1)
  expect(since?.columns).toHaveLength(2)
  const digest = since?.digest
  if (!digest) throw new Error('there is a digest')
  await db.reviews.add(row('c', 102))
  expect(await digestHolds(db, digest)).toBe(true)
  expect((await readLogSince(db, studyDay(102), 1))?.columns).toHaveLength(3)
  await db.reviews.add(row('d', 99))
  expect(await digestHolds(db, digest)).toBe(false)
})

test('a short log keeps no digest', async () => {
  const db = openStore()
  await db.reviews.bulkAdd([row('a', 100), row('b', 101)])
  const { columns, toKeep } = await readWholeLog(db, studyDay(102))
  expect(columns).toHaveLength(2)
  expect(toKeep).toBeNull()
})
