import { beforeEach, describe, expect, it, vi } from 'vitest'
import { holdReviewLock, reviewLock } from '@/lib/offline/review-lock'
import { applyUpdate } from '@/lib/offline/update'
import { FakeContainer, FakeLocks, FakeRegistration, FakeWorker, settled } from './fake-browser'

let locks: FakeLocks
let registration: FakeRegistration
let waiting: FakeWorker
const reload = vi.fn()
let quiet: () => Promise<void>
const apply = () =>
  applyUpdate({
    locks: locks.asManager(),
    serviceWorker: new FakeContainer(registration).asContainer(),
    quiet: () => quiet(),
    reload,
  })
const hold = () => holdReviewLock(locks.asManager())

/** The page is fetching, until the function that this gives back is called. */
function fetching(): () => void {
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  quiet = () => finished
  return finish
}

beforeEach(() => {
  reload.mockReset()
  quiet = async () => {}
  locks = new FakeLocks()
  registration = new FakeRegistration()
  registration.active = new FakeWorker('activated')
  waiting = registration.install()
})

describe('applyUpdate', () => {
  it('tells the waiting worker to take over, once', async () => {
    void apply()
    await settled()
    expect(waiting.messages).toEqual([{ type: 'SKIP_WAITING' }])
  })

  it('lets the page finish first what it fetches', async () => {
    const finish = fetching()
    void apply()
    await settled()
    expect(waiting.messages).toEqual([])
    finish()
    await settled()
    expect(waiting.messages).toHaveLength(1)
  })

  it('takes the newest version where another one came while the page was fetching', async () => {
    const finish = fetching()
    void apply()
    await settled()
    const newer = registration.install()
    finish()
    await settled()
    expect(waiting.messages).toEqual([])
    expect(newer.messages).toHaveLength(1)
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
    void apply()
    await settled()
    expect(waiting.messages).toHaveLength(1)
  })

  it('lets no review begin until the tabs reload', async () => {
    void apply()
    await settled()
    hold()
    await settled()
    expect(locks.modes(reviewLock)).toEqual(['exclusive'])
  })

  it('lets reviews go on when the new version is given up', async () => {
    const answer = apply()
    await settled()
    hold()
    waiting.become('activating')
    await settled()
    expect(locks.modes(reviewLock)).toEqual(['exclusive'])
    waiting.become('redundant')
    await settled()
    expect(await answer).toBe('given-up')
    expect(locks.modes(reviewLock)).toEqual(['shared'])
  })

  it('reloads when another tab was quicker and nothing waits any more', async () => {
    registration.waiting = null
    void apply()
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
    void apply()
    await settled()
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
