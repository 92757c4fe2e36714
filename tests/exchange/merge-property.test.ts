import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeBackup } from '@/lib/exchange/backup'
import { readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import type { Rating } from '@/lib/schedule/review'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'
import { setSuspended } from '@/lib/store/mark-card'
import { undoReview } from '@/lib/store/undo-review'
import { sampleDeck } from '../store/sample-deck'
import { at, card, grade, openStore, statesByReplay } from '../store/stage'

/** What may happen on one of two devices. */
type Deed =
  | { do: 'grade'; n: number; rating: Rating }
  | { do: 'undo'; which: number }
  | { do: 'suspend'; n: number; suspended: boolean }
  | { do: 'retention'; value: number }
  | { do: 'install'; from: number; facts: number }
  | { do: 'merge' }

interface Event {
  device: 0 | 1
  /** Minutes since the event before; the clock may run back. */
  minutes: number
  deed: Deed
}

const n = fc.integer({ min: 1, max: 3 })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('grade' as const),
      n,
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(50) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('suspend' as const), n, suspended: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('retention' as const),
      value: fc.constantFrom(0.8, 0.9, 0.95),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('install' as const),
      from: fc.integer({ min: 1, max: 2 }),
      facts: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'merge' as const }) },
)
const events = fc.array(
  fc.record({
    device: fc.constantFrom<0 | 1>(0, 1),
    minutes: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 2, arbitrary: fc.integer({ min: 1000, max: 20_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -2000, max: -1 }) },
    ),
    deed,
  }),
  { maxLength: 25 },
)

const fileOf = async (db: LociDatabase, minutes: number) =>
  readBackup(JSON.stringify(await writeBackup(db, at(0, minutes))))

async function happen(
  devices: readonly [LociDatabase, LociDatabase],
  event: Event,
  minutes: number,
) {
  const db = devices[event.device]
  const other = devices[event.device === 0 ? 1 : 0]
  const moment = at(0, minutes)
  const { deed } = event
  switch (deed.do) {
    case 'grade':
      if (await db.states.get(card(deed.n))) await grade(db, card(deed.n), moment, deed.rating)
      return
    case 'undo': {
      const rows = (await db.reviews.toArray()).filter((row) => row.kind !== 'void')
      const target = rows[deed.which % Math.max(1, rows.length)]
      if (target && (await db.states.get(target.cardId))) await undoReview(db, target.id, moment)
      return
    }
    case 'suspend':
      await setSuspended(db, card(deed.n), deed.suspended, moment)
      return
    case 'retention':
      await changeSetting(db, 'desiredRetention', deed.value, moment)
      return
    case 'install': {
      const { from, facts } = deed
      const revision = `r-${from}-${facts}`
      await installDeckFile(db, sampleDeck({ from, facts, revision }))
      return
    }
    case 'merge':
      await mergeBackup(db, await fileOf(other, minutes), moment)
  }
}

async function live(story: readonly Event[]): Promise<[LociDatabase, LociDatabase]> {
  const devices: [LociDatabase, LociDatabase] = [openStore(), openStore()]
  for (const db of devices) await installDeckFile(db, sampleDeck())
  let minutes = 0
  for (const event of story) {
    minutes += event.minutes
    await happen(devices, event, minutes)
    const db = devices[event.device]
    expect(await db.states.toArray()).toEqual(await statesByReplay(db))
  }
  return devices
}

const truthOf = async (db: LociDatabase) => ({
  log: await db.reviews.toArray(),
  edits: await db.edits.toArray(),
})

describe('whatever two devices do', { timeout: 60_000 }, () => {
  test('every state is what a full replay of the log says, after each deed', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (story) => {
        await live(story)
      }),
      { numRuns: 30 },
    )
  })

  test('they agree on log, edits and states once each has merged the other, in any order, and merging again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.integer({ min: 0, max: 20_000 }), async (story, minutes) => {
        const [a, b] = await live(story)
        for (const db of [a, b]) await installDeckFile(db, sampleDeck({ revision: 'last' }))
        const both = { ...(await truthOf(a)), other: await truthOf(b) }
        const [fileA, fileB] = [await fileOf(a, minutes), await fileOf(b, minutes)]
        await mergeBackup(a, fileB, at(0, minutes))
        await mergeBackup(b, fileA, at(0, minutes))

        const agreed = await truthOf(a)
        const states = await a.states.toArray()
        expect(await truthOf(b)).toEqual(agreed)
        expect(await b.states.toArray()).toEqual(states)
        expect(states).toEqual(await statesByReplay(a))
        const ids = new Set([...both.log, ...both.other.log].map((row) => row.id))
        expect(agreed.log.map((row) => row.id)).toEqual([...ids].sort())

        await mergeBackup(a, fileB, at(0, minutes + 1))
        await mergeBackup(a, fileA, at(0, minutes + 2))
        expect(await truthOf(a)).toEqual(agreed)
        expect(await a.states.toArray()).toEqual(states)
      }),
      { numRuns: 25 },
    )
  })
})
