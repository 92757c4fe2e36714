import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { precacheGaps } from '@/lib/build/check-precache'
import { filesUnder } from '@/lib/build/files-under'
import { finishSite } from '@/lib/build/finish-site'
import { builtSite } from './server'

const text = new Set(['.html', '.txt', '.js', '.json', '.css'])

/**
 * Writes into `folder` what a second `npm run build` would have made after a small change of the
 * sources, in a second instead of half a minute: the build's name is another one wherever it stands
 * (pages, payloads, the service worker's list, a folder's name), one script has other content
 * under another hashed name, and the policies are written anew for it. Pages of this build carry
 * `data-build="<name>"` on `<html>` once that script has run. The first build's files are not there.
 */
export function writeSecondBuild(folder: string, name = 'second'): void {
  const { build } = JSON.parse(readFileSync(join(builtSite, 'build.json'), 'utf8')) as {
    build: string
  }
  cpSync(builtSite, folder, { recursive: true })
  renameSync(join(folder, '_next/static', build), join(folder, '_next/static', name))

  const chunks = join(folder, '_next/static/chunks/app')
  const chunk = readdirSync(chunks).find((file) => /^layout-[0-9a-f]+\.js$/.test(file))
  if (!chunk) throw new Error('the build has no script of the root layout')
  const changed = 'layout-5ec04d5ec04d5ec0.js'
  renameSync(join(chunks, chunk), join(chunks, changed))

  for (const file of filesUnder(folder).filter((path) => text.has(extname(path)))) {
    const path = join(folder, file)
    let content = readFileSync(path, 'utf8').replaceAll(build, name).replaceAll(chunk, changed)
    if (basename(file) === changed) content += `;document.documentElement.dataset.build='${name}'`
    writeFileSync(path, content)
  }
  finishSite(folder)
  const gaps = precacheGaps(folder)
  if (gaps.length > 0) throw new Error(gaps.join('\n'))
}
