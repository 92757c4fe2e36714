import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes, expectNothingCut } from './_support/accessibility'
import { prepareFullDisk } from './_support/full-disk'
import { holdDecks } from './_support/hold'
import { startReview } from './_support/pages'
import { expect, test } from './_support/study'

test.use({ reducedMotion: 'reduce' })

/** What each state says, and whether it offers to try again. */
async function expectStated(page: Page, title: string, body: string | RegExp, retry = true) {
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  await expect(page.getByText(body)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(retry ? 1 : 0)
  await expectAccessibleInBothThemes(page)
  await expectNothingCut(page)
}

test('a store that the browser refuses is said to be refused, on every screen', async ({
  page,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'UnknownError')
    }
  })
  for (const address of ['/', '/library', '/progress', '/settings', '/review']) {
    await page.goto(address)
    await expectStated(page, 'Your cards could not be opened', /Nothing was changed/)
  }
})

test('a store of a newer version asks for a reload', async ({ page }) => {
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible()
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('loci', 9990)
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          open.result.close()
          resolve()
        }
      }),
  )
  await page.goto('/')
  await expectStated(page, 'This tab is older than your data', /nothing is lost/)
})

test('decks that cannot be fetched on a first visit are fetched once there is a network', async ({
  page,
}) => {
  await page.route('**/decks/**', (route) => route.abort())
  await page.goto('/')
  await expectStated(page, 'The decks could not be loaded', /Connect to the network/)
  await page.unroute('**/decks/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(startReview(page)).toBeVisible()
})

test('a full disk on a first visit is called by its name', async ({ page }) => {
  await prepareFullDisk(page)
  await page.addInitScript(() => {
    ;(window as unknown as { disk: { full: string } }).disk.full = 'the request fails'
  })
  await page.goto('/')
  await expectStated(page, 'No room for the cards', /Free some space/)
})

test('an app that ships no paper says so', async ({ page }) => {
  await page.route('**/decks/index.json', (route) => route.fulfill({ json: { papers: [] } }))
  await page.goto('/')
  await expectStated(page, 'No paper is installed yet', /Connect once/)
  await page.goto('/review')
  await expect(page.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
})

test('no history leads to a first review', async ({ page }) => {
  await page.goto('/progress')
  await expectStated(page, 'No reviews yet', /After your first session/, false)
  await page.getByRole('link', { name: 'Start review' }).click()
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
})

test('an address that is no page leads to Today', async ({ page }) => {
  await page.goto('/no-such-page')
  await expectStated(page, 'There is no page here', /untouched/, false)
  await page.getByRole('link', { name: 'Go to Today' }).click()
  await expect(startReview(page)).toBeVisible()
})

test('what takes long shows where it will stand, under its name, and does not jump', async ({
  page,
}) => {
  const release = await holdDecks(page)
  for (const [address, name] of [
    ['/library', 'Library'],
    ['/progress', 'Progress'],
    ['/settings', 'Settings'],
    ['/', 'Today'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
    await expect(page.locator('.skeleton').first()).toBeAttached()
  }
  const title = page.getByRole('heading', { name: 'Today', level: 1 })
  const before = await title.boundingBox()
  release()
  await expect(startReview(page)).toBeVisible()
  expect(await title.boundingBox()).toEqual(before)
})

test.describe('on a network that breaks off', () => {
  test('what comes after a screen and cannot be fetched is done without', async ({ page }) => {
    const missed = page.waitForEvent('console', (said) => /could not be fetched/.test(said.text()))
    await page.route('**/_next/static/chunks/aside*', (route) => route.abort())
    await page.goto('/')
    await missed
    await expect(startReview(page)).toBeVisible()
  })
})
