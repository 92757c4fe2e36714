/** Chromium's offer to install the app, which a page may show when the person asks for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

/**
 * How Loci gets onto this device's home screen or desktop: it is there, the browser offers it (`offer`), by hand
 * through Safari's Share sheet (`share`), or through the browser's own menu if at all.
 */
export type InstallWay = 'installed' | 'offer' | 'share' | 'menu'

let offer: InstallOffer | null = null
let isInstalled = false
const listeners = new Set<() => void>()

/** Takes note of the browser's offer, which comes once, early. Call it when the page is loaded. */
export function watchInstall(): () => void {
  const onOffer = (event: Event) => {
    // The browser's own banner would come at a moment of its choosing.
    event.preventDefault()
    offer = event as InstallOffer
    tell()
  }
  const onInstalled = () => {
    offer = null
    isInstalled = true
    tell()
  }
  addEventListener('beforeinstallprompt', onOffer)
  addEventListener('appinstalled', onInstalled)
  return () => {
    removeEventListener('beforeinstallprompt', onOffer)
    removeEventListener('appinstalled', onInstalled)
  }
}

function tell() {
  for (const listener of listeners) listener()
}

/** Calls `listener` whenever `installWay` may have changed; gives back a function that ends it. */
export function onInstallChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** How this device would install Loci now. */
export function installWay(): InstallWay {
  if (isInstalled || matchMedia('(display-mode: standalone)').matches) return 'installed'
  if (offer) return 'offer'
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  const { userAgent, maxTouchPoints } = navigator
  const isAppleTouch =
    /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
  return isAppleTouch ? 'share' : 'menu'
}

/** Shows the browser's own question whether to install. An offer is good for one asking. */
export async function install(): Promise<void> {
  const asked = offer
  offer = null
  await asked?.prompt()
  tell()
}
