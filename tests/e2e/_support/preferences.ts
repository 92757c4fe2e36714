import type { Page } from '@playwright/test'
import type { Preferences } from '@/app/_hooks/preferences'

/** Gives this browser preferences before its first page is opened. */
export async function prefer(page: Page, preferences: Partial<Preferences>): Promise<void> {
  await page.addInitScript(
    (text) => localStorage.setItem('loci.preferences', text),
    JSON.stringify(preferences),
  )
}
