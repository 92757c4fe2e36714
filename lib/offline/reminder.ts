/** The Periodic Background Sync by which an installed Chromium wakes the service worker. */
export const reminderSync = 'loci-reminder'

interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>
  unregister(tag: string): Promise<void>
}

/**
 * What a reminder can do here: appear while Loci is closed (`closed`), only in an open tab (`open`), or in an open
 * tab until the person lets notifications through (`ask`), which they have refused (`refused`).
 */
export type ReminderReach = 'closed' | 'open' | 'ask' | 'refused'

/** Tells what a reminder can do in this browser as it is now. */
export async function reminderReach(): Promise<ReminderReach> {
  if (!(await periodicSync())) return 'open'
  if (Notification.permission === 'granted') return 'closed'
  return Notification.permission === 'denied' ? 'refused' : 'ask'
}

/** Has the service worker woken about once a day, or no more. Does nothing where a browser knows no such thing. */
export async function keepWaking(wanted: boolean): Promise<void> {
  const sync = await periodicSync()
  try {
    if (wanted) await sync?.register(reminderSync, { minInterval: 3_600_000 })
    else await sync?.unregister(reminderSync)
  } catch {
    // Taken back meanwhile, or a private window: `reminderReach` says so the next time it is asked.
  }
}

/** The registration's periodic sync where the browser grants it, which Chromium does to installed apps alone. */
async function periodicSync(): Promise<PeriodicSync | null> {
  if (!('serviceWorker' in navigator) || !('Notification' in globalThis)) return null
  const registration = await navigator.serviceWorker.getRegistration()
  const { periodicSync: sync } = (registration ?? {}) as { periodicSync?: PeriodicSync }
  if (!sync) return null
  try {
    const name = 'periodic-background-sync' as PermissionName
    return (await navigator.permissions.query({ name })).state === 'granted' ? sync : null
  } catch {
    return null
  }
}

/** When the clock on the wall next says `time` (`HH:MM`), later than `after`. */
export function nextAt(time: string, after: Date): Date {
  const [hours, minutes] = time.split(':').map(Number)
  const next = new Date(after)
  next.setHours(Number(hours), Number(minutes), 0, 0)
  if (next <= after) next.setDate(next.getDate() + 1)
  return next
}
