import { clientsClaim } from 'workbox-core'
import { matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { showBadge } from './badge'
import { dayAt, dayToRemindOf, markReminded, readNote, readReminded } from './day-note'
import { reminderSync } from './reminder'

/** What this file uses of a service worker's global scope. TypeScript's own `webworker` library cannot stand beside `DOM`, which the app needs. */
interface ServiceWorkerScope {
  /** The build puts the list of all files here. */
  readonly __WB_MANIFEST: PrecacheEntry[]
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    matchAll(options: { type: 'window' }): Promise<readonly WindowTab[]>
    openWindow(url: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'message', listen: (event: MessageEvent & Lasting) => void): void
  addEventListener(
    type: 'periodicsync',
    listen: (event: Event & Lasting & { readonly tag: string }) => void,
  ): void
  addEventListener(
    type: 'notificationclick',
    listen: (event: Event & Lasting & { readonly notification: Notification }) => void,
  ): void
}
declare const self: ServiceWorkerScope

/** An event that keeps the worker alive until its work is done. */
interface Lasting {
  waitUntil(work: Promise<unknown>): void
}

interface WindowTab {
  readonly visibilityState: DocumentVisibilityState
  focus(): Promise<unknown>
}

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

// A day may begin, and the time of the reminder come, while no page is open: see day-note.ts.
self.addEventListener('periodicsync', (event) => {
  if (event.tag === reminderSync) event.waitUntil(lookAtTheDay())
})

async function lookAtTheDay(): Promise<void> {
  const note = await readNote()
  if (!note) return
  const now = Date.now()
  if (note.badge) await showBadge(dayAt(note, now)?.due ?? 0)
  const day = dayToRemindOf(note, now, await readReminded())
  const tabs = await self.clients.matchAll({ type: 'window' })
  // Who has Loci before their eyes knows.
  if (!day?.reminder || tabs.some(({ visibilityState }) => visibilityState === 'visible')) return
  await self.registration.showNotification(day.reminder.words, {
    tag: reminderSync,
    icon: '/icon-192.png',
    badge: '/icon-192.png',
  })
  await markReminded(day.from)
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(
    self.clients
      .matchAll({ type: 'window' })
      .then(([tab]) => (tab ? tab.focus() : self.clients.openWindow('/'))),
  )
})

// The page of the very first visit is served from here too, not only from its next load on.
clientsClaim()
