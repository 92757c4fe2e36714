import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '@/lib/build/files-under'
import { rooms, topLevel, violationsIn } from './architecture-rules'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = ['app', 'lib'].flatMap((folder) =>
  filesUnder(join(root, folder))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`),
)

describe('the house', () => {
  it('keeps to its rules of import and purity in every file', () => {
    expect(sources.length).toBeGreaterThan(20)
    expect(
      sources.flatMap((path) => violationsIn(path, readFileSync(join(root, path), 'utf8'))),
    ).toEqual([])
  })

  it('has no room that the rules do not know', () => {
    const known = [...Object.keys(rooms), 'README.md']
    expect(readdirSync(join(root, 'lib')).filter((name) => !known.includes(name))).toEqual([])
  })

  it('has nothing on its top level but what belongs there', () => {
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean)
    const isIgnored = (name: string) =>
      ignored.some((line) =>
        line.startsWith('*') ? name.endsWith(line.slice(1)) : line.replace(/\/$/, '') === name,
      )
    const found = readdirSync(root).filter((name) => !topLevel.has(name) && !isIgnored(name))
    expect(found).toEqual([])
  })
})

/** Held against samples, so that a rule that has gone blind is noticed. */
describe('the rules', () => {
  it.each([
    ['lib/facts/a.ts', "import { a } from '../cards/b'", 'lib/facts may not import lib/cards'],
    ['lib/facts/a.ts', "import type { A } from '../cards/b'", 'lib/facts may not import lib/cards'],
    ['lib/facts/a.ts', "export { a } from '../cards/b'", 'lib/facts may not import lib/cards'],
    ['lib/facts/a.ts', "export * from '../cards/b'", 'lib/facts may not import lib/cards'],
    [
      'lib/facts/a.ts',
      "const a = await import('../cards/b')",
      'lib/facts may not import lib/cards',
    ],
    ['lib/facts/a.ts', "let a: import('../cards/b').A", 'lib/facts may not import lib/cards'],
    ['lib/facts/a.ts', "import '@/lib/store/b'", 'lib/facts may not import lib/store'],
    [
      'lib/facts/deep/a.ts',
      "import { a } from '../../store/b'",
      'lib/facts may not import lib/store',
    ],
    ['lib/schedule/a.ts', "import { a } from '../cards/b'", 'only types of lib/cards'],
    ['lib/schedule/a.ts', "import { type A, b } from '../cards/b'", 'only types of lib/cards'],
    ['lib/schedule/a.ts', "import '../cards/b'", 'only types of lib/cards'],
    ['lib/schedule/a.ts', "import { fsrs } from 'ts-fsrs'", 'only lib/schedule/fsrs-6.ts'],
    ['app/page.tsx', "import { fsrs } from 'ts-fsrs'", 'only lib/schedule/fsrs-6.ts'],
    ['lib/exchange/a.ts', "import Dexie from 'dexie'", 'only lib/store may import dexie'],
    ['app/page.tsx', "import type { Table } from 'dexie'", 'only lib/store may import dexie'],
    ['lib/store/a.ts', "import { useState } from 'react'", 'belongs to app'],
    ['lib/store/a.ts', "import { useLiveQuery } from 'dexie-react-hooks'", 'belongs to app'],
    ['lib/store/a.ts', "import { Row } from '@/app/row'", 'outside of lib'],
    ['lib/cards/a.ts', "import { join } from 'node:path'", 'also runs in a browser'],
    ['app/page.tsx', "import { createServer } from '@/lib/server/app'", 'runs in Node'],
    ['app/page.tsx', "import { a } from '@/tests/a'", 'imports a test'],
    ['app/_ui/a.tsx', "import { read } from '@/lib/store/read'", 'is given what it shows'],
    ['app/page.tsx', "new Worker(new URL('../lib/build/a.ts', import.meta.url))", 'runs in Node'],
    ['app/page.tsx', "import { a } from '../../elsewhere/a'", 'out of the project'],
    ['lib/cards/a.ts', 'const now = Date.now()', 'reads Date.now'],
    ['lib/cards/a.ts', 'const clock = Date.now', 'reads Date.now'],
    ['lib/cards/a.ts', 'const now = new Date()', 'reads new Date()'],
    ['lib/cards/a.ts', 'const now = new Date', 'reads new Date()'],
    ['lib/cards/a.ts', 'const now = Date()', 'reads Date()'],
    ['lib/cards/a.ts', 'const a = Math.random()', 'reads Math.random'],
    ['lib/cards/a.ts', "const a = document.querySelector('a')", 'reads document'],
    ['lib/cards/a.ts', 'const a = { window }', 'reads window'],
    ['lib/cards/a.ts', 'const a = crypto.randomUUID()', 'reads crypto'],
    ['lib/cards/a.ts', 'const a = globalThis.navigator', 'reads globalThis.navigator'],
    ['lib/cards/a.ts', 'setTimeout(a, 1)', 'reads setTimeout'],
    ['lib/cards/a.ts', 'const a = process.env.A', 'reads process'],
  ])('forbid in %s: %s', (path, source, reason) => {
    expect(violationsIn(path, source).join('\n')).toContain(reason)
  })

  it.each([
    [
      'lib/cards/a.ts',
      "import { a } from '../facts/b'; import { c } from './c'; import { z } from 'zod'",
    ],
    [
      'lib/schedule/a.ts',
      "import type { A } from '../cards/b'; import { type B } from '../cards/c'",
    ],
    ['lib/schedule/fsrs-6.ts', "import { fsrs } from 'ts-fsrs'"],
    ['lib/store/a.ts', "import Dexie from 'dexie'; import { a } from '../schedule/b'"],
    ['lib/build/a.ts', "import { join } from 'node:path'; import { a } from '../server/b'"],
    [
      'app/page.tsx',
      "import { a } from '@/lib/store/b'; import { useLiveQuery } from 'dexie-react-hooks'",
    ],
    ['lib/cards/a.ts', 'const at = new Date(0); const day = Date.UTC(2022, 6)'],
    [
      'lib/cards/a.ts',
      "const kinds = { document: 1 }; const a = kinds.document; type T = { location: 'x' }",
    ],
    ['lib/cards/a.ts', 'const read = (document: string) => document.length'],
    ['lib/store/a.ts', 'const a = crypto.getRandomValues(new Uint8Array(8))'],
  ])('allow in %s: %s', (path, source) => {
    expect(violationsIn(path, source)).toEqual([])
  })
})
