import * as fc from 'fast-check'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { keptInSpans } from '@/lib/progress/kept-in-spans'
import { keptReport } from '@/lib/progress/kept-report'
import { always } from '@/lib/progress/period'
import type { KeptBase, ProgressBase } from '@/lib/progress/progress-base'
import { recallTrace } from '@/lib/progress/recall-trace'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Again, Easy, Good, Hard, type Review } from '@/lib/schedule/review'
import { studyDayOf } from '@/lib/schedule/study-day'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { changePreset } from '@/lib/store/change-preset'
import type { LociDatabase } from '@/lib/store/database'
import { setField } from '@/lib/store/edits'
import { presetEntity } from '@/lib/store/entities'
import { installDeckFile } from '@/lib/store/install'
import { readKeptBase } from '@/lib/store/kept-base'
import { resetCards } from '@/lib/store/many-cards'
import { setSuspended } from '@/lib/store/mark-card'
import type { Moment } from '@/lib/store/moment'
import { readPlans } from '@/lib/store/plans'
import { readProgress } from '@/lib/store/read-progress'
import { rebuildStates } from '@/lib/store/rebuild-states'
import { replayCards } from '@/lib/store/replay-cards'
import { cardStateOf } from '@/lib/store/state-row'
import { undoReview } from '@/lib/store/undo-review'
import { sampleDeck } from './sample-deck'
import { at, card, grade, openStore } from './stage'

const facts = 3
const forgetful = defaultParameters.weights.map((weight, i) => (i < 4 ? weight / 2 : weight))

const keepFrom = 1

/** As the screen reads, with a digest from the first row on; what was shown first must be right, or known not to be. */
async function visit(db: LociDatabase, moment: Moment): Promise<ProgressBase> {
  const reading = readProgress(db, moment, { keepFrom })
  const [kept, whole] = [await reading.kept, await reading.whole]
  const isRight = await reading.isRight
  if (isRight) expectSameCells(kept, whole)
  const last = isRight ? reading : readProgress(db, moment, { keepFrom, anew: true })
  expect(await last.isRight).toBe(true)
  await expectDigestsOfSameRows(db)
  return last.whole
}

/** What hangs on the log's digest is never left behind by it. */
async function expectDigestsOfSameRows(db: LociDatabase) {
  const ofLog = (await db.digest.toArray()).filter((one) => one.key !== 'cards')
  expect(new Set(ofLog.map(({ until, rows }) => `${until} ${rows}`)).size).toBeLessThanOrEqual(1)
}

/** What retention is told from by its digest must be what the log tells. */
function expectSameCells(kept: KeptBase, of: KeptBase) {
  expect(kept.firstDay).toBe(of.firstDay)
  const months = [-400, -30, -3, 0].map((ago) => ({ from: studyDay(of.today + ago), to: of.today }))
  for (const period of [always, ...months]) {
    const mask = new Uint8Array(of.cards.length).fill(1)
    expect(keptReport(kept, mask, period)).toEqual(keptReport(of, mask, period))
  }
  const mask = new Uint8Array(of.cards.length).fill(1)
  expect(keptInSpans(kept, mask)).toEqual(keptInSpans(of, mask))
}

async function expectAsRows(db: LociDatabase, moment: Moment) {
  const { cards, now, log, gaps, parameters, trace } = await visit(db, moment)
  expect(trace).toEqual(recallTrace(log, gaps, cards, parameters))
  const rows = await db.states.bulkGet([...cards.id])
  expect(
    now.map((one) => one && { ...cardStateOf(one), isOut: one.isOut, position: one.position }),
  ).toEqual(
    rows.map((row) =>
      row ? { ...cardStateOf(row), isOut: row.bucket === 'out', position: row.position } : null,
    ),
  )
}

/** What can become of cards between two looks at them. */
const deeds: Readonly<
  Record<string, (db: LociDatabase, n: number, moment: Moment) => Promise<unknown>>
> = {
  grade: (db, n, moment) =>
    grade(db, card(1 + (n % facts)), moment, ([Again, Hard, Good, Easy] as const)[n % 4]),
  undo: async (db, n, moment) => {
    const reviews = (await db.reviews.toArray()).filter(({ kind }) => kind === 'review')
    const one = reviews[n % Math.max(1, reviews.length)]
    if (one) await undoReview(db, one.id, moment)
  },
  forget: (db, n, moment) => resetCards(db, [card(1 + (n % facts))], moment),
  suspend: (db, n, moment) => setSuspended(db, card(1 + (n % facts)), n % 2 === 0, moment),
  upgrade: (db, n) =>
    installDeckFile(db, sampleDeck({ facts: n % 2 === 0 ? facts : facts + 1, revision: `r${n}` })),
  replan: (db, n, moment) =>
    changePreset(db, 'default', 'desiredRetention', 0.8 + (n % 10) / 100, moment),
  rebuild: (db) => rebuildStates(db),
  /** A review comes from another device, up to four days late. */
  arrive: async (db, n, { now }) => {
    const cardId = card(1 + (n % facts))
    const reviewedAt = epochMs(now - (at(n % 5).now - at(0).now) + 1)
    const day = studyDayOf(reviewedAt, { timeZone: 'UTC', dayStartHour: 4 })
    const row = { id: v7(), cardId, kind: 'review', rating: Good, v: 1 } as const
    await db.reviews.add({ ...row, reviewedAt, studyDay: day, durationMs: 4000, deviceId: 'other' })
    const cards = (await db.cards.bulkGet([cardId])).filter((one) => one !== undefined)
    await replayCards(db, cards, await readPlans(db))
  },
}

test('cards by their digest stand as their rows say, whatever was done in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          deeds: fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(40)), {
            maxLength: 5,
          }),
          nights: fc.integer({ min: -2, max: 3 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      async (visits) => {
        const db = openStore()
        await installDeckFile(db, sampleDeck({ facts }))
        let day = 0
        let minute = 0
        for (const { deeds: done, nights } of visits) {
          for (const [deed, n] of done) await deeds[deed]?.(db, n, at(day, minute++))
          await expectAsRows(db, at(day, minute++))
          day += nights
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('nothing is told from the digest of rows that were taken back while the clock was behind', async () => {
  const db = openStore()
  await installDeckFile(db, sampleDeck({ facts }))
  await grade(db, card(1), at(0))
  await expectAsRows(db, at(2))
  await deeds.undo?.(db, 0, at(1))
  await expectAsRows(db, at(1, 1))
  await expectAsRows(db, at(1, 2))
})

test('what is kept of other rows than the log’s digest is told to be wrong, and made anew', async () => {
  const db = openStore()
  await installDeckFile(db, sampleDeck({ facts }))
  for (const day of [0, 1]) await grade(db, card(1), at(day))
  await visit(db, at(2))
  const stale = await db.digest.get('cells')
  await grade(db, card(1), at(2))
  const row = (await db.reviews.toArray())[0] as Review
  await db.reviews.add({ ...row, id: `${row.id}-late`, cardId: card(2) })
  await visit(db, at(3))
  if (stale) await db.digest.put(stale)
  expect(await readProgress(db, at(3), { keepFrom }).isRight).toBe(false)
  expect(await readProgress(db, at(3), { keepFrom }).isRight).toBe(true)
})

test('no row is read of cards that nothing was done with since', async () => {
  const db = openStore()
  await installDeckFile(db, sampleDeck({ facts }))
  for (const n of [1, 2, 3]) await grade(db, card(n), at(0))
  await visit(db, at(1))
  await grade(db, card(2), at(2))
  await setSuspended(db, card(3), true, at(2))
  const read: unknown[] = []
  db.states.hook('reading', (row) => {
    read.push(row.cardId)
    return row
  })
  const { now } = await visit(db, at(2, 1))
  expect(read).toEqual([card(2)])
  expect(now.filter((one) => one?.isOut)).toHaveLength(1)
})

test.each<[string, (db: LociDatabase) => Promise<unknown>]>([
  ['a paper has got a card', (db) => deeds.upgrade?.(db, 3, at(2)) as Promise<unknown>],
  ['a review of those days is taken back', (db) => deeds.undo?.(db, 0, at(2)) as Promise<unknown>],
  [
    'cards are planned otherwise, and not yet anew',
    (db) =>
      setField(
        db,
        { entity: presetEntity, id: 'default', field: 'weights', value: forgetful },
        at(2),
      ),
  ],
])('the digest is not believed where %s', async (_, change) => {
  const db = openStore()
  await installDeckFile(db, sampleDeck({ facts }))
  for (const n of [1, 2, 3]) await grade(db, card(n), at(0))
  for (const n of [1, 2]) await grade(db, card(n), at(0, 11))
  await expectAsRows(db, at(1))
  await change(db)
  await expectAsRows(db, at(2, 1))
})

describe('what retention is told from is not taken from its digest', () => {
  test('where a paper has got cards before those that it had', async () => {
    const db = openStore()
    await installDeckFile(db, sampleDeck({ facts }))
    for (const day of [0, 2]) await grade(db, card(1), at(day))
    await visit(db, at(3))
    expect((await readKeptBase(db, at(3))).base).not.toBeNull()
    await installDeckFile(db, sampleDeck({ facts: facts + 1, from: 0, revision: 'r2' }))
    expect((await readKeptBase(db, at(3, 1))).base).toBeNull()
    await visit(db, at(3, 2))
  })

  test('where a row of a later day was made, by its clock, before those of the days before', async () => {
    const db = openStore()
    await installDeckFile(db, sampleDeck({ facts }))
    await grade(db, card(1), at(0))
    await visit(db, at(1))
    const row = (await db.reviews.toArray())[0] as Review
    await db.reviews.add({
      ...row,
      id: `${row.id}-back`,
      reviewedAt: epochMs(row.reviewedAt - 1000),
      studyDay: studyDay(row.studyDay + 5),
    })
    expect((await readKeptBase(db, at(1, 1))).base).toBeNull()
    await visit(db, at(1, 2))
    await grade(db, card(2), at(1, 3))
    await visit(db, at(2))
    expect(await db.digest.get('cells')).toBeUndefined()
  })
})
