import type { Review } from './review'

/** A row that stands for something that happened to a card. */
export type EffectiveRow = Exclude<Review, { kind: 'void' }>

/** The ids of all rows that a void among `rows` takes back. */
export function voidedIds(rows: Iterable<Review>): Set<string> {
  const ids = new Set<string>()
  for (const row of rows) if (row.kind === 'void') ids.add(row.targetId)
  return ids
}

/**
 * The log as it counts: rows in the order of replay, each id once, without voids and without what
 * they take back. `rows` may come in any order and from any number of devices; a void in it must be
 * there with its target.
 */
export function effectiveLog(rows: readonly Review[]): readonly EffectiveRow[] {
  const voided = voidedIds(rows)
  const byId = new Map<string, EffectiveRow>()
  for (const row of rows) {
    if (row.kind !== 'void' && !voided.has(row.id)) byId.set(row.id, row)
  }
  return [...byId.values()].sort(compareRows)
}

/**
 * Orders rows for replay: by time, then by id where clocks say the same. Below 0 when `a` comes
 * first.
 */
export function compareRows(
  a: Pick<Review, 'reviewedAt' | 'id'>,
  b: Pick<Review, 'reviewedAt' | 'id'>,
): number {
  if (a.reviewedAt !== b.reviewedAt) return a.reviewedAt - b.reviewedAt
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
