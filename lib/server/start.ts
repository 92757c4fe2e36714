import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listen, PortTakenError } from './listen'

/**
 * `npm start`: builds the site when there is no build or the sources have changed since, then serves
 * it on `PORT` (3000). Given a folder, it serves that one as it is.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = process.argv[2]

if (folder === undefined) {
  const build = [...process.execArgv, resolve(root, 'lib/build/build.ts'), '--if-needed']
  const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const port = Number(process.env.PORT || 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT is "${process.env.PORT}"; it has to be a number from 0 to 65535.`)
}

try {
  const server = await listen(folder === undefined ? resolve(root, 'out') : resolve(folder), port)
  console.log(`Loci is at ${server.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)))
  }
  if (process.env.npm_lifecycle_event !== undefined) stopWithNpm()
} catch (error) {
  if (!(error instanceof PortTakenError)) throw error
  stop(error.message)
}

/** npm runs its scripts in a shell that does not pass a signal on: without this the server would outlive a stopped npm, and hold the port. */
function stopWithNpm(): void {
  const shell = process.ppid
  setInterval(() => {
    if (process.ppid !== shell) process.exit(0)
  }, 500).unref()
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
