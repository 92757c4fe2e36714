import { reviewLock } from './review-lock'

/** What {@link applyUpdate} has done: the tabs are about to load the new version, or a review in some tab goes first and nothing has happened. */
export type UpdateAnswer = 'updating' | 'review-in-progress'

/** The browser's parts that an update needs. */
export interface UpdateHost {
  readonly locks: LockManager
  readonly serviceWorker: ServiceWorkerContainer
  reload(): void
}

/**
 * Takes the waiting version, in all tabs together, unless a review goes on in any of them. From here
 * until the reload no review can begin, since the lock is held: none is interrupted right after its start.
 */
export function applyUpdate(host: UpdateHost = thisPage()): Promise<UpdateAnswer> {
  return new Promise((answer, reject) => {
    host.locks
      .request(reviewLock, { mode: 'exclusive', ifAvailable: true }, async (lock) => {
        if (!lock) return answer('review-in-progress')
        const waiting = (await host.serviceWorker.getRegistration())?.waiting
        answer('updating')
        // Another tab was quicker: its version is active already, or about to be.
        if (!waiting) return host.reload()
        await takeOver(waiting)
      })
      .catch(reject)
  })
}

/**
 * Tells a waiting worker to take over, and again until it does: under load, Chromium was seen to leave
 * one waiting that was told only once, while the page's last requests were still being answered.
 * Resolves when the worker is thrown away unused, which lets reviews go on; when it takes over,
 * every tab reloads and the lock goes with it.
 */
function takeOver(worker: ServiceWorker): Promise<void> {
  const tell = () => worker.postMessage({ type: 'SKIP_WAITING' })
  tell()
  const again = setInterval(tell, 1000)
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state !== 'installed') clearInterval(again)
      if (worker.state === 'redundant') resolve()
    })
  })
}

function thisPage(): UpdateHost {
  return {
    locks: navigator.locks,
    serviceWorker: navigator.serviceWorker,
    reload: () => location.reload(),
  }
}
