import { gzipSync } from 'node:zlib'
import type { BrowserContext } from '@playwright/test'

export interface RouteSize {
  /** Bytes, gzipped, of the scripts that the page itself names, without those for browsers that know no modules. */
  readonly named: number
  /** Bytes, gzipped, of all else that is fetched before the first screen is there: the language's texts above all. */
  readonly fetched: number
  /** Bytes, gzipped, of what the screen did without and comes after it. No part of the first load. */
  readonly later: number
}

/** The screen with what it read from the store: skeletons stand for what is still to come. */
const screen = 'main:not(:has(.skeleton)) h1'

/**
 * What a route costs who has cards and nothing in a cache, told by the scripts that a browser really asks for: the
 * `context` has to block service workers, and to have been at the site once.
 */
export async function sizeOfRoute(
  context: BrowserContext,
  url: string,
  route: string,
): Promise<RouteSize> {
  const ofRoute = await namedScripts(context, url + route)

  const page = await context.newPage()
  // What is fetched ahead for links is other routes' cost.
  await page.route('**', async (asked) => {
    if (asked.request().headers()['next-router-prefetch']) await asked.abort()
    else await asked.continue()
  })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname)
  })
  await page.goto(url + route)
  await page.locator(screen).waitFor({ state: 'attached' })
  const first = new Set(asked)
  await page.waitForLoadState('networkidle')
  await page.close()

  const size = { named: 0, fetched: 0, later: 0 }
  for (const script of new Set(asked)) {
    const part = ofRoute.has(script) ? 'named' : first.has(script) ? 'fetched' : 'later'
    const body = await (await context.request.get(url + script)).body()
    size[part] += gzipSync(body, { level: 9 }).length
  }
  return size
}

async function namedScripts(context: BrowserContext, address: string): Promise<Set<string>> {
  const html = await (await context.request.get(address)).text()
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)]
  return new Set(tags.filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, src]) => String(src)))
}
