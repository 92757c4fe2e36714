import type { Page } from '@playwright/test'
import { expect, rate, summary, test } from './_support/study'

test.use({ serviceWorkers: 'allow' })

/** Lets the browser note when it is asked to keep the site's storage, and say yes. */
async function watchAsking(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = window as unknown as { asked: number }
    counted.asked = 0
    navigator.storage.persisted = async () => counted.asked > 0
    navigator.storage.persist = async () => {
      counted.asked += 1
      return true
    }
  })
  return () => page.evaluate(() => (window as unknown as { asked: number }).asked)
}

test('the browser is asked to keep the data once there is something to keep, not before', async ({
  page,
}) => {
  const asked = await watchAsking(page)
  await page.goto('/settings')
  await page.getByRole('textbox', { name: 'New cards a day' }).fill('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByText('The browser has not promised to keep it')).toBeVisible()

  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('button', { name: 'Start review' }).click()
  await rate(page, 4)
  await expect(summary(page)).toBeVisible()
  expect(await asked()).toBe(1)

  await page.getByRole('link', { name: 'Back to Today' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('The browser promised to keep it.')).toBeVisible()
})

test('who closes a session half-way has something to keep as well', async ({ page }) => {
  const asked = await watchAsking(page)
  await page.goto('/review')
  await rate(page, 3)
  expect(await asked()).toBe(0)
  await page.getByRole('link', { name: 'Close' }).click()
  await expect(page.getByText('1 review done today')).toBeVisible()
  expect(await asked()).toBe(1)
})
