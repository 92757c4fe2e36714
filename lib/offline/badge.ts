/** What of a `navigator`, a page's or a worker's, shows a number on the app's icon. Absent in Firefox and on plain HTTP. */
type Badged = Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>

/** Whether this browser can show a number on the app's icon, once the app is installed. */
export const canBadge = (host: Badged = navigator): boolean => host.setAppBadge !== undefined

/** Shows a number on the app's icon, or none at 0. A browser may refuse, as one does where the app is not installed. */
export async function showBadge(count: number, host: Badged = navigator): Promise<void> {
  try {
    if (count > 0) await host.setAppBadge?.(count)
    else await host.clearAppBadge?.()
  } catch {
    // The number is a convenience; nothing depends on it.
  }
}
