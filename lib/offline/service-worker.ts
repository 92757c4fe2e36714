import { clientsClaim } from 'workbox-core'
import { matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** What this file uses of a service worker's global scope. TypeScript's own `webworker` library cannot stand beside `DOM`, which the app needs. */
interface ServiceWorkerScope {
  /** The build puts the list of all files here. */
  readonly __WB_MANIFEST: PrecacheEntry[]
  skipWaiting(): Promise<void>
  addEventListener(
    type: 'message',
    listen: (event: MessageEvent & { waitUntil(work: Promise<unknown>): void }) => void,
  ): void
}
declare const self: ServiceWorkerScope

/** The file behind a page's address: `/review` and `/review/` are `/review.html`, `/` is `/index.html`. */
function fileOfPage(pathname: string): string {
  return `${pathname.replace(/\/+$/, '') || '/index'}.html`
}

// One visit to any page fetches the whole app: the worker is installed only when every file is here.
precacheAndRoute(self.__WB_MANIFEST, {
  // `/review?deck=…` is the page `/review`, and the router's `?_rsc=…` names no other payload.
  ignoreURLParametersMatching: [/./],
  urlManipulation: ({ url }) => [new URL(fileOfPage(url.pathname), url)],
})

// Next's router asks by HEAD whether a page is there before it fetches the page's payload ahead. Left to
// the network, nothing would be fetched ahead offline, and every link be slower than it need be.
registerRoute(
  ({ sameOrigin }) => sameOrigin,
  async ({ request, url }) => {
    const page = await matchPrecache(fileOfPage(url.pathname))
    return page ? new Response(null) : fetch(request)
  },
  'HEAD',
)

// An address that is no page of ours: the host's answer, and without a network our own.
registerRoute(
  new NavigationRoute(async ({ request }) => {
    try {
      return await fetch(request)
    } catch {
      return (await matchPrecache('/_not-found.html')) ?? Response.error()
    }
  }),
)

// A new version waits until the person takes it (see update.ts), so that a page never mixes two builds.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
})

// The page of the very first visit is served from here too, not only from its next load on.
clientsClaim()
