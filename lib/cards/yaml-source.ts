import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { Place, SourceProblem } from './source-problem'

/** A YAML text read into plain values, which still knows on which line each of them stands. */
export interface YamlSource {
  readonly path: string
  readonly value: unknown
  /** The place of the value at `keys`, or of its nearest ancestor where it is missing. */
  placeOf(keys: readonly PropertyKey[]): Place
}

export type YamlReading =
  | { readonly ok: true; readonly source: YamlSource }
  | { readonly ok: false; readonly problems: readonly SourceProblem[] }

/** Reads one YAML 1.2 document. Syntax errors, duplicate keys and unknown tags are all problems, each with its place. */
export function readYaml(path: string, text: string): YamlReading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }

  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return {
      ok: false,
      problems: faults.map((fault) => ({
        path,
        ...placeAt(fault.pos[0]),
        ...wordFault(fault, text),
      })),
    }
  }

  const placeOf = (keys: readonly PropertyKey[]): Place => {
    let node: unknown = document.contents
    let offset = 0
    for (const key of keys) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(key),
        )
        if (!pair) break
        if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
        node = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(key)]
        if (item === undefined) break
        node = item
        offset = (item as { range?: [number, number, number] | null }).range?.[0] ?? offset
      } else break
    }
    return placeAt(offset)
  }

  return { ok: true, source: { path, value: document.toJS(), placeOf } }
}

function wordFault(fault: YAMLError, text: string): { reason: string; remedy: string } {
  if (fault.code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(text.slice(fault.pos[0]))?.[0].trim() ?? ''
    return { reason: `"${key}" stands twice here`, remedy: 'keep one of the two' }
  }
  const message = fault.message.replace(/\s+/g, ' ').trim()
  return {
    reason: `not valid YAML: ${message}`,
    remedy: 'check indentation, and quote a text that holds ": " or " #"',
  }
}
