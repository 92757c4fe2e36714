import { z } from 'zod'
import { ownPaper } from './card-id'
import { factKinds } from './fact-kinds'

/**
 * The one schema of what the deck build writes (`public/decks/<paper>.json`) and the app, backups and
 * other people's tools read. Fields may be added under the same format number; none is changed or taken away.
 */

// Zod would try whether it may compile code, which the app's Content-Security-Policy refuses and reports.
z.config({ jitless: true })

const text = z.string().trim().min(1)

/** A text in both languages of the app. */
export const localizedSchema = z.object({ zh: text, en: text })

/** A year, a month or a day, as precise as the paper is: `2022`, `2022-07`, `2022-07-29`. */
export const partialDateSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is YYYY, YYYY-MM or YYYY-MM-DD',
  )

/** What a machine can mark an answer by; `text` where only a person can. */
export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('date'), value: partialDateSchema }),
  z.object({ type: z.literal('number'), value: z.number(), unit: text.optional() }),
  z.object({ type: z.literal('money'), value: z.number(), unit: text }),
  z.object({ type: z.literal('name'), value: text, also: z.array(text).default([]) }),
  z.object({
    type: z.literal('list'),
    items: z.array(localizedSchema).min(2),
    ordered: z.boolean(),
  }),
  z.object({ type: z.literal('text') }),
])

/** Where in the paper a fact stands. `section` as the paper numbers it (`一(二)1`; `摘要` for the abstract, `引言` for the introduction); a footnote is `<page>-<mark>`. */
export const locusSchema = z.object({
  page: z.number().int().positive(),
  section: text,
  footnotes: z
    .array(z.string().regex(/^\d+-[①-⑳]$/, 'a footnote is <page>-<mark>, as in 56-①'))
    .default([]),
})

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case')

/**
 * What is argued, on what grounds, and how far: `by` whom, where that is not the authors. Each is a clause without a
 * full stop, so that a question can take it in.
 */
export const argumentSchema = z.object({
  by: localizedSchema.optional(),
  claim: localizedSchema,
  grounds: z.array(localizedSchema).min(1),
  limit: localizedSchema.optional(),
})

/**
 * One thing that the paper says. `date` is when it happened and puts it on the paper's timeline, under its `label`;
 * of a term, `label` is the term. Facts of one `event` give each other's answers away, as a fact's own cards do.
 */
export const factSchema = z.object({
  id: kebab,
  kind: z.enum(factKinds),
  deck: text,
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  locus: locusSchema,
  date: partialDateSchema.optional(),
  label: localizedSchema.optional(),
  event: kebab.optional(),
  statement: localizedSchema,
  argument: argumentSchema.optional(),
  note: localizedSchema.optional(),
})

export const cardSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'a card id is <fact id>#<template>'),
  fact: text,
  asks: text,
  front: localizedSchema,
  back: localizedSchema,
  answer: answerSchema,
})

export const paperSchema = z.object({
  // The decks of a person's own are no paper's.
  id: kebab.refine((id) => id !== ownPaper, `a paper may not be called "${ownPaper}"`),
  title: localizedSchema,
  authors: z.array(localizedSchema).min(1),
  published: z.object({
    journal: localizedSchema,
    year: z.number().int(),
    issue: z.number().int().optional(),
    pages: text,
  }),
})

export const deckSchema = z.object({ id: text, title: localizedSchema })

/** A section as the paper numbers it, and what it is about in a few words: its number tells nobody who has not the paper at hand. */
export const sectionSchema = z.object({ id: text, title: localizedSchema.optional() })

/** What a step of the argument does for the one above it: makes a claim, holds it up, or bounds it. */
export const outlineRoles = ['claim', 'grounds', 'limit'] as const

/** A step of the paper's argument, the facts that say it, and the steps below it, in the paper's order. */
export const outlineNodeSchema = z.object({
  id: kebab,
  role: z.enum(outlineRoles),
  title: localizedSchema,
  facts: z.array(text),
  get parts(): z.ZodArray<typeof outlineNodeSchema> {
    return z.array(outlineNodeSchema)
  },
})

/** One paper's decks, facts and cards, as built. `revision` is a hash of all the rest. */
export const deckFileSchema = z.object({
  format: z.literal(1),
  revision: text,
  paper: paperSchema,
  decks: z.array(deckSchema).min(1),
  /** In the paper's order. Files from before have none. */
  sections: z.array(sectionSchema).optional(),
  /** The paper's argument as a tree; a deck without one has no such view. */
  outline: z.array(outlineNodeSchema).optional(),
  facts: z.array(factSchema),
  cards: z.array(cardSchema),
})

/** `public/decks/index.json`: what there is to install, and at which revision. */
export const deckIndexSchema = z.object({
  format: z.literal(1),
  papers: z.array(
    z.object({
      id: text,
      revision: text,
      file: text,
      title: localizedSchema,
      facts: z.number(),
      cards: z.number(),
    }),
  ),
})

export type Localized = z.infer<typeof localizedSchema>
export type FactKind = (typeof factKinds)[number]
export type Answer = z.infer<typeof answerSchema>
export type Locus = z.infer<typeof locusSchema>
/** As much of a locus as is known: a note of a person's own need not say where it was read. */
export type PartialLocus = Pick<Locus, 'footnotes'> & {
  readonly page?: number | undefined
  readonly section?: string | undefined
}
export type Argument = z.infer<typeof argumentSchema>
export type Fact = z.infer<typeof factSchema>
export type Card = z.infer<typeof cardSchema>
export type Paper = z.infer<typeof paperSchema>
export type Deck = z.infer<typeof deckSchema>
export type OutlineNode = z.infer<typeof outlineNodeSchema>
export type DeckFile = z.infer<typeof deckFileSchema>
export type DeckIndex = z.infer<typeof deckIndexSchema>
