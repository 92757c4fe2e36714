import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { precacheGaps } from '@/lib/build/check-precache'
import { filesUnder } from '@/lib/build/files-under'
import { finishSite } from '@/lib/build/finish-site'
import { sourceHash } from '@/lib/build/source-hash'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loci-site-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, content = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const page = (script: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/></head><body><script src="${script}"></script></body></html>`

describe('finishSite', () => {
  beforeEach(() => {
    for (const name of ['index', 'review', '404', '_not-found'])
      write(`${name}.html`, page('/a.js'))
  })

  it('gives every page its policy, and a folder of its name for hosts that look for one', () => {
    finishSite(folder)
    expect(filesUnder(folder)).toEqual([
      '404.html',
      '_headers',
      '_not-found.html',
      'index.html',
      'review.html',
      'review/index.html',
    ])
    for (const file of filesUnder(folder).filter((name) => name.endsWith('.html'))) {
      expect(read(file)).toContain('<meta http-equiv="Content-Security-Policy"')
    }
    expect(read('review/index.html')).toBe(read('review.html'))
  })

  it('writes the headers down for hosts that read them', () => {
    finishSite(folder)
    expect(read('_headers')).toMatch(/^\/\*\n(.|\n)*Cross-Origin-Embedder-Policy: require-corp\n/)
    expect(read('_headers')).toMatch(
      /\/_next\/static\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n/,
    )
  })

  it('changes nothing the second time', () => {
    finishSite(folder)
    const before = filesUnder(folder).map((file) => [file, read(file)])
    finishSite(folder)
    expect(filesUnder(folder).map((file) => [file, read(file)])).toEqual(before)
  })
})

describe('precacheGaps', () => {
  beforeEach(() => {
    write('index.html', page('/_next/static/chunks/a.js'))
    write('_next/static/chunks/a.js')
    write('decks/japan.json')
  })
  const listing = (...urls: string[]) =>
    write('sw.js', `x=[${urls.map((url) => `{'revision':'1','url':'${url}'}`).join(',')}];`)

  it('finds nothing when all that the app asks for is listed', () => {
    listing('/index.html', '/_next/static/chunks/a.js', '/decks/japan.json')
    expect(precacheGaps(folder)).toEqual([])
  })

  it('names a file that is left out', () => {
    listing('/index.html', '/_next/static/chunks/a.js')
    expect(precacheGaps(folder)).toEqual(['/decks/japan.json is not kept for offline use'])
  })

  it('names an entry without a file, which would keep the worker from being installed', () => {
    listing('/index.html', '/_next/static/chunks/a.js', '/decks/japan.json', '/gone.txt')
    expect(precacheGaps(folder)).toEqual([
      '/gone.txt is to be kept for offline use, but does not exist',
    ])
  })

  it('names a script of a page, even one of a kind that pages do not usually load', () => {
    write('index.html', page('/_next/static/chunks/framework-0123456789abcdef.js'))
    write('_next/static/chunks/framework-0123456789abcdef.js')
    listing('/index.html', '/_next/static/chunks/a.js', '/decks/japan.json')
    expect(precacheGaps(folder)).toEqual([
      'a page loads /_next/static/chunks/framework-0123456789abcdef.js, which is not kept for offline use',
    ])
  })
})

describe('sourceHash', () => {
  beforeEach(() => {
    write('app/page.tsx', 'one')
    write('lib/a.ts', 'a')
    write('public/icon.svg', 'icon')
    write('next.config.mjs', 'config')
  })

  it('changes with what the build reads: a file, its name, a new one', () => {
    const hashes = new Set([sourceHash(folder)])
    write('app/page.tsx', 'two')
    hashes.add(sourceHash(folder))
    write('lib/b.ts', '')
    hashes.add(sourceHash(folder))
    write('next.config.mjs', 'other')
    hashes.add(sourceHash(folder))
    expect(hashes.size).toBe(4)
  })

  it('stays with what the build writes, and with what it does not read', () => {
    const before = sourceHash(folder)
    write('public/decks/japan.json', '{}')
    write('out/index.html', '')
    write('.next/cache', '')
    write('tests/a.test.ts', '')
    write('README.md', '')
    expect(sourceHash(folder)).toBe(before)
  })
})
