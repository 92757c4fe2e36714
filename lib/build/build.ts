import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { precacheGaps } from './check-precache'
import { finishSite } from './finish-site'
import { sourceHash } from './source-hash'

/**
 * `npm run build`: decks, then the pages, then what makes them ready for any host, into `out/`.
 * With `--if-needed`, only when there is no build or the sources are no longer those it was made of.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const out = join(root, 'out')
const stamp = join(out, 'build.json')

const build = sourceHash(root)
if (!process.argv.includes('--if-needed') || builtNow() !== build) {
  const started = performance.now()
  run('--import', 'tsx', join(root, 'lib/build/decks.ts'))
  run(createRequire(import.meta.url).resolve('next/dist/bin/next'), 'build', '--webpack')
  copyFileSync(join(root, '.next/sw.js'), join(out, 'sw.js'))
  finishSite(out)
  const gaps = precacheGaps(out)
  if (gaps.length > 0) fail(`The build would not work offline:\n  ${gaps.join('\n  ')}`)
  writeFileSync(stamp, `${JSON.stringify({ build })}\n`)
  console.log(`Built ${build} into out/ in ${Math.round((performance.now() - started) / 1000)} s.`)
}

function builtNow(): string | null {
  if (!existsSync(stamp)) return null
  return (JSON.parse(readFileSync(stamp, 'utf8')) as { build: string }).build
}

function run(...args: string[]): void {
  const env = { ...process.env, LOCI_BUILD: build, NEXT_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  if (status !== 0) fail(`The build stopped at: node ${args.join(' ')}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
