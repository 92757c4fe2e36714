import { posix } from 'node:path'
import ts from 'typescript'

/** Which rooms a room of `lib` may import from, beside itself; `types` where only types may come. `lib/README.md` says what lives in each. */
export const rooms: Readonly<Record<string, Readonly<Record<string, 'all' | 'types'>>>> = {
  paper: {},
  facts: { paper: 'all' },
  cards: { paper: 'all', facts: 'all' },
  schedule: { cards: 'types' },
  quiz: { facts: 'all', cards: 'all', schedule: 'all' },
  progress: { cards: 'types', schedule: 'all' },
  store: {
    paper: 'all',
    facts: 'all',
    cards: 'all',
    schedule: 'all',
    quiz: 'all',
    progress: 'all',
  },
  exchange: {
    paper: 'all',
    facts: 'all',
    cards: 'all',
    schedule: 'all',
    quiz: 'all',
    progress: 'all',
    store: 'all',
  },
  server: {
    paper: 'all',
    facts: 'all',
    cards: 'all',
    schedule: 'all',
    quiz: 'all',
    progress: 'all',
  },
  build: {
    paper: 'all',
    facts: 'all',
    cards: 'all',
    schedule: 'all',
    quiz: 'all',
    progress: 'all',
    server: 'all',
  },
  offline: {},
  i18n: {},
}

/** Rooms that run the same in a page, a worker, Node and a test: they are given the time, the seed and the rows. */
export const pureRooms: ReadonlySet<string> = new Set([
  'paper',
  'facts',
  'cards',
  'schedule',
  'quiz',
  'progress',
])

/** What the top level may hold, beside what git ignores. */
export const topLevel: ReadonlySet<string> = new Set([
  '.ci',
  '.git',
  '.github',
  '.gitignore',
  '.npmrc',
  '.nvmrc',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'app',
  'biome.json',
  'decks',
  'lib',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'postcss.config.mjs',
  'public',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
])

interface Import {
  readonly from: string
  readonly typesOnly: boolean
}

/** What breaks the rules of the house in one file, as sentences; `path` from the project's root, with `/`. */
export function violationsIn(path: string, source: string): string[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind)
  const room = roomOf(path)
  const broken = importsOf(file).flatMap((found) => importViolations(path, found))
  if (room !== null && pureRooms.has(room)) broken.push(...impurities(file))
  return broken.map((what) => `${path}: ${what}`)
}

/** `lib/<room>/…` → the room; null elsewhere. */
function roomOf(path: string): string | null {
  return /^lib\/([^/]+)\//.exec(path)?.[1] ?? null
}

function importViolations(path: string, { from, typesOnly }: Import): string[] {
  const target = ourPath(path, from)
  return target === null ? packageViolations(path, from) : roomViolations(path, target, typesOnly)
}

/** Where an import of ours leads, from the project's root; null for a package. */
function ourPath(path: string, from: string): string | null {
  if (from.startsWith('@/')) return from.slice(2)
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : null
}

function roomViolations(path: string, target: string, typesOnly: boolean): string[] {
  if (target.startsWith('..')) return [`reaches out of the project: ${target}`]
  const from = roomOf(path)
  const to = roomOf(target)
  if (target.startsWith('tests/')) return ['imports a test']
  if (from === null) {
    if (to === 'build' || to === 'server') return [`the app imports lib/${to}, which runs in Node`]
    if (path.startsWith('app/_ui/') && (to === 'store' || to === 'exchange')) {
      return [`app/_ui is given what it shows, but imports lib/${to}`]
    }
    return []
  }
  if (to === null) return [`lib/${from} imports ${target}, which is outside of lib`]
  if (to === from) return []
  const allowed = rooms[from]?.[to]
  if (allowed === undefined) return [`lib/${from} may not import lib/${to}`]
  if (allowed === 'types' && !typesOnly) return [`lib/${from} may import only types of lib/${to}`]
  return []
}

function packageViolations(path: string, from: string): string[] {
  const room = roomOf(path)
  const name = from.split('/')[0] ?? from
  if (name === 'ts-fsrs' && path !== 'lib/schedule/fsrs-6.ts') {
    return ['only lib/schedule/fsrs-6.ts may import ts-fsrs']
  }
  if (name === 'dexie' && room !== 'store') return ['only lib/store may import dexie']
  if (room === null) return name.startsWith('node:') ? [`the app imports ${from}`] : []
  const ofTheScreen = /^(react|react-dom|next|use-intl|lucide-react|dexie-react-hooks)$/.test(name)
  if (ofTheScreen) return [`lib imports ${from}, which belongs to app`]
  if (name.startsWith('node:') && room !== 'build' && room !== 'server') {
    return [`lib/${room} imports ${from}, but also runs in a browser`]
  }
  return []
}

function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ from: node.moduleSpecifier.text, typesOnly: bringsOnlyTypes(node.importClause) })
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const named =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause : null
      const typesOnly =
        node.isTypeOnly || named?.elements.every((element) => element.isTypeOnly) === true
      found.push({ from: (node.moduleSpecifier as ts.StringLiteral).text, typesOnly })
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ from: (node.argument.literal as ts.StringLiteral).text, typesOnly: true })
    } else if (isLoading(node)) {
      const [address] = node.arguments ?? []
      if (address && ts.isStringLiteral(address))
        found.push({ from: address.text, typesOnly: false })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function bringsOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  )
}

/** `import('…')`, or `new URL('….ts', import.meta.url)`, by which a worker is loaded. */
function isLoading(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  if (ts.isCallExpression(node)) return node.expression.kind === ts.SyntaxKind.ImportKeyword
  return (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    /\.[jt]sx?'$/.test(node.arguments?.[0]?.getText() ?? '') &&
    node.arguments?.[1]?.getText() === 'import.meta.url'
  )
}

/** Globals that only a page, only Node or only one moment has. */
const impureGlobals = new Set([
  'addEventListener',
  'alert',
  'caches',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'history',
  'indexedDB',
  'localStorage',
  'location',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'self',
  'sessionStorage',
  'setInterval',
  'setTimeout',
  'window',
])

/** What a pure file takes from its surroundings: the clock, chance, the page, the process. */
function impurities(file: ts.SourceFile): string[] {
  const own = declaredIn(file)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText()
      if (text === 'Date.now' || text === 'Math.random') found.push(`reads ${text}`)
      if (text.startsWith('globalThis.')) found.push(`reads ${text}`)
    }
    const date = (node: ts.CallExpression | ts.NewExpression) =>
      node.expression.getText() === 'Date'
    if (ts.isNewExpression(node) && date(node) && !node.arguments?.length)
      found.push('reads new Date()')
    if (ts.isCallExpression(node) && date(node)) found.push('reads Date()')
    if (
      ts.isIdentifier(node) &&
      impureGlobals.has(node.text) &&
      !own.has(node.text) &&
      isRead(node)
    ) {
      found.push(`reads ${node.text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Every name that a file itself gives to something: such a `document` is no page. */
function declaredIn(file: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    const named =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node)
    if (named && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}

/** Whether an identifier stands for a value, and not for a property, a key or a type. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false
  return !(
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isEnumMember(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  )
}
