import { expectAccessible } from './_support/accessibility'
import { expect, rate, test, undoButton } from './_support/study'

test('what is only here is counted, and safe once it is saved to a file', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.persisted = async () => false
    navigator.storage.persist = async () => false
    navigator.storage.estimate = async () => ({ usage: 960e6, quota: 1e9 })
  })
  await page.goto('/review')
  await rate(page, 4)
  await expect(undoButton(page)).toBeEnabled()
  await page.goto('/progress')
  const heading = page.getByRole('heading', { name: 'Is it safe?' })
  await heading.scrollIntoViewIfNeeded()
  const panel = page.locator('section', { has: heading })
  await expect(panel.getByText('Not in a backup: 1 review, only on this device.')).toBeVisible()
  await expect(panel.getByText('never from this device')).toBeVisible()
  await expect(panel.getByText('40 MB left, 960 MB used')).toBeVisible()
  await expect(panel.getByText('Little room is left.')).toBeVisible()
  await expect(panel.getByText('Safari after seven days without a visit')).toBeVisible()
  await expectAccessible(page)

  await panel.getByRole('button', { name: 'Ask the browser to keep it' }).click()
  await expect(panel.getByText('The browser did not promise.')).toBeVisible()

  const file = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save a backup now' }).click()
  expect((await file).suggestedFilename()).toBe('loci-2026-03-02.json')
  await expect(panel.getByText('Safe: every review is in a backup.')).toBeVisible()
  await page.reload()
  await heading.scrollIntoViewIfNeeded()
  await expect(panel.getByText('Safe: every review is in a backup.')).toBeVisible()
})
