import type { Page } from '@playwright/test'

export interface LogRow {
  readonly id: string
  readonly kind: string
  readonly cardId: string
  readonly rating?: number
}

/** The review log as it stands on the disk, past the app and its own door to the database. */
export function readReviewLog(page: Page): Promise<LogRow[]> {
  return page.evaluate(
    () =>
      new Promise<LogRow[]>((resolve, reject) => {
        const open = indexedDB.open('loci')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const db = open.result
          const all = db.transaction('reviews').objectStore('reviews').getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            db.close()
            resolve(all.result)
          }
        }
      }),
  )
}
