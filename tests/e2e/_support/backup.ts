import { expect, type Page } from '@playwright/test'
import type { CardId } from '@/lib/cards/card-id'
import type { Backup } from '@/lib/exchange/backup'
import type { Rating, Review } from '@/lib/schedule/review'
import type { EpochMs } from '@/lib/schedule/units'
import { clockAtStart, stampOf, tick } from '@/lib/store/clock'
import { newRowId } from '@/lib/store/device'
import type { EditRow } from '@/lib/store/rows'
import { type Settings, settingsEntity } from '@/lib/store/settings'
import { paper } from './paper'
import { dayOf, morning } from './study-time'

const deviceId = 'another-device'

/** A row of the log, as another device of the same person would have made it. */
export const reviewed = (
  cardId: CardId,
  rating: Rating,
  reviewedAt: EpochMs,
  durationMs = 4000,
): Review => ({
  id: newRowId(reviewedAt),
  cardId,
  kind: 'review',
  rating,
  reviewedAt,
  studyDay: dayOf(reviewedAt),
  durationMs,
  deviceId,
  v: 1,
})

/** A backup that holds the paper, these reviews and these settings. */
export function backupOf(reviews: readonly Review[], settings: Partial<Settings> = {}): Backup {
  const edits = Object.entries(settings).map(
    ([field, value]): EditRow => ({
      ...settingsEntity,
      field,
      value,
      stamp: stampOf(tick(clockAtStart, morning), deviceId),
    }),
  )
  return { app: 'loci', format: 1, exportedAt: morning, deviceId, papers: [paper], reviews, edits }
}

/** Hands a text to "Restore from a file", as a file that a person picked. */
export async function restoreText(page: Page, text: string): Promise<void> {
  await page.goto('/settings')
  // The settings are shown once the store is open.
  await expect(page.getByRole('slider')).toBeVisible()
  const file = { name: 'loci.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').setInputFiles(file)
}

/** Gives the page's browser a history, the way a person brings one along. */
export async function restore(page: Page, backup: Backup): Promise<void> {
  await restoreText(page, JSON.stringify(backup))
  const { length } = backup.reviews
  const many = length.toLocaleString('en')
  const added = length === 0 ? /No new reviews/ : new RegExp(`^${many} reviews? added`)
  // A large one takes its time.
  await expect(page.getByText(added)).toBeVisible({ timeout: 90_000 })
}
