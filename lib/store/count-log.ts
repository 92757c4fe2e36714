import type { LociDatabase } from './database'

/** So many rows are counted at once: the browser answers no other question meanwhile. */
const lot = 20_000

/**
 * How many rows the log has. Counting a million takes a browser seconds, in which nothing else could be read or written:
 * so it is done in lots, each a question of its own, and rows that are added meanwhile may be among them or not.
 */
export async function countLog(db: LociDatabase): Promise<number> {
  let counted = 0
  let last = ''
  for (;;) {
    const rest = db.reviews.where(':id').above(last)
    const [next] = await rest
      .clone()
      .offset(lot - 1)
      .limit(1)
      .primaryKeys()
    if (next === undefined) return counted + (await rest.count())
    counted += lot
    last = next
  }
}
