import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withContentPolicy } from '@/lib/build/csp'
import { createServer } from '@/lib/server/app'
import { everywhere } from '@/lib/server/headers'

const page = (title: string) =>
  withContentPolicy(
    `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>${title}</title></head><body><script>/*${title}*/</script></body></html>`,
  )
const long = `{"deck":"${'知处'.repeat(2000)}"}`

let out: string
let app: ReturnType<typeof createServer>

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(out, path)), { recursive: true })
  writeFileSync(join(out, path), content)
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'loci-server-'))
  out = join(folder, 'out')
  write('index.html', page('today'))
  write('review.html', page('review'))
  write('review/index.html', page('review'))
  write('review/__next._tree.txt', '0:{}')
  write('404.html', page('not found'))
  write('_next/static/chunks/a-0123456789abcdef.js', `console.log(${JSON.stringify(long)})`)
  write('_next/static/media/face.woff2', new Uint8Array(4096))
  write('_next/static/media/optimiser.wasm', new Uint8Array(4096))
  write('decks/japan.json', long)
  write('manifest.webmanifest', '{}')
  write('sw.js', 'self')
  write('.hidden', 'secret')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'out-secret.html'), 'secret')
  app = createServer(out)
})
afterAll(() => rmSync(dirname(out), { recursive: true }))

describe('addresses', () => {
  it.each([
    ['/', 'today'],
    ['/index.html', 'today'],
    ['/review', 'review'],
    ['/review?deck=japan%2Fdates', 'review'],
    ['/review.html', 'review'],
  ])('%s is the page of %s', async (address, title) => {
    const response = await app.request(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain(`<title>${title}</title>`)
  })

  it('leads an address with a slash at its end to the one without, with its query', async () => {
    const response = await app.request('/review/?deck=japan')
    expect(response.status).toBe(308)
    expect(response.headers.get('Location')).toBe('/review?deck=japan')
  })

  it('leads nobody to another host', async () => {
    for (const address of [
      '//elsewhere.example/',
      '//elsewhere.example/review/',
      '/\\elsewhere.example/',
    ]) {
      expect(
        new URL(
          (await app.request(`http://localhost${address}`)).headers.get('Location') ?? '/',
          'http://localhost',
        ).hostname,
      ).toBe('localhost')
    }
  })

  it('answers an unknown address with the page that says so', async () => {
    const response = await app.request('/no-such-page')
    expect(response.status).toBe(404)
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(await response.text()).toContain('<title>not found</title>')
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/review/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../out-secret',
    '/%2e%2e%2fout-secret',
    '/.hidden',
    '/%2ehidden',
    '/sw.js%00.html',
    '/%E0%A4%A',
  ])('gives nothing away at %s', async (address) => {
    const response = await app.request(new Request(`http://localhost${address}`))
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('secret')
  })

  it('gives no list of a folder', async () => {
    expect((await app.request('/decks')).status).toBe(404)
  })

  it('takes GET and HEAD only', async () => {
    const response = await app.request('/', { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const [head, get] = [
      await app.request('/review', { method: 'HEAD' }),
      await app.request('/review'),
    ]
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect([...head.headers]).toEqual([...get.headers])
  })
})

describe('headers', () => {
  it.each(['/', '/sw.js', '/decks/japan.json', '/_next/static/media/face.woff2', '/no-such-page'])(
    'cuts %s off from other origins',
    async (address) => {
      const { headers } = await app.request(address)
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp')
      for (const [name, value] of Object.entries(everywhere)) expect(headers.get(name)).toBe(value)
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    },
  )

  it("sends a page the policy that was written into it, with its inline scripts' hashes", async () => {
    const response = await app.request('/review')
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    const written = /content="(default-src[^"]*)"/.exec(await response.text())?.[1]
    expect(policy).toBe(`${written}; frame-ancestors 'none'`)
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+';/)
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
  })

  it('gives a worker a policy as well, without any inline script', async () => {
    const policy = (await app.request('/sw.js')).headers.get('Content-Security-Policy')
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
  })

  it.each([
    ['/_next/static/chunks/a-0123456789abcdef.js', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/review', 'no-cache'],
    ['/review/__next._tree.txt', 'no-cache'],
    ['/decks/japan.json', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/sw.js', 'no-cache'],
  ])('lets %s be kept as: %s', async (address, caching) => {
    expect((await app.request(address)).headers.get('Cache-Control')).toBe(caching)
  })

  it.each([
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/review/__next._tree.txt', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/decks/japan.json', 'application/json'],
    ['/_next/static/media/face.woff2', 'font/woff2'],
    ['/_next/static/media/optimiser.wasm', 'application/wasm'],
  ])('says that %s is %s', async (address, type) => {
    expect((await app.request(address)).headers.get('Content-Type')).toBe(type)
  })
})

describe('packing', () => {
  const get = (address: string, encoding?: string) =>
    app.request(address, encoding ? { headers: { 'Accept-Encoding': encoding } } : {})

  it('packs text by the best way that the browser takes', async () => {
    const br = await get('/decks/japan.json', 'gzip, deflate, br')
    expect(br.headers.get('Content-Encoding')).toBe('br')
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(long)
    const gzip = await get('/decks/japan.json', 'gzip;q=0.8, br;q=0')
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip')
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(long)
    expect(gzip.headers.get('Vary')).toBe('Accept-Encoding')
  })

  it('sends as it is what nobody asked to be packed, what is short and what is packed already', async () => {
    for (const response of [
      await get('/decks/japan.json'),
      await get('/sw.js', 'br'),
      await get('/_next/static/media/face.woff2', 'br'),
    ]) {
      expect(response.headers.get('Content-Encoding')).toBeNull()
      expect(Number(response.headers.get('Content-Length'))).toBe(
        (await response.arrayBuffer()).byteLength,
      )
    }
  })
})

describe('asking again', () => {
  it('answers 304 to the tag it gave, and only to that', async () => {
    const first = await app.request('/review')
    const etag = first.headers.get('ETag') ?? ''
    const again = await app.request('/review', {
      headers: { 'If-None-Match': `"other", W/${etag}` },
    })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('ETag')).toBe(etag)
    const other = await app.request('/', { headers: { 'If-None-Match': etag } })
    expect(other.status).toBe(200)
  })

  it('tells the packed forms of a file apart by their tags', async () => {
    const tags = await Promise.all(
      ['', 'br', 'gzip'].map(async (encoding) =>
        (
          await app.request('/decks/japan.json', { headers: { 'Accept-Encoding': encoding } })
        ).headers.get('ETag'),
      ),
    )
    expect(new Set(tags).size).toBe(3)
  })

  it('answers 304 to a date that is not older than the file, unless the tag says otherwise', async () => {
    const modified = (await app.request('/review')).headers.get('Last-Modified') ?? ''
    const ask = (headers: Record<string, string>) => app.request('/review', { headers })
    expect((await ask({ 'If-Modified-Since': modified })).status).toBe(304)
    expect((await ask({ 'If-Modified-Since': 'Thu, 01 Jan 2015 00:00:00 GMT' })).status).toBe(200)
    expect((await ask({ 'If-Modified-Since': modified, 'If-None-Match': '"other"' })).status).toBe(
      200,
    )
  })

  it('sends a file anew, under a new tag, when it has changed on disk', async () => {
    write('changing.txt', 'one')
    const before = await app.request('/changing.txt')
    expect(await before.text()).toBe('one')
    write('changing.txt', 'two')
    utimesSync(join(out, 'changing.txt'), 2_000_000_000, 2_000_000_000)
    const after = await app.request('/changing.txt')
    expect(await after.text()).toBe('two')
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
  })
})
