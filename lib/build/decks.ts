import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { checkPaperText, isTextOf, type PaperTextCheck } from '../cards/check-paper-text'
import { type Compiled, compileDeck } from '../cards/compile-deck'
import { type DeckFile, type DeckIndex, deckFileSchema } from '../cards/deck-file'
import { reportDeck } from '../cards/deck-report'
import { formatProblem, type SourceProblem } from '../cards/source-problem'

/** Twelve hex digits of SHA-256: enough to tell any two revisions of a deck apart. */
export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12)

type CompiledDeck = Extract<Compiled, { ok: true }>

export interface Build {
  /** All that is wrong with the source; where there is anything, nothing was written. */
  readonly problems: readonly SourceProblem[]
  /** What to tell the person, line by line. */
  readonly report: readonly string[]
}

/**
 * Compiles every paper under `<root>/decks` into `<root>/public/decks`: `<paper>.json` for each, and `index.json`.
 * A file is written only where its bytes differ, and a deck whose paper is gone is removed.
 * @param paperFile a plain-text extraction of one of the papers: its facts are looked up in it
 */
export async function buildDecks(root: string, paperFile?: string): Promise<Build> {
  const source = join(root, 'decks')
  const target = join(root, 'public', 'decks')
  const problems: SourceProblem[] = []
  const compiledDecks: CompiledDeck[] = []
  for (const folder of await foldersIn(source)) {
    const names = (await readdir(join(source, folder)))
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
    const files = await Promise.all(
      names.map(async (name) => ({
        path: `decks/${folder}/${name}`,
        text: await readFile(join(source, folder, name), 'utf8'),
      })),
    )
    const compiled = compileDeck(folder, files, shortHash)
    if (compiled.ok) compiledDecks.push(compiled)
    else problems.push(...compiled.problems)
  }
  const checked = new Map<DeckFile, string>()
  if (paperFile !== undefined && problems.length === 0) {
    const { deck, check, problem } = await checkPaper(compiledDecks, paperFile)
    if (problem) problems.push(problem)
    if (check) problems.push(...check.problems)
    if (deck && check) checked.set(deck, sayCheck(check))
  }
  const decks = compiledDecks.map(({ deck }) => deck)
  if (problems.length > 0) return { problems, report: [] }

  await mkdir(target, { recursive: true })
  const report: string[] = []
  for (const deck of decks) {
    const path = join(target, `${deck.paper.id}.json`)
    const before = await readText(path)
    const written = await writeWhenChanged(path, before, deck)
    report.push(
      reportDeck(deck),
      `  checked against the paper: ${checked.get(deck) ?? 'no, since its text was not given (--paper FILE)'}`,
      `  ${written ? changes(before, deck) : 'unchanged'}`,
    )
  }
  const index = indexOf(decks)
  const indexPath = join(target, 'index.json')
  await writeWhenChanged(indexPath, await readText(indexPath), index)
  const kept = new Set(['index.json', ...index.papers.map(({ file }) => file)])
  for (const name of await readdir(target)) {
    if (name.endsWith('.json') && !kept.has(name)) await unlink(join(target, name))
  }
  return { problems, report }
}

/** Looks the facts up in the text of the paper that it is of. */
async function checkPaper(
  decks: readonly CompiledDeck[],
  file: string,
): Promise<{ deck?: DeckFile; check?: PaperTextCheck; problem?: SourceProblem }> {
  const refuse = (reason: string, remedy: string) => ({
    problem: { path: file, line: 1, column: 1, reason, remedy },
  })
  const text = await readText(file)
  if (text === null) return refuse('there is no such file', 'name a plain text of the paper')
  const own = decks.find(({ reading }) => isTextOf(reading, text))
  if (!own) {
    return refuse(
      'this is the text of none of the papers in decks',
      'give a plain text whose pages begin as paper.yaml says under begins',
    )
  }
  return { deck: own.deck, check: checkPaperText(own.reading, text) }
}

const sayCheck = ({ found, implied }: PaperTextCheck): string =>
  `${found} dates, figures, names and quoted words found where their loci say, ${implied} implied, none missing`

/** The list of papers an app can install. */
export const indexOf = (decks: readonly DeckFile[]): DeckIndex => ({
  format: 1,
  papers: decks.map(({ paper, revision, facts, cards }) => ({
    id: paper.id,
    revision,
    file: `${paper.id}.json`,
    title: paper.title,
    facts: facts.length,
    cards: cards.length,
  })),
})

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function writeWhenChanged(
  path: string,
  before: string | null,
  value: unknown,
): Promise<boolean> {
  const text = `${JSON.stringify(value, null, 1)}\n`
  if (text === before) return false
  await writeFile(path, text)
  return true
}

/** What a revision does to the cards people may already have a history with: a dropped one leaves their queues. */
function changes(before: string | null, deck: DeckFile): string {
  const earlier = before === null ? null : deckFileSchema.safeParse(parseJson(before))
  if (!earlier?.success) return 'written'
  const old = new Set(earlier.data.cards.map(({ id }) => id))
  const now = new Set(deck.cards.map(({ id }) => id))
  const added = [...now].filter((id) => !old.has(id))
  const dropped = [...old].filter((id) => !now.has(id))
  const names = dropped.length > 0 ? `: ${dropped.join(', ')}` : ''
  return `written; since the last build ${added.length} cards added, ${dropped.length} dropped${names}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { paper: { type: 'string' } } })
  const { problems, report } = await buildDecks(process.cwd(), values.paper)
  for (const line of report) console.log(line)
  for (const problem of problems) console.error(formatProblem(problem))
  if (problems.length > 0) {
    console.error(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was written`,
    )
    process.exitCode = 1
  }
}
