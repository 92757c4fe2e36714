import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchUpdates } from '@/lib/offline/register'
import { FakeContainer, FakeRegistration, FakeWorker, settled } from './fake-browser'

const reload = vi.fn()
const onWaiting = vi.fn()
let registration: FakeRegistration
let container: FakeContainer
let page: EventTarget & { visibilityState: DocumentVisibilityState }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  reload.mockReset()
  onWaiting.mockReset()
  registration = new FakeRegistration()
  container = new FakeContainer(registration)
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const })
})
afterEach(() => vi.useRealTimers())

async function watch(): Promise<() => void> {
  const stop = watchUpdates(onWaiting, {
    serviceWorker: container.asContainer(),
    document: page as unknown as Document,
    reload,
  })
  await settled()
  return stop
}

/** As on any visit after the first one. */
function alreadyServed(): void {
  registration.active = container.controller = new FakeWorker('activated')
}

describe('watchUpdates', () => {
  it('registers the worker past every cache of the host', async () => {
    await watch()
    expect(container.registered).toEqual([['/sw.js', { updateViaCache: 'none' }]])
  })

  it('neither offers nor reloads on the very first visit, when the first worker takes over', async () => {
    await watch()
    container.takeOver(registration.install())
    expect(onWaiting).not.toHaveBeenCalled()
    expect(reload).not.toHaveBeenCalled()
  })

  it('reloads on that first visit, too, when a newer version takes over later', async () => {
    await watch()
    container.takeOver(registration.install())
    container.takeOver(registration.install())
    expect(onWaiting).toHaveBeenCalledOnce()
    expect(reload).toHaveBeenCalledOnce()
  })

  it('offers a version once it is installed, and reloads only when it takes over', async () => {
    alreadyServed()
    await watch()
    const worker = registration.install()
    expect(onWaiting).toHaveBeenCalledOnce()
    expect(reload).not.toHaveBeenCalled()
    container.takeOver(worker)
    expect(reload).toHaveBeenCalledOnce()
  })

  it('offers a version that has been waiting since before', async () => {
    alreadyServed()
    registration.waiting = new FakeWorker('installed')
    await watch()
    expect(onWaiting).toHaveBeenCalledOnce()
  })

  it('reloads a page that was force-reloaded past its worker as well', async () => {
    registration.active = new FakeWorker('activated')
    await watch()
    container.takeOver(registration.install())
    expect(reload).toHaveBeenCalledOnce()
  })

  it('looks for a new version every hour and when the tab is looked at again, and bears to be offline', async () => {
    alreadyServed()
    await watch()
    expect(registration.looks).toBe(0)
    vi.advanceTimersByTime(3_600_000)
    expect(registration.looks).toBe(1)
    page.dispatchEvent(new Event('visibilitychange'))
    expect(registration.looks).toBe(2)
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    expect(registration.looks).toBe(2)
  })

  it('does nothing more once it is stopped', async () => {
    alreadyServed()
    const stop = await watch()
    stop()
    container.takeOver(registration.install())
    page.dispatchEvent(new Event('visibilitychange'))
    vi.advanceTimersByTime(3_600_000)
    expect(onWaiting).not.toHaveBeenCalled()
    expect(reload).not.toHaveBeenCalled()
    expect(registration.looks).toBe(0)
  })

  it('leaves the app alone when the worker cannot be registered, or there are none', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    container = new FakeContainer(null)
    await watch()
    expect(warn).toHaveBeenCalledOnce()
    expect(
      watchUpdates(onWaiting, {
        serviceWorker: undefined,
        document: page as unknown as Document,
        reload,
      }),
    ).not.toThrow()
    warn.mockRestore()
  })
})
