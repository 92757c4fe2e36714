import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** Says what a schema found wrong in words a person who edits YAML can act on. */
export function wordIssue(issue: Issue): { reason: string; remedy: string; keys: PropertyKey[] } {
  const field = nameOf(issue.path)
  const keys = [...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [first = ''] = issue.keys
      const unknown = issue.keys.map((key) => `"${key}"`).join(', ')
      return { reason: `unknown field ${unknown}`, remedy: issue.message, keys: [...keys, first] }
    }
    case 'invalid_type': {
      if (issue.input === undefined) {
        return { reason: `${field} is missing`, remedy: `write it: ${aKind(issue.expected)}`, keys }
      }
      return {
        reason: `${field} is ${saying(issue.input)}`,
        remedy: `it must be ${aKind(issue.expected)}`,
        keys,
      }
    }
    case 'invalid_value':
      return {
        reason: `${field} is ${saying(issue.input)}`,
        remedy: `it must be one of: ${issue.values.join(', ')}`,
        keys,
      }
    case 'invalid_union': {
      const kind = issue.discriminator
      const given = kind === undefined ? issue.input : fieldOf(issue.input, kind)
      return {
        reason: given === undefined ? `${field} is missing` : `${field} is ${saying(given)}`,
        remedy: `it must be one of: ${optionsOf(issue).join(', ')}`,
        keys,
      }
    }
    case 'too_small':
      return {
        reason:
          issue.origin === 'string'
            ? `${field} is empty`
            : `${field} has fewer than ${issue.minimum}`,
        remedy: issue.origin === 'string' ? 'write it' : `it needs at least ${issue.minimum}`,
        keys,
      }
    case 'invalid_key': {
      const [inner] = issue.issues
      return {
        reason: `"${String(keys.at(-1))}" is no name for this`,
        remedy: inner?.message ?? '',
        keys,
      }
    }
    default:
      return { reason: `${field} is not right`, remedy: issue.message, keys }
  }
}

/** What a union would have taken: the names it tells its members apart by, or the values they are. */
function optionsOf(issue: Extract<Issue, { code: 'invalid_union' }>): unknown[] {
  if ('options' in issue && Array.isArray(issue.options)) return issue.options
  return issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []))
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

/** The field a path ends at, with as much of the way there as tells it apart: `cards.when.front.zh`. */
const nameOf = (path: readonly PropertyKey[]): string => {
  const names = path.filter((key) => typeof key === 'string')
  return names.length > 0 ? names.join('.') : 'this'
}

function saying(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  if (typeof value === 'string') return `"${value}"`
  return String(value)
}

function aKind(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'a text (quote it where YAML would read a number)',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  }
  return kinds[expected] ?? expected
}
