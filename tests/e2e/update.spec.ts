import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openBrowser } from './_support/own-browser'
import { expectPage, untilReadyOffline } from './_support/pages'
import { writeSecondBuild } from './_support/second-build'
import { builtSite, type RunningServer, startServer } from './_support/server'
import { expect, test } from './_support/test'

test.use({ serviceWorkers: 'allow' })

let secondSite: string
let server: RunningServer

test.describe.configure({ mode: 'serial' })
test.beforeAll(() => {
  secondSite = mkdtempSync(join(tmpdir(), 'loci-second-build-'))
  writeSecondBuild(secondSite)
})
test.afterAll(() => rmSync(secondSite, { recursive: true, force: true }))
test.beforeEach(async () => {
  server = await startServer(builtSite)
})
test.afterEach(() => server.kill())

/** Puts the second build where the first one was. */
async function release(): Promise<void> {
  await server.kill()
  server = await startServer(secondSite, server.port)
}

/** Comes back to the tab after a while, which is when the app looks for a new version. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

/** Which build a page came with and runs. */
async function expectBuild(page: Page, build: 'first' | 'second'): Promise<void> {
  const html = page.locator('html')
  // Under load Chromium takes its time to let the worker at hand go.
  if (build === 'second') {
    await expect(html).toHaveAttribute('data-build', 'second', { timeout: 30_000 })
  } else await expect(html).not.toHaveAttribute('data-build')
}

const offer = (page: Page) => page.getByRole('status').getByRole('button', { name: 'Update now' })

test('a new version waits, is offered in every tab, and is taken by all of them together', async ({
  context,
  page,
}) => {
  await page.goto(`${server.url}/`)
  await untilReadyOffline(page)
  const other = await context.newPage()
  await other.goto(`${server.url}/library`)
  await expectPage(other, '/library')

  await release()
  await lookAgain(page)
  await expect(offer(page)).toBeVisible()
  await expect(offer(other)).toBeVisible()

  // It waits: even a reload stays with the version at hand, and offers the new one again.
  await page.reload()
  await expect(offer(page)).toBeVisible()
  await expectBuild(page, 'first')
  await expectBuild(other, 'first')

  await offer(page).click()
  await expectBuild(page, 'second')
  await expectBuild(other, 'second')
  await expectPage(page, '/')
  await expectPage(other, '/library')
  await expect(offer(page)).toHaveCount(0)

  // And it is whole: everything of it is here without the server.
  await server.kill()
  await page.goto(`${server.url}/progress`)
  await expectPage(page, '/progress')
  await expectBuild(page, 'second')
})

test('a review in another tab is never interrupted: the update is refused until it is over', async ({
  context,
  page,
}) => {
  await page.goto(`${server.url}/`)
  await untilReadyOffline(page)
  const reviewing = await context.newPage()
  await reviewing.goto(`${server.url}/review`)
  await reviewing.getByRole('button', { name: 'Show answer' }).click()

  await release()
  await lookAgain(page)
  await offer(page).click()
  await expect(page.getByText('Another tab is in the middle of a review')).toBeVisible()
  await expect(offer(page)).toBeFocused()
  await expectBuild(page, 'first')
  await expect(reviewing.getByRole('button', { name: 'Good' })).toBeVisible()
  await expect(offer(reviewing)).toHaveCount(0)
  await expectBuild(reviewing, 'first')

  await reviewing.close()
  await offer(page).click()
  await expectBuild(page, 'second')
})

test('who never answers the offer has the new version when the browser is opened next', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'loci-profile-'))
  const first = await openBrowser(profile)
  const page = await first.context.newPage()
  await page.goto(`${server.url}/`)
  await untilReadyOffline(page)
  await release()
  await lookAgain(page)
  await expect(offer(page)).toBeVisible()
  await first.close()

  const second = await openBrowser(profile)
  const again = await second.context.newPage()
  await again.goto(`${server.url}/`)
  await expectBuild(again, 'second')
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})

test('a build that changes nothing is offered to nobody', async ({ page }) => {
  await page.goto(`${server.url}/`)
  await untilReadyOffline(page)
  await server.kill()
  server = await startServer(builtSite, server.port)
  const found = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    return Boolean(registration.installing ?? registration.waiting)
  })
  expect(found).toBe(false)
})
