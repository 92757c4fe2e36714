import type { LociDatabase } from './database'

/** States of one deck that were made under one replay key. */
export type StateGroup = readonly [paper: string, deck: string, key: string]

/**
 * All groups that there are. It goes from the first row of one to the first of the next: `uniqueKeys` has the browser
 * walk through all rows between, which of 50,000 takes half a second.
 */
export async function readStateGroups(db: LociDatabase): Promise<StateGroup[]> {
  const groups: StateGroup[] = []
  for (;;) {
    const last = groups.at(-1)
    // An array sorts after any text: this bound lies behind all rows of the last group and before any other.
    const [next] = (await db.states
      .where('[paper+deck+key]')
      .above(last ? [...last, []] : [])
      .limit(1)
      .keys()) as unknown as StateGroup[]
    if (!next) return groups
    groups.push(next)
  }
}
