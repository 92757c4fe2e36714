import { beforeEach, describe, expect, it, vi } from 'vitest'
import { holdReviewLock, reviewLock } from '@/lib/offline/review-lock'
import { applyUpdate } from '@/lib/offline/update'
import { FakeContainer, FakeLocks, FakeRegistration, FakeWorker, settled } from './fake-browser'

let locks: FakeLocks
let registration: FakeRegistration
let waiting: FakeWorker
const reload = vi.fn()
const apply = () =>
  applyUpdate({
    locks: locks.asManager(),
    serviceWorker: new FakeContainer(registration).asContainer(),
    reload,
  })
const hold = () => holdReviewLock(locks.asManager())

beforeEach(() => {
  vi.useRealTimers()
  reload.mockReset()
  locks = new FakeLocks()
  registration = new FakeRegistration()
  registration.active = new FakeWorker('activated')
  waiting = registration.install()
})

describe('applyUpdate', () => {
  it('tells the waiting worker to take over', async () => {
    expect(await apply()).toBe('updating')
    expect(waiting.messages).toEqual([{ type: 'SKIP_WAITING' }])
  })

  it('tells it again until it has heard, and then no more', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    await apply()
    vi.advanceTimersByTime(2000)
    expect(waiting.messages).toHaveLength(3)
    waiting.become('activating')
    vi.advanceTimersByTime(5000)
    expect(waiting.messages).toHaveLength(3)
    vi.useRealTimers()
  })

  it('does nothing while a review goes on in any tab, however many there are', async () => {
    const [first, second] = [hold(), hold()]
    await settled()
    expect(locks.modes(reviewLock)).toEqual(['shared', 'shared'])
    expect(await apply()).toBe('review-in-progress')
    first()
    await settled()
    expect(await apply()).toBe('review-in-progress')
    expect(waiting.messages).toEqual([])
    second()
    await settled()
    expect(await apply()).toBe('updating')
  })

  it('lets no review begin until the tabs reload', async () => {
    await apply()
    hold()
    await settled()
    expect(locks.modes(reviewLock)).toEqual(['exclusive'])
  })

  it('lets reviews go on when the new version is given up', async () => {
    await apply()
    hold()
    waiting.become('activating')
    await settled()
    expect(locks.modes(reviewLock)).toEqual(['exclusive'])
    waiting.become('redundant')
    await settled()
    expect(locks.modes(reviewLock)).toEqual(['shared'])
  })

  it('reloads when another tab was quicker and nothing waits any more', async () => {
    registration.waiting = null
    expect(await apply()).toBe('updating')
    await settled()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('rejects when the browser refuses its locks', async () => {
    vi.spyOn(locks, 'request').mockRejectedValue(new DOMException('no', 'SecurityError'))
    await expect(apply()).rejects.toThrow('no')
  })
})

describe('holdReviewLock', () => {
  it('holds nothing when it is let go before it was granted', async () => {
    await apply()
    hold()()
    waiting.become('redundant')
    await settled()
    expect(locks.modes(reviewLock)).toEqual([])
  })

  it('may be let go twice', async () => {
    const release = hold()
    await settled()
    release()
    release()
    await settled()
    expect(locks.modes(reviewLock)).toEqual([])
  })
})
