import { gzipSync } from 'node:zlib'
import type { BrowserContext } from '@playwright/test'

export interface RouteSize {
  readonly route: string
  /** Bytes, gzipped, of the scripts that the page itself names, without those for browsers that know no modules. */
  readonly named: number
  /** Bytes, gzipped, of what it fetches besides until its first screen is there: the language's texts. */
  readonly fetched: number
}

/** What a route costs on a first visit, told by the scripts a browser really loads until the screen's heading is there. */
export async function sizeOfRoute(
  context: BrowserContext,
  url: string,
  route: string,
): Promise<RouteSize> {
  const page = await context.newPage()
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    // What is still under way when the page closes was not needed for its first screen.
    bodies.set(
      response.url(),
      response.body().catch(() => Buffer.alloc(0)),
    )
  })
  await page.goto(url + route)
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  const html = await (await context.request.get(url + route)).text()
  let named = 0
  let fetched = 0
  for (const [src, body] of bodies) {
    const bytes = gzipSync(await body, { level: 9 }).length
    if (html.includes(new URL(src).pathname)) named += bytes
    else fetched += bytes
  }
  await page.close()
  return { route, named, fetched }
}
