import type { z } from 'zod'
import type { OutlineNode } from './deck-file'
import {
  deckSourceSchema,
  type FactSource,
  factSourceSchema,
  outlineSourceSchema,
  type PaperSource,
  paperSourceSchema,
} from './deck-source'
import type { Place, SourceProblem } from './source-problem'
import { wordIssue } from './word-issue'
import { readYaml, type YamlSource } from './yaml-source'

/** One file of `decks/<paper>/`; `path` is how problems name it. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A fact as written, with the deck (file) it stands in and the way back to its lines. */
export interface SourceFact {
  readonly deck: string
  readonly fact: FactSource
  readonly path: string
  /** The place of a field of this fact: `placeOf('cards', 'when', 'front')`. */
  placeOf(...keys: readonly PropertyKey[]): Place
}

export interface SourcePaper {
  readonly paper: PaperSource
  readonly path: string
  placeOf(...keys: readonly PropertyKey[]): Place
}

/** The paper's argument as a tree, with the way back to its lines. */
export interface SourceOutline {
  readonly nodes: readonly OutlineNode[]
  readonly path: string
  placeOf(...keys: readonly PropertyKey[]): Place
}

export interface SourceReading {
  readonly paper: SourcePaper | null
  readonly outline: SourceOutline | null
  /** Every fact that could be read, in the order of the files given. */
  readonly facts: readonly SourceFact[]
  /** Ids of all facts that say one, also of those that could not be read. */
  readonly mentioned: ReadonlySet<string>
  /** Names of the deck files given, without `.yaml`. */
  readonly decks: ReadonlyMap<string, string>
  readonly problems: readonly SourceProblem[]
}

/** The name of a deck file: its deck's id within the paper. */
const deckOf = (path: string) => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '')

/** Reads a paper's folder, and every fault of form in it: syntax, missing and unknown fields, wrong values. */
export function readDeckSource(files: readonly SourceFile[]): SourceReading {
  const problems: SourceProblem[] = []
  const facts: SourceFact[] = []
  const mentioned = new Set<string>()
  const decks = new Map<string, string>()
  let paper: SourcePaper | null = null
  let outline: SourceOutline | null = null

  for (const file of files) {
    const name = deckOf(file.path)
    if (name !== 'paper' && name !== 'outline') decks.set(name, file.path)
    const reading = readYaml(file.path, file.text)
    if (!reading.ok) {
      problems.push(...reading.problems)
      continue
    }
    const { source } = reading
    if (name === 'paper') {
      const parsed = check(paperSourceSchema, source, [], source.value, problems)
      if (parsed) {
        paper = { paper: parsed, path: file.path, placeOf: (...keys) => source.placeOf(keys) }
      }
      continue
    }
    if (name === 'outline') {
      const parsed = check(outlineSourceSchema, source, [], source.value, problems)
      if (parsed) {
        const placeOf = (...keys: PropertyKey[]) => source.placeOf(['outline', ...keys])
        outline = { nodes: parsed.outline, path: file.path, placeOf }
      }
      continue
    }
    const deck = check(deckSourceSchema, source, [], source.value, problems)
    deck?.facts.forEach((value, index) => {
      const base = ['facts', index]
      const fact = check(factSourceSchema, source, base, value, problems)
      const id = fact?.id ?? (value as { id?: unknown } | null)?.id
      if (typeof id === 'string') mentioned.add(id)
      if (!fact) return
      facts.push({
        deck: name,
        fact,
        path: file.path,
        placeOf: (...keys) => source.placeOf([...base, ...keys]),
      })
    })
  }
  return { paper, outline, facts, mentioned, decks, problems }
}

function check<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  base: readonly PropertyKey[],
  value: unknown,
  problems: SourceProblem[],
): z.output<Schema> | null {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const { keys, reason, remedy } = wordIssue(issue)
    problems.push({ path: source.path, ...source.placeOf([...base, ...keys]), reason, remedy })
  }
  return null
}
