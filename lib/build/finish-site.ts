import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cachingOf, everywhere, framePolicy } from '../server/headers'
import { withContentPolicy } from './csp'
import { filesUnder } from './files-under'

/**
 * Makes the folder that `next build` wrote ready for any static host: each page carries its policy,
 * `/review` and `/review/` both find their page, and hosts that read `_headers` find the headers
 * of our own server there. Doing it twice changes nothing.
 */
export function finishSite(out: string): void {
  for (const file of filesUnder(out).filter((name) => name.endsWith('.html'))) {
    const path = join(out, file)
    writeFileSync(path, withContentPolicy(readFileSync(path, 'utf8')))
  }
  for (const page of filesUnder(out).filter((name) =>
    /^(?!404|_)[^/]+(\/[^/]+)*\.html$/.test(name),
  )) {
    if (page === 'index.html' || page.endsWith('/index.html')) continue
    const copy = join(out, page.replace(/\.html$/, ''), 'index.html')
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(join(out, page), copy)
  }
  writeFileSync(join(out, '_headers'), headersFile())
  // GitHub's own site builder would leave `_next` out.
  writeFileSync(join(out, '.nojekyll'), '')
}

/** The headers in the notation of Netlify, Cloudflare Pages and others. */
function headersFile(): string {
  const rules: [string, Record<string, string>][] = [
    ['/*', { ...everywhere, 'Content-Security-Policy': framePolicy }],
    // Two rules that match one path would both be sent, so caching is said only where it is not the hosts' own `must-revalidate`.
    ['/_next/static/*', { 'Cache-Control': cachingOf('/_next/static/') }],
  ]
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
      return [path, ...lines].join('\n')
    })
    .join('\n')
    .concat('\n')
}
