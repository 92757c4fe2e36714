import { liveQuery } from 'dexie'
import { expect, test } from 'vitest'
import { Easy } from '@/lib/schedule/review'
import { installDeckFile } from '@/lib/store/install'
import { readTodayCounts } from '@/lib/store/today'
import { sampleDeck } from './sample-deck'
import { at, card, grade, openStore } from './stage'

/** The values of a live query, one after another; a value that nobody has asked for yet is kept. */
function watch<T>(query: () => Promise<T>) {
  const values: T[] = []
  const waiting: { resolve(value: T): void; reject(error: unknown): void }[] = []
  let failure: { error: unknown } | undefined
  const subscription = liveQuery(query).subscribe({
    next(value) {
      const first = waiting.shift()
      if (first) first.resolve(value)
      else values.push(value)
    },
    error(error) {
      failure = { error }
      for (const { reject } of waiting) reject(error)
    },
  })
  return {
    next: async (): Promise<T> => {
      if (failure) throw failure.error
      if (values.length > 0) return values.shift() as T
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
    end: () => subscription.unsubscribe(),
  }
}

test('today’s counts can be watched: they follow a grade in this tab and in another', async () => {
  const db = openStore()
  await installDeckFile(db, sampleDeck())
  const other = openStore(db.name)
  // Async itself, as every live query has to be: of a function that only returns the promise, Dexie loses the
  // transaction at the first await within (`PrematureCommitError`).
  const counts = watch(async () => readTodayCounts(db, at(0, 5)))
  const freshAndDone = async () => {
    const { papers, done } = await counts.next()
    return [papers[0]?.counts.fresh, done.answers]
  }
  expect(await freshAndDone()).toEqual([3, 0])
  await grade(db, card(1), at(0, 1), Easy)
  expect(await freshAndDone()).toEqual([2, 1])
  await grade(other, card(2), at(0, 2), Easy)
  expect(await freshAndDone()).toEqual([1, 2])
  counts.end()
})
