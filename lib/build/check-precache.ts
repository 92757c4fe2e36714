import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './files-under'

/** Files of a build that the app never asks for: only other hosts, or browsers and routers that we do not use. */
const notNeeded = [
  /^sw\.js$/,
  /^build\.json$/,
  /^_headers$/,
  /^404\.html$/,
  /^screenshots\//,
  /^_not-found(\.txt$|\/)/,
  /\/index\.html$/,
  /^_next\/static\/[^/]+\/_(build|ssg)Manifest\.js$/,
  /^_next\/static\/chunks\/(main|framework|polyfills)-[0-9a-f]+\.js$/,
]

/**
 * Holds the service worker's list against the folder it was built for, as sentences: a file that
 * the app may ask for offline and the list leaves out, or an entry without a file, which would keep
 * the worker from ever being installed. An empty list is a sound build.
 */
export function precacheGaps(out: string): string[] {
  const worker = readFileSync(join(out, 'sw.js'), 'utf8')
  const listed = new Set(
    [...worker.matchAll(/['"]?url['"]?:\s*['"]([^'"]+)['"]/g)].map((m) => m[1] ?? ''),
  )
  const files = filesUnder(out)
  const wanted = files.filter((file) => !notNeeded.some((pattern) => pattern.test(file)))
  const loaded = new Set(
    files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => [
        ...withoutOldBrowsers(readFileSync(join(out, file), 'utf8')).matchAll(
          /(?:src|href)="(\/_next\/[^"]+)"/g,
        ),
      ])
      .map((match) => match[1] ?? ''),
  )
  return [
    ...wanted
      .filter((file) => !listed.has(`/${file}`))
      .map((file) => `/${file} is not kept for offline use`),
    ...[...loaded]
      .filter((url) => !listed.has(url))
      .map((url) => `a page loads ${url}, which is not kept for offline use`),
    ...[...listed]
      .filter((url) => !existsSync(join(out, url)))
      .map((url) => `${url} is to be kept for offline use, but does not exist`),
  ]
}

function withoutOldBrowsers(html: string): string {
  return html.replace(/<script[^>]*noModule[^>]*>/gi, '')
}
