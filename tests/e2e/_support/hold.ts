import type { Page } from '@playwright/test'

/** Keeps the decks from a page, so that its screens are still filling, until the function that it gives is called. */
export async function holdDecks(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/decks/**', async (route) => {
    await held
    await route.continue()
  })
  return release
}
