import { expectPage, routes } from './_support/pages'
import { startPlainHost } from './_support/server'
import { expect, test } from './_support/test'

test.use({ serviceWorkers: 'allow' })

// That no page asks another origin, breaks its policy or throws is proved by every test; see _support/strictness.ts.

test('every page runs under its policy, cut off from other origins, and may use threads', async ({
  page,
}) => {
  for (const route of routes) {
    await page.goto(route)
    await expectPage(page, route)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  }
})

test('the policy holds on a host that sends no headers', async ({ page, strictness }) => {
  const host = await startPlainHost()
  for (const route of routes) {
    await page.goto(`${host.url}${route}`)
    await expectPage(page, route)
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.intruder = true'
      document.head.append(script)
      return 'intruder' in window
    })
    expect(ran, `an inline script that ${route} did not come with`).toBe(false)
    await strictness.expectBroken(/inline script/)
  }
  await host.kill()
})
