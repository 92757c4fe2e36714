import { describe, expect, test } from 'vitest'
import { showBadge } from '@/lib/offline/badge'
import {
  dayAt,
  dayToRemindOf,
  leaveNote,
  markReminded,
  type Note,
  readNote,
  readReminded,
} from '@/lib/offline/day-note'
import { nextAt } from '@/lib/offline/reminder'

const note: Note = {
  badge: true,
  days: [
    { from: 1000, due: 0, reminder: null },
    { from: 2000, due: 3, reminder: { at: 2500, words: '3 cards are due.' } },
    { from: 3000, due: 5, reminder: { at: 3500, words: '5 cards are due.' } },
  ],
}

/** `CacheStorage` as far as a note needs it. */
function fakeCaches() {
  const kept = new Map<string, Response>()
  const cache = {
    put: async (address: string, answer: Response) => void kept.set(address, answer),
    match: async (address: string) => kept.get(address)?.clone(),
  }
  return { open: async () => cache } as unknown as CacheStorage
}

describe('the note for the service worker', () => {
  test.each([
    [999, null],
    [1000, 0],
    [1999, 0],
    [2000, 3],
    [3000, 5],
    [1_000_000, 5],
  ])('at %d it tells of the day with %j due', (now, due) => {
    expect(dayAt(note, now)?.due ?? null).toBe(due)
  })

  test.each([
    ['nothing waits', 1900, null, null],
    ['its time has not come', 2499, null, null],
    ['its time has come', 2500, null, 2000],
    ['hours later', 2999, null, 2000],
    ['it was reminded of', 2999, 2000, null],
    ['the day before was reminded of', 3500, 2000, 3000],
    ['a new day’s time has not come', 3100, 2000, null],
    ['no page was opened for long', 1_000_000, 3000, null],
  ])('a day is reminded of once, after its time: %s', (_, now, reminded, from) => {
    expect(dayToRemindOf(note, now, reminded)?.from ?? null).toBe(from)
  })

  test('is read as it was left', async () => {
    const caches = fakeCaches()
    expect(await readNote(caches)).toBe(null)
    expect(await readReminded(caches)).toBe(null)
    await leaveNote(note, caches)
    await markReminded(2000, caches)
    expect(await readNote(caches)).toEqual(note)
    expect(await readReminded(caches)).toBe(2000)
  })
})

test.each([
  ['20:00', '2026-03-02T19:59:59', '2026-03-02T20:00:00'],
  ['20:00', '2026-03-02T20:00:00', '2026-03-03T20:00:00'],
  ['00:30', '2026-12-31T08:00:00', '2027-01-01T00:30:00'],
])('%s comes next after %s at %s', (time, after, next) => {
  expect(nextAt(time, new Date(after))).toEqual(new Date(next))
})

describe('the number on the icon', () => {
  const seen: (number | null)[] = []
  const host = {
    setAppBadge: async (count?: number) => void seen.push(count ?? 0),
    clearAppBadge: async () => void seen.push(null),
  }
  test('is shown, and gone at 0', async () => {
    await showBadge(12, host)
    await showBadge(0, host)
    expect(seen).toEqual([12, null])
  })
  test('is no matter where a browser has none, or refuses', async () => {
    await showBadge(12, {})
    await showBadge(12, { setAppBadge: () => Promise.reject(new DOMException('no')) })
  })
})
