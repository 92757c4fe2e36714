import { reviewLock } from './review-lock'
import { untilQuiet } from './until-quiet'

/** Why {@link applyUpdate} has changed nothing: a review in some tab goes first, or the browser threw the new version away. */
export type UpdateAnswer = 'review-in-progress' | 'given-up'

/** The browser's parts that an update needs. */
export interface UpdateHost {
  readonly locks: LockManager
  readonly serviceWorker: ServiceWorkerContainer
  /** Resolves when the page has nothing more to fetch for now. */
  quiet(): Promise<void>
  reload(): void
}

/**
 * Takes the waiting version, in all tabs together, unless a review goes on in any of them. From here
 * until the reload no review can begin, since the lock is held: none is interrupted right after its start.
 * Resolves only where nothing comes of it: otherwise every tab reloads, and the lock goes with it.
 *
 * The page is let finish what it fetches first. Chromium stops the worker at hand to let the new one in,
 * and asks for that only once: a fetch at that moment starts the old one again, and the new one was
 * seen to wait for minutes, whatever it was told meanwhile.
 */
export function applyUpdate(host: UpdateHost = thisPage()): Promise<UpdateAnswer> {
  return host.locks.request(reviewLock, { mode: 'exclusive', ifAvailable: true }, async (lock) => {
    if (!lock) return 'review-in-progress'
    await host.quiet()
    const waiting = (await host.serviceWorker.getRegistration())?.waiting
    if (waiting) return takeOver(waiting)
    // Another tab was quicker: its version is active already, or about to be.
    host.reload()
    return new Promise<never>(() => {})
  })
}

/** Tells a waiting worker to take over. Resolves when it is thrown away unused. */
function takeOver(worker: ServiceWorker): Promise<'given-up'> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'redundant') resolve('given-up')
    })
    worker.postMessage({ type: 'SKIP_WAITING' })
  })
}

function thisPage(): UpdateHost {
  return {
    locks: navigator.locks,
    serviceWorker: navigator.serviceWorker,
    quiet: untilQuiet,
    reload: () => location.reload(),
  }
}
