import { type EpochMs, epochMs } from '../schedule/units'
import { clockAtStart, clockOf, laterClock, stampOf } from '../store/clock'
import { countLog } from '../store/count-log'
import { type LociDatabase, read, write } from '../store/database'
import { madeUpTo } from '../store/device'
import { readClock } from '../store/edits'
import { ownDeckEntity, ownNoteEntity, quizEntity } from '../store/entities'
import type { EditRow, MetaRow } from '../store/rows'
import type { Backup } from './backup'

/** What a person set or wrote, as one would name it to them. */
const editSorts = ['cards', 'quizzes', 'settings'] as const
export type EditSort = (typeof editSorts)[number]

/** What would be lost with this device: what is in no backup file that was saved or restored here. */
export interface OnlyHere {
  /** All rows of the log: reviews, quiz answers, and what took them back. */
  readonly rows: number
  /** Those of them that are in no file. */
  readonly rowsOnlyHere: number
  /** What was set or written since it was last all in a file. */
  readonly edits: readonly EditSort[]
  /** When a backup was last saved from this device. */
  readonly lastBackupAt: EpochMs | null
}

/** What is only here. It counts keys and reads the edits, not the log. */
export async function readOnlyHere(db: LociDatabase): Promise<OnlyHere> {
  const rows = await countLog(db)
  return read(db, [db.reviews, db.edits, db.meta], async () => ({
    rows,
    rowsOnlyHere: Math.max(0, rows - (await rowsInFiles(db))),
    edits: await editsOnlyHere(db),
    lastBackupAt: await readLastBackupAt(db),
  }))
}

/** When a backup was last saved from this device, or `null`. */
export async function readLastBackupAt(db: LociDatabase): Promise<EpochMs | null> {
  const at = await noted(db, 'lastBackupAt')
  return at === undefined ? null : epochMs(Number(at))
}

/** Notes that a backup was saved; call it when the file is in the person's hands. */
export async function markBackedUp(db: LociDatabase, backup: Backup): Promise<void> {
  const { exportedAt, reviews, edits } = backup
  await write(db, [db.meta], async () => {
    await db.meta.bulkPut([
      { key: 'lastBackupAt', value: exportedAt },
      { key: 'rowsInFiles', value: reviews.length },
      { key: 'editsInFiles', value: await latestOf(db, edits, exportedAt) },
    ])
  })
}

/**
 * Does what restores a file, and notes what is in files then: the rows that it adds, and the edits, where all of them
 * were before. Inside the caller's transaction.
 */
export async function notingRestored<T extends { readonly reviewsAdded: number }>(
  db: LociDatabase,
  now: EpochMs,
  restoring: () => Promise<T>,
): Promise<T> {
  const rows = await rowsInFiles(db)
  const hadAll = (await editsOnlyHere(db)).length === 0
  const done = await restoring()
  await db.meta.put({ key: 'rowsInFiles', value: rows + done.reviewsAdded })
  if (hadAll) {
    await db.meta.put({
      key: 'editsInFiles',
      value: await latestOf(db, await db.edits.toArray(), now),
    })
  }
  return done
}

/**
 * How many rows are in files. The log only grows and a backup has all of it, so their number tells. A profile whose last
 * backup is from before the number was kept has those that were made up to then.
 */
async function rowsInFiles(db: LociDatabase): Promise<number> {
  const rows = await noted(db, 'rowsInFiles')
  if (rows !== undefined) return Number(rows)
  const last = await readLastBackupAt(db)
  return last === null ? 0 : db.reviews.where('id').belowOrEqual(madeUpTo(last)).count()
}

/**
 * What was set since all of it was in files: on this device whatever is set later is stamped later, also where its clock
 * runs back, by a day at most. An edit from a device whose clock is far ahead may be told of once too often.
 */
async function editsOnlyHere(db: LociDatabase): Promise<readonly EditSort[]> {
  const last = await readLastBackupAt(db)
  const kept = await noted(db, 'editsInFiles')
  const reading = kept ?? (last === null ? '' : stampOf({ millis: last, counter: 0xffff }, ''))
  const found = new Set<EditSort>()
  for (const { entity, stamp } of await db.edits.toArray()) {
    if (stamp.slice(0, readingLength) > String(reading)) found.add(sortOf(entity))
  }
  return editSorts.filter((sort) => found.has(sort))
}

function sortOf(entity: string): EditSort {
  if (entity === quizEntity) return 'quizzes'
  return [ownDeckEntity, ownNoteEntity, 'card'].includes(entity) ? 'cards' : 'settings'
}

/**
 * The latest reading of the clock among edits, as a stamp without its device; no later than this device's own clock,
 * which what lies far ahead does not move.
 */
async function latestOf(
  db: LociDatabase,
  edits: readonly EditRow[],
  now: EpochMs,
): Promise<string> {
  const own = await readClock(db, { now })
  const latest = edits.reduce((clock, { stamp }) => laterClock(clock, clockOf(stamp)), clockAtStart)
  return stampOf(laterClock(latest, own) === latest ? own : latest, '')
}

const readingLength = stampOf(clockAtStart, '').length

const noted = async (db: LociDatabase, key: MetaRow['key']) => (await db.meta.get(key))?.value
