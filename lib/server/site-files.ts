import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { getMimeType } from 'hono/utils/mime'
import type { Encoding } from './encoding'

type Bytes = Uint8Array<ArrayBuffer>

/** One file of the site, as it is sent. */
export interface SiteFile {
  readonly type: string
  readonly bytes: Bytes
  /** Quoted, over the content. */
  readonly etag: string
  readonly modified: Date
  /** The Content-Security-Policy that the build wrote into a page; null for what is no page. */
  readonly policy: string | null
  /** The bytes packed; the work is done once. */
  compressed(encoding: Encoding): Promise<Bytes>
}

/** The files of a built site by address, read once and read again when they change on disk. */
export class SiteFiles {
  private readonly root: string
  private readonly kept = new Map<string, { readonly stamp: string; readonly file: SiteFile }>()

  constructor(root: string) {
    this.root = resolve(root)
  }

  /** The file at an address: itself, or the page of that name (`/review` is `review.html`). Null when there is none, or the address tries to leave the folder. */
  async find(pathname: string): Promise<SiteFile | null> {
    const path = this.pathOf(pathname)
    if (path === null) return null
    if (path === this.root) return this.read(resolve(this.root, 'index.html'))
    return (await this.read(path)) ?? (await this.read(`${path}.html`))
  }

  private pathOf(pathname: string): string | null {
    let decoded: string
    try {
      decoded = decodeURIComponent(pathname)
    } catch {
      return null
    }
    // No hidden files, no way up, nothing that Windows would take for a separator or a drive.
    if (/[\0\\:]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.')))
      return null
    const path = resolve(this.root, `.${sep}${decoded}`)
    return path === this.root || path.startsWith(this.root + sep) ? path : null
  }

  private async read(path: string): Promise<SiteFile | null> {
    const info = await stat(path).catch(() => null)
    if (!info?.isFile()) return null
    const stamp = `${info.mtimeMs}-${info.size}`
    const kept = this.kept.get(path)
    if (kept?.stamp === stamp) return kept.file
    const file = siteFile(path, await readFile(path), info.mtime)
    this.kept.set(path, { stamp, file })
    return file
  }
}

function siteFile(path: string, bytes: Bytes, modified: Date): SiteFile {
  const packed = new Map<Encoding, Promise<Bytes>>()
  const type = typeOf(path)
  return {
    type,
    bytes,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    modified,
    policy: path.endsWith('.html') ? policyIn(new TextDecoder().decode(bytes)) : null,
    compressed(encoding) {
      const done = packed.get(encoding) ?? compress(encoding, bytes)
      packed.set(encoding, done)
      return done
    },
  }
}

function typeOf(path: string): string {
  if (path.endsWith('.webmanifest')) return 'application/manifest+json'
  const type = getMimeType(path) ?? 'application/octet-stream'
  // `hono` says the charset for some text types only.
  return /^text\/[^;]+$/.test(type) ? `${type}; charset=utf-8` : type
}

function policyIn(html: string): string | null {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? null
}

/** Brotli at a level that packs as well as gzip's best in a fraction of its own best's time: the first visitor waits for it. */
function compress(encoding: Encoding, bytes: Bytes): Promise<Bytes> {
  return encoding === 'br'
    ? promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 6,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
        },
      })
    : promisify(gzip)(bytes, { level: 7 })
}
