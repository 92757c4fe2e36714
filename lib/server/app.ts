import { Hono } from 'hono'
import { negotiateEncoding } from './encoding'
import { cachingOf, contentPolicy, everywhere, framePolicy } from './headers'
import { SiteFiles } from './site-files'

/**
 * The server of the built site in `out`: its files under clean addresses, with the headers that
 * make it strict, quick and safe to keep. Reads the folder anew as it changes.
 */
export function createServer(out: string): Hono {
  const files = new SiteFiles(out)
  const app = new Hono()

  // A HEAD request is answered as its GET, without the body: Hono sees to that.
  app.get('*', async (c) => {
    const { pathname, search } = new URL(c.req.url)
    const trimmed = pathname.replace(/\/+$/, '')
    if (trimmed !== '' && trimmed !== pathname && (await files.find(trimmed))) {
      // One address a page. Not `//host`, which would lead elsewhere.
      return c.redirect(trimmed.replace(/^\/+/, '/') + search, 308)
    }

    const found = await files.find(pathname)
    const file = found ?? (await files.find('/404.html'))
    if (!file) return c.text('Not found', 404, everywhere)

    const encoding = negotiateEncoding(c.req.header('Accept-Encoding'), file)
    const etag = encoding ? file.etag.replace(/"$/, `-${encoding}"`) : file.etag
    const headers: Record<string, string> = {
      ...everywhere,
      'Content-Security-Policy': `${file.policy ?? contentPolicy()}; ${framePolicy}`,
      'Cache-Control': found ? cachingOf(pathname) : 'no-cache',
      ETag: etag,
      'Last-Modified': file.modified.toUTCString(),
      Vary: 'Accept-Encoding',
    }
    if (
      found &&
      isFresh(c.req.header('If-None-Match'), c.req.header('If-Modified-Since'), file, etag)
    ) {
      return c.body(null, 304, headers)
    }
    headers['Content-Type'] = file.type
    if (encoding) headers['Content-Encoding'] = encoding
    const body = encoding ? await file.compressed(encoding) : file.bytes
    headers['Content-Length'] = String(body.byteLength)
    return c.body(body, found ? 200 : 404, headers)
  })

  app.all('*', (c) => c.text('Only GET and HEAD', 405, { ...everywhere, Allow: 'GET, HEAD' }))
  return app
}

/** Whether the copy a browser holds is still the file; its tag, where it sends one, decides alone (RFC 9110, 13.2.2). */
function isFresh(
  ifNoneMatch: string | undefined,
  ifModifiedSince: string | undefined,
  file: { readonly modified: Date },
  etag: string,
): boolean {
  if (ifNoneMatch !== undefined) {
    const held = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    return held.includes(etag) || held.includes('*')
  }
  const since = Date.parse(ifModifiedSince ?? '')
  return Math.floor(file.modified.getTime() / 1000) * 1000 <= since
}
