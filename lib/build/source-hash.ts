import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './files-under'

/** All that a build is made of; what a build itself writes is left out. */
const sources = [
  'app',
  'decks',
  'lib',
  'public',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
const written = /^public\/decks\//

/** A short hash over everything that the build reads: the name of the build, and how to tell that one is out of date. */
export function sourceHash(root: string): string {
  const files = sources
    .filter((source) => existsSync(join(root, source)))
    .flatMap((source) =>
      statSync(join(root, source)).isDirectory()
        ? filesUnder(join(root, source)).map((file) => `${source}/${file}`)
        : [source],
    )
    .filter((file) => !written.test(file))
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}
