/** What the browser says of the storage of this site. */
export interface StorageReport {
  /** Bytes used, decks and the app itself with it; a browser may round it. */
  readonly usage: number
  /** Bytes that it would allow at most. */
  readonly quota: number
  /** Whether it promised to keep them, however full the disk is. */
  readonly persisted: boolean
}

/** What is stored and for how long; null where the browser does not tell. */
export async function storageReport(
  storage: StorageManager | undefined = navigator.storage,
): Promise<StorageReport | null> {
  if (!storage?.estimate || !storage.persisted) return null
  try {
    const [{ usage, quota }, persisted] = await Promise.all([
      storage.estimate(),
      storage.persisted(),
    ])
    return usage === undefined || quota === undefined ? null : { usage, quota, persisted }
  } catch {
    return null
  }
}

/** How much room is left, in bytes. */
export const roomLeft = ({ usage, quota }: StorageReport): number => Math.max(0, quota - usage)

/** Whether little is left: a tenth of what the browser allows, or 50 MB, in which a long history is written twice. */
export const isNearlyFull = (report: StorageReport): boolean =>
  roomLeft(report) < Math.max(report.quota / 10, 50_000_000)
