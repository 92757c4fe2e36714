import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { untilQuiet } from '@/lib/offline/until-quiet'

let comes: () => void
const disconnect = vi.fn()

class FakeObserver {
  disconnect = disconnect
  constructor(private readonly seen: () => void) {}
  observe({ type }: PerformanceObserverInit): void {
    if (type === 'resource') comes = this.seen
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('PerformanceObserver', FakeObserver)
  disconnect.mockReset()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('waits until nothing has come for a second, and then looks no more', async () => {
  const quiet = vi.fn()
  void untilQuiet().then(quiet)
  await vi.advanceTimersByTimeAsync(900)
  comes()
  await vi.advanceTimersByTimeAsync(900)
  comes()
  await vi.advanceTimersByTimeAsync(999)
  expect(quiet).not.toHaveBeenCalled()
  expect(disconnect).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(quiet).toHaveBeenCalledOnce()
  expect(disconnect).toHaveBeenCalledOnce()
})
