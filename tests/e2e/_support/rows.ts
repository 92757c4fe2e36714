import { expect, type Page } from '@playwright/test'
import type { CardId } from '@/lib/cards/card-id'
import type { Review } from '@/lib/schedule/review'
import type { StateRow } from '@/lib/store/rows'

/** All rows of a table as they stand on the disk, past the app and its own door to the database. */
export function readTable<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const open = indexedDB.open('loci')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const db = open.result
          const all = db.transaction(name).objectStore(name).getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            db.close()
            resolve(all.result)
          }
        }
      }),
    table,
  )
}

/** Waits until a field is set on the disk: what a control shows is set a moment later, and leaving the page may come first. */
export const expectSet = (page: Page, field: string, value: unknown): Promise<void> =>
  expect
    .poll(async () => {
      const edits = await readTable<{ field: string; value: unknown }>(page, 'edits')
      return edits.filter((edit) => edit.field === field).map((edit) => edit.value)
    })
    .toContainEqual(value)

/** The review log, oldest first. */
export async function readLog(page: Page): Promise<Review[]> {
  const rows = await readTable<Review>(page, 'reviews')
  return rows.sort((a, b) => a.reviewedAt - b.reviewedAt)
}

/** Where a card stands, as the store has it. */
export async function readState(page: Page, cardId: CardId): Promise<StateRow> {
  const rows = await readTable<StateRow>(page, 'states')
  const row = rows.find((state) => state.cardId === cardId)
  if (!row) throw new Error(`${cardId} is not in the store`)
  return row
}
