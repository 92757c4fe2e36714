import { describe, expect, it, vi } from 'vitest'
import { askToPersist } from '@/lib/offline/ask-to-persist'
import { isNearlyFull, roomLeft, storageReport } from '@/lib/offline/storage-report'

const storage = (parts: Partial<StorageManager>) => parts as StorageManager

describe('storageReport', () => {
  it('says what is used, what may be used, and whether it is kept', async () => {
    const report = await storageReport(
      storage({ estimate: async () => ({ usage: 5, quota: 100 }), persisted: async () => true }),
    )
    expect(report).toEqual({ usage: 5, quota: 100, persisted: true })
  })

  it.each([
    ['has no such API', undefined],
    ['has half of it', storage({ estimate: async () => ({ usage: 5, quota: 100 }) })],
    [
      'keeps the numbers to itself',
      storage({ estimate: async () => ({}), persisted: async () => true }),
    ],
    [
      'refuses',
      storage({ estimate: () => Promise.reject(new TypeError()), persisted: async () => true }),
    ],
  ])('is null where the browser %s', async (_, manager) => {
    expect(await storageReport(manager ?? storage({}))).toBeNull()
  })
})

describe('the room left', () => {
  it.each([
    [0, 1e9, 1e9, false],
    [899e6, 1e9, 101e6, false],
    [901e6, 1e9, 99e6, true],
    // A tenth of little is not enough.
    [51e6, 100e6, 49e6, true],
    [49e6, 100e6, 51e6, false],
    [12, 10, 0, true],
  ])('with %d used of %d is %d: nearly full is %s', (usage, quota, left, nearlyFull) => {
    const report = { usage, quota, persisted: true }
    expect(roomLeft(report)).toBe(left)
    expect(isNearlyFull(report)).toBe(nearlyFull)
  })
})

describe('askToPersist', () => {
  it('does not ask twice for what was promised', async () => {
    const persist = vi.fn(async () => false)
    expect(await askToPersist(storage({ persisted: async () => true, persist }))).toBe(true)
    expect(persist).not.toHaveBeenCalled()
  })

  it.each([true, false])('gives back what the browser answers: %s', async (answer) => {
    expect(
      await askToPersist(storage({ persisted: async () => false, persist: async () => answer })),
    ).toBe(answer)
  })

  it('is no where the browser cannot or does not promise', async () => {
    expect(await askToPersist(storage({}))).toBe(false)
    expect(
      await askToPersist(
        storage({ persisted: async () => false, persist: () => Promise.reject(new Error()) }),
      ),
    ).toBe(false)
  })
})
