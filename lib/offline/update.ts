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
        const given = givenUp(waiting)
        waiting.postMessage({ type: 'SKIP_WAITING' })
        await given
      })
      .catch(reject)
  })
}

/** Resolves when a worker is thrown away unused, which lets reviews go on; when it takes over instead, every tab reloads and the lock goes with it. */
function givenUp(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
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
