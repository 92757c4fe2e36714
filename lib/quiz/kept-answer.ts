import { z } from 'zod'
import { factKinds } from '../cards/fact-kinds'
import type { Response } from './question'
import type { QuizResult } from './quiz-result'

const index = z.int().nonnegative()

/** What may be kept of an answer, wherever it comes from: a backup may hold another version's. */
const responseSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), picked: index.nullable() }),
  z.object({ type: z.literal('multiple'), picked: z.array(index) }),
  z.object({ type: z.literal('true-false'), picked: z.boolean().nullable() }),
  z.object({
    type: z.literal('type-in'),
    typed: z.string(),
    overruled: z.boolean().optional(),
  }),
  z.object({ type: z.literal('order'), order: z.array(index) }),
  z.object({ type: z.literal('match'), pairs: z.array(index.nullable()) }),
  z.object({ type: z.literal('gaps'), typed: z.array(z.string()) }),
  z.object({ type: z.literal('list'), typed: z.string() }),
  z.object({ type: z.literal('open'), typed: z.string(), made: z.array(z.boolean()) }),
])

const keptAnswerSchema = z.object({
  response: responseSchema,
  ms: z.number().nonnegative(),
  rows: z.array(z.string()),
})

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly response: Response
  /** From the question's appearing to its answer, while it was in sight. */
  readonly ms: number
  /** The rows of the log that it made, so that another answer can take their place. */
  readonly rows: readonly string[]
}

const score = { got: z.number().nonnegative(), of: z.number().nonnegative() }

const quizResultSchema = z.object({
  ...score,
  kinds: z.array(z.object({ kind: z.enum(factKinds), ...score })),
  sections: z.array(z.object({ section: z.string(), ...score })),
  misses: z.array(z.object({ fact: z.string(), card: z.string() })),
})

/** A kept answer, or null where a value is none that this version knows. */
export const keptAnswerIn = (value: unknown): KeptAnswer | null =>
  keptAnswerSchema.safeParse(value).data ?? null

/** A kept result, or null where a value is none that this version knows. */
export const quizResultIn = (value: unknown): QuizResult | null =>
  (quizResultSchema.safeParse(value).data as QuizResult | undefined) ?? null
