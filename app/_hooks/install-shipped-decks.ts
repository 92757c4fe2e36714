import type { LociDatabase } from '@/lib/store/database'
import { installDeckFile } from '@/lib/store/install'

/**
 * Installs the papers that this version of the app ships and upgrades those whose revision changed.
 * The schema is fetched only when there is something to install.
 * @throws where a deck cannot be fetched or is not a deck file; what was installed stays as it was.
 */
export async function installShippedDecks(db: LociDatabase): Promise<void> {
  const index: unknown = await fetchJson('/decks/index.json')
  const installed = new Map((await db.papers.toArray()).map((row) => [row.id, row.revision]))
  const listed =
    (index as { papers?: { id: string; revision: string; file: string }[] }).papers ?? []
  const wanted = listed.filter((paper) => installed.get(paper.id) !== paper.revision)
  if (wanted.length === 0) return

  const { deckFileSchema } = await import('@/lib/cards/deck-file')
  for (const { file } of wanted) {
    await installDeckFile(db, deckFileSchema.parse(await fetchJson(`/decks/${file}`)))
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.json()
}
