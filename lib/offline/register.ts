/** The browser's parts that watching for updates needs. */
export interface WatchHost {
  readonly serviceWorker: ServiceWorkerContainer | undefined
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
  reload(): void
}

const hourMs = 3_600_000

/**
 * Registers the service worker, looks for a new version every hour and whenever the tab is looked at
 * again, and calls `onWaiting` when one stands ready (also when it did already). When a new version
 * takes over, whichever tab asked for it, this page reloads, so that no tab mixes two builds. Gives
 * back a function that ends all of that. Does nothing where there are no service workers.
 */
export function watchUpdates(onWaiting: () => void, host: WatchHost = thisPage()): () => void {
  const container = host.serviceWorker
  if (!container) return () => {}
  const stopped = new AbortController()
  const { signal } = stopped
  void watch(container, onWaiting, host, signal).catch((error: unknown) => {
    // Without a worker the app works as long as its host answers.
    console.warn('Loci cannot be kept for offline use here.', error)
  })
  return () => stopped.abort()
}

async function watch(
  container: ServiceWorkerContainer,
  onWaiting: () => void,
  host: WatchHost,
  signal: AbortSignal,
): Promise<void> {
  // `updateViaCache` keeps a host's caching from holding back a new version of the worker.
  const registration = await container.register('/sw.js', { updateViaCache: 'none' })
  if (signal.aborted) return

  // The first worker of all takes over a page that came with the same build: no reason to reload.
  let first =
    !container.controller && (!registration.active || registration.active.state === 'activating')
  container.addEventListener(
    'controllerchange',
    () => {
      if (!first) host.reload()
      first = false
    },
    { signal },
  )

  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener(
      'statechange',
      () => {
        if (worker.state === 'installed' && registration.active) onWaiting()
      },
      { signal },
    )
  if (registration.waiting && registration.active) onWaiting()
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing), { signal })

  // Offline, or the host is down: the next look may find it.
  const look = () => registration.update().catch(() => {})
  const timer = setInterval(look, hourMs)
  signal.addEventListener('abort', () => clearInterval(timer))
  host.document.addEventListener(
    'visibilitychange',
    () => {
      if (host.document.visibilityState === 'visible') void look()
    },
    { signal },
  )
}

/** Resolves once the whole app is stored and works without a network; at once where it was before. Never where there are no service workers. */
export async function readyOffline(
  container: ServiceWorkerContainer | undefined = navigator.serviceWorker,
): Promise<void> {
  if (!container) return new Promise(() => {})
  await container.ready
}

function thisPage(): WatchHost {
  return {
    // Absent in private windows of some browsers, and on addresses without TLS.
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    document,
    reload: () => location.reload(),
  }
}
