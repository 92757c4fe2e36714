import { z } from 'zod'
import { cardSchema, deckFileSchema, factSchema } from '../cards/deck-file'
import { optionRanges } from '../schedule/options'
import { ratings } from '../schedule/review'
import { stampPattern } from '../store/clock'
import { maxDurationMs } from '../store/record-review'
import type { Backup } from './backup'

export type BackupErrorCode = 'not-json' | 'not-a-backup' | 'newer-format' | 'bad-row'

/** Where in a backup something is wrong. */
export interface BadRow {
  readonly list: 'papers' | 'reviews' | 'edits'
  /** Counted from 1. */
  readonly row: number
  /** The path within the row, as `rating` or `cards.3.front.zh`, its indexes counted from 0; empty for the row itself. */
  readonly field: string
}

/** Why a text is not taken for a backup. Nothing has been changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError'

  constructor(
    readonly code: BackupErrorCode,
    /** With `bad-row` only. */
    readonly badRow: BadRow | null = null,
  ) {
    super(badRow ? `${code}: ${badRow.list} ${badRow.row} ${badRow.field}` : code)
  }
}

const dropped = z.literal(true).optional()

const paperSchema = deckFileSchema
  .extend({
    facts: z.array(factSchema.extend({ dropped })),
    cards: z.array(cardSchema.extend({ dropped })),
  })
  .superRefine(({ facts, cards }, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const known = new Set<string>()
    facts.forEach((fact, i) => {
      if (known.has(fact.id)) refuse(['facts', i, 'id'], 'there is one of this id')
      known.add(fact.id)
    })
    const seen = new Set<string>()
    cards.forEach((card, i) => {
      if (seen.has(card.id)) refuse(['cards', i, 'id'], 'there is one of this id')
      seen.add(card.id)
      if (!known.has(card.fact)) refuse(['cards', i, 'fact'], 'no such fact')
      if (!card.id.startsWith(`${card.fact}#`)) refuse(['cards', i, 'id'], 'of another fact')
    })
  })

/** The last instant that a `Date` can tell: a later one would break every screen that shows it. */
const lastInstantMs = 8.64e15

const dayMs = 24 * 3_600_000

const id = z.string().min(1)
const row = {
  id,
  cardId: id,
  reviewedAt: z.int().nonnegative().max(lastInstantMs),
  studyDay: z.int(),
  deviceId: id,
  v: z.literal(1),
}
const rated = {
  rating: z.literal(ratings),
  durationMs: z.number().nonnegative().max(maxDurationMs),
}
const reviewSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...row, ...rated, kind: z.literal('review'), dueDay: z.int().optional() }),
    z.object({ ...row, ...rated, kind: z.literal('recognition') }),
    z.object({ ...row, kind: z.literal('reset') }),
    z.object({ ...row, kind: z.literal('void'), targetId: id }),
  ])
  .refine(isNearItsDay, { path: ['studyDay'] })
  .refine((row) => row.kind !== 'review' || isLaterDay(row), { path: ['dueDay'] })

/** In no zone and with no day start is a study day further than two days from its instant by UTC. */
function isNearItsDay({ reviewedAt, studyDay }: { reviewedAt: number; studyDay: number }): boolean {
  return Math.abs(studyDay - Math.floor(reviewedAt / dayMs)) <= 2
}

/** A chosen day is after the review, by no more than the longest interval there is. */
function isLaterDay({ studyDay, dueDay }: { studyDay: number; dueDay?: number | undefined }) {
  if (dueDay === undefined) return true
  return dueDay > studyDay && dueDay <= studyDay + optionRanges.maximumIntervalDays.max
}

const editSchema = z.object({
  entity: id,
  id,
  field: id,
  value: z.json(),
  stamp: z.string().regex(stampPattern),
})

const frameSchema = z.object({ app: z.literal('loci'), format: z.int().positive() })

const backupSchema = z.object({
  app: z.literal('loci'),
  format: z.literal(1),
  exportedAt: z.int().nonnegative(),
  deviceId: id,
  papers: z.array(paperSchema),
  reviews: z.array(reviewSchema),
  edits: z.array(editSchema),
})

/**
 * Reads a backup's text, all of it or nothing. What gets into the log stays there for good, so a row of it must be
 * one that the app could have made. Fields that this version does not know are left out.
 * @throws BackupError that says what is wrong, and in which row
 */
export function readBackup(text: string): Backup {
  const json = parse(text)
  const frame = frameSchema.safeParse(json)
  if (!frame.success) throw new BackupError('not-a-backup')
  if (frame.data.format > 1) throw new BackupError('newer-format')
  const backup = backupSchema.safeParse(json)
  if (backup.success) return backup.data as unknown as Backup
  throw errorAt(backup.error.issues[0]?.path ?? [])
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BackupError('not-json')
  }
}

function errorAt([list, index, ...field]: readonly PropertyKey[]): BackupError {
  const named = list === 'papers' || list === 'reviews' || list === 'edits'
  if (!named || typeof index !== 'number') return new BackupError('not-a-backup')
  return new BackupError('bad-row', { list, row: index + 1, field: field.map(String).join('.') })
}
