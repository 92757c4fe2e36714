/** A place in a source file; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What is wrong in a deck's source, where, and what a person can do about it. */
export interface SourceProblem extends Place {
  readonly path: string
  readonly reason: string
  readonly remedy: string
}

/** One line, in the form editors and terminals can follow: `path:line:column: reason (what to do)`. */
export const formatProblem = (problem: SourceProblem): string =>
  `${problem.path}:${problem.line}:${problem.column}: ${problem.reason} (${problem.remedy})`

/** Order of a report: by file, then from top to bottom. */
export const byPlace = (a: SourceProblem, b: SourceProblem): number =>
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column
