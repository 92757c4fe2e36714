import { z } from 'zod'

/**
 * The one schema of what the deck build writes (`public/decks/<paper>.json`) and the app, backups and
 * other people's tools read. Fields may be added under the same format number; none is changed or taken away.
 */

// Zod would try whether it may compile code, which the app's Content-Security-Policy refuses and reports.
z.config({ jitless: true })

const text = z.string().trim().min(1)

/** A text in both languages of the app. */
export const localizedSchema = z.object({ zh: text, en: text })

/** The kinds of fact that Loci tells apart. */
export const factKinds = ['date', 'figure', 'actor', 'document', 'term', 'argument'] as const

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

export const factSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case'),
  kind: z.enum(factKinds),
  deck: text,
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  locus: locusSchema,
  statement: localizedSchema,
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
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case'),
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

/** One paper's decks, facts and cards, as built. `revision` is a hash of all the rest. */
export const deckFileSchema = z.object({
  format: z.literal(1),
  revision: text,
  paper: paperSchema,
  decks: z.array(deckSchema).min(1),
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
export type Fact = z.infer<typeof factSchema>
export type Card = z.infer<typeof cardSchema>
export type Paper = z.infer<typeof paperSchema>
export type Deck = z.infer<typeof deckSchema>
export type DeckFile = z.infer<typeof deckFileSchema>
export type DeckIndex = z.infer<typeof deckIndexSchema>
