import type { DeckFile, DeckIndex } from '@/lib/cards/deck-file'
import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'

/**
 * Installs the papers that this version of the app ships and upgrades those whose revision changed. Their files are
 * the app's own, checked when they were built, so they are not checked again on a person's phone.
 * @throws where a deck cannot be fetched; what was installed stays as it was.
 */
export async function installShippedDecks(db: LociDatabase): Promise<void> {
  const { papers } = await fetchJson<DeckIndex>('/decks/index.json')
  const installed = new Map((await db.papers.toArray()).map((row) => [row.id, row.revision]))
  for (const { id, revision, file } of papers) {
    if (installed.get(id) === revision) continue
    await installDeckFile(db, await fetchJson<DeckFile>(`/decks/${file}`))
  }
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.json()
}
