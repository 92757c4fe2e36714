import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The site that `npm run build` made. */
export const builtSite = fileURLToPath(new URL('../../../out', import.meta.url))
const start = fileURLToPath(new URL('../../../lib/server/start.ts', import.meta.url))

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Ends it at once, as a power cut would; resolves when nothing answers any more. */
  kill(): Promise<void>
}

export interface OwnServer extends RunningServer {
  /** Lets it take connections and never answer, as a network does that is there in name only. */
  hang(): void
}

/** Our own server over a built site, in a process of its own: on a free port, or on the one it had before it was killed. */
export async function startServer(site = builtSite, port = 0): Promise<OwnServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', start, site], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  const onExit = (code: number | null, signal: string | null) =>
    console.error(`The server at ${url} ended by itself, with ${signal ?? code}.`)
  child.once('exit', onExit)
  return {
    url,
    port: Number(new URL(url).port),
    hang: () => void child.kill('SIGSTOP'),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.off('exit', onExit)
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** The plainest of hosts: files, a folder's `index.html`, no header but the type. */
export async function startPlainHost(site = builtSite): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = join(site, normalize(decodeURIComponent(pathname)))
    const info = statSync(path, { throwIfNoEntry: false })
    if (info?.isDirectory() && !pathname.endsWith('/')) {
      response.writeHead(301, { Location: `${pathname}/` }).end()
      return
    }
    const file = info?.isDirectory() ? join(path, 'index.html') : path
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
      return
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
    if (request.method === 'HEAD') response.end()
    else createReadStream(file).pipe(response)
  })
  server.listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    port,
    async kill() {
      const gone = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await gone
    },
  }
}
