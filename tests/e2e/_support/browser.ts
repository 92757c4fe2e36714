import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

/**
 * The first Chromium that this machine has: the one named by `LOCI_CHROMIUM`, the one that npm
 * brought (Linux x64; unpacked at the first call), Playwright's, else the system's Chrome.
 */
export function browserOptions(): LaunchOptions {
  const args = ['--disable-gpu', ...(hasSharedMemory() ? [] : ['--disable-dev-shm-usage'])]
  const named = process.env.LOCI_CHROMIUM
  if (named) return { executablePath: named, args, chromiumSandbox: false }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return { ...packedChromium(), args, chromiumSandbox: false }
  }
  return existsSync(chromium.executablePath()) ? { args } : { args, channel: 'chrome' }
}

/** A container may give too little of it for a page; where there is enough it is quicker than files. */
function hasSharedMemory(): boolean {
  if (!existsSync('/dev/shm')) return false
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize > 1e9
}

function packedChromium(): LaunchOptions {
  const folder = join(tmpdir(), `loci-chromium-${packVersion()}`)
  if (!existsSync(folder)) {
    // Whoever comes second, or is killed half-way, must not leave half a browser behind.
    const unpacked = mkdtempSync(`${folder}-`)
    unpackInto(unpacked)
    writeFileSync(join(unpacked, 'fonts', 'fonts.conf'), fontConfig(folder))
    try {
      renameSync(unpacked, folder)
    } catch {
      rmSync(unpacked, { recursive: true })
    }
  }
  const executablePath = join(folder, 'chromium')
  const env: Record<string, string> = { FONTCONFIG_PATH: join(folder, 'fonts') }
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] ??= value
  // The libraries that came along are for machines that have none of their own.
  if (lacksLibraries(executablePath)) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':')
  }
  return { executablePath, env }
}

function packVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  let folder = dirname(entry)
  while (!existsSync(join(folder, 'bin'))) folder = dirname(folder)
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string })
    .version
}

/** In a process of its own: the package unpacks into the folder for temporary files, and brings the libraries only to what it takes for a bare Amazon Linux. */
function unpackInto(folder: string): void {
  const script =
    "const { default: pack } = await import('@sparticuz/chromium'); pack.setGraphicsMode = false; await pack.executablePath()"
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: 'inherit',
  })
}

/** The system's fonts where there are any, and the one that came along. */
function fontConfig(folder: string): string {
  const places = ['/usr/share/fonts', '/usr/local/share/fonts', join(folder, 'fonts', 'fonts')]
  const dirs = places.map((place) => `<dir>${place}</dir>`).join('')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found')
  } catch {
    return false
  }
}
