/** What the service worker needs of one coming day. */
export interface DayNote {
  /** When the day begins, epoch milliseconds. */
  readonly from: number
  /** Cards due by then, if nothing is reviewed before. */
  readonly due: number
  /** When to remind of it, epoch milliseconds, and in what words; null where that is not wanted, or nothing waits. */
  readonly reminder: { readonly at: number; readonly words: string } | null
}

/**
 * What pages leave for the service worker: it opens no store and knows no language, so that it stays small. Renewed
 * whenever a page is left, it looks some days ahead.
 */
export interface Note {
  /** Whether the app's icon is to show how many cards are due. */
  readonly badge: boolean
  /** In order. */
  readonly days: readonly DayNote[]
}

/** The part of `CacheStorage` used here: the one place that a page and a worker share and that needs no schema. */
type Caches = Pick<CacheStorage, 'open'>

const cacheName = 'loci-notes'
const addressOf = (name: 'days' | 'reminded') => `/notes/${name}.json`

async function write(name: 'days' | 'reminded', value: unknown, caches: Caches): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.put(addressOf(name), new Response(JSON.stringify(value)))
}

async function read<T>(name: 'days' | 'reminded', caches: Caches): Promise<T | null> {
  const answer = await (await caches.open(cacheName)).match(addressOf(name))
  return answer ? ((await answer.json()) as T) : null
}

export const leaveNote = (note: Note, caches: Caches = globalThis.caches) =>
  write('days', note, caches)
export const readNote = (caches: Caches = globalThis.caches) => read<Note>('days', caches)

/** Keeps that the day beginning at `from` was reminded of. */
export const markReminded = (from: number, caches: Caches = globalThis.caches) =>
  write('reminded', from, caches)
export const readReminded = (caches: Caches = globalThis.caches) => read<number>('reminded', caches)

/** The day of a note that an instant falls in; null before the first. The last one stands for all after it. */
export const dayAt = (note: Note, now: number): DayNote | null =>
  note.days.findLast(({ from }) => from <= now) ?? null

/** The day to remind of now; null while its time has not come, and where it was reminded of before (`reminded`, that day's beginning). */
export function dayToRemindOf(note: Note, now: number, reminded: number | null): DayNote | null {
  const day = dayAt(note, now)
  return day?.reminder && day.reminder.at <= now && day.from !== reminded ? day : null
}
