import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openBrowser } from './_support/own-browser'
import { expectPage, routes, startReview, untilReadyOffline } from './_support/pages'
import { readReviewLog } from './_support/review-log'
import { type RunningServer, startPlainHost, startServer } from './_support/server'
import { watchStrictness } from './_support/strictness'
import { expect, test } from './_support/test'

test.use({ serviceWorkers: 'allow' })

/** Goes to every page by the links of the app, and proves that the first one stayed loaded all the way. */
async function followLinks(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { mark: true }))
  const isMarked = () => page.evaluate(() => 'mark' in window)
  for (const [name, route] of [
    ['Library', '/library'],
    ['Quiz', '/quiz'],
    ['Progress', '/progress'],
    ['Settings', '/settings'],
    ['Today', '/'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click()
    await expectPage(page, route)
    expect(await isMarked(), `${name} is reached without loading a page`).toBe(true)
  }
  await startReview(page).click()
  await expectPage(page, '/review')
  expect(await isMarked(), 'the review is reached without loading a page').toBe(true)
}

for (const [host, start] of [
  ['our own server', startServer],
  ['a plain static host', startPlainHost],
] as const) {
  test.describe(`after one visit to / on ${host}, which is then killed`, () => {
    let server: RunningServer

    test.beforeEach(async ({ page }) => {
      server = await start()
      await page.goto(`${server.url}/`)
      await untilReadyOffline(page)
      await server.kill()
    })
    test.afterEach(() => server.kill())

    test('the page reloads, every other one opens in a new tab, and no other address is a dead end', async ({
      context,
      page,
    }) => {
      await page.reload()
      await expectPage(page, '/')
      for (const route of routes) {
        for (const query of ['', '?deck=japan-nato-2023']) {
          const tab = await context.newPage()
          await tab.goto(`${server.url}${route}${query}`)
          await expectPage(tab, route)
          await tab.close()
        }
      }
      await page.goto(`${server.url}/library/`)
      await expectPage(page, '/library')
      await page.reload()
      await expectPage(page, '/library')
      await page.goto(`${server.url}/no-such-page`)
      await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible()
    })

    test('every page is reached by the links of the first one', async ({ page }) => {
      const failed: string[] = []
      page.on('requestfailed', (request) => {
        // Chromium calls an answer without a body aborted, though the page has it.
        const reason = request.failure()?.errorText
        if (reason !== 'net::ERR_ABORTED')
          failed.push(`${request.method()} ${request.url()}: ${reason}`)
      })
      // What the router fetched ahead while the server was there is forgotten, and fetched ahead again.
      await page.reload()
      await followLinks(page)
      expect(failed, 'requests that nothing kept offline could answer').toEqual([])
    })
  })
}

test('a network that takes every request and answers none holds no page up', async ({ page }) => {
  const server = await startServer()
  await page.goto(`${server.url}/`)
  await untilReadyOffline(page)
  server.hang()
  await page.reload()
  await expectPage(page, '/')
  await followLinks(page)
  await server.kill()
})

test('a closed browser opens again without the server, and one that is killed keeps what was reviewed', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'loci-profile-'))
  const server = await startServer()
  try {
    const first = await openBrowser(profile)
    const page = await first.context.newPage()
    await page.goto(`${server.url}/`)
    await untilReadyOffline(page)
    await first.close()
    await server.kill()

    const second = await openBrowser(profile)
    const strictness = watchStrictness(second.context)
    const again = await second.context.newPage()
    for (const route of routes) {
      await again.goto(`${server.url}${route}`)
      await expectPage(again, route)
    }
    await again.goto(`${server.url}/review`)
    await again.getByRole('button', { name: 'Show answer' }).click()
    await again.getByRole('button', { name: 'Good' }).click()
    // The next card is shown once the rating is on the disk, and not before.
    await expect(again.getByRole('button', { name: 'Show answer' })).toBeVisible()
    await second.kill()
    strictness.expectKept()

    const third = await openBrowser(profile)
    const last = await third.context.newPage()
    await last.goto(`${server.url}/review`)
    await expectPage(last, '/review')
    expect(await readReviewLog(last)).toMatchObject([{ kind: 'review', rating: 3 }])
    await third.close()
  } finally {
    await server.kill()
    rmSync(profile, { recursive: true, force: true })
  }
})
