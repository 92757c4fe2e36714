import { z } from 'zod'
import { currencies } from '../facts/format-money'
import { readPartialDate } from '../facts/partial-date'
import { closeUp } from '../paper/close-up'
import { locusSchema, type OutlineNode, outlineRoles, partialDateSchema } from './deck-file'
import { factKinds } from './fact-kinds'

/**
 * The schema of what a person writes in `decks/<paper>/*.yaml`. It is stricter than that of the built file:
 * a field it does not know is a misspelling, so it is refused, with the names of the fields there are.
 */

/** An object with these fields and no other. */
function only<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ')
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `the fields here are: ${known}` : undefined,
  })
}

const text = z.string().trim().min(1)
const kebab = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'write it in kebab-case: small letters, digits and single hyphens',
  )

const bilingual = only({ zh: text.transform(closeUp), en: text })

/** What a card asks for. The app may name it; the order is that of the README. */
const askedThings = [
  'date',
  'event',
  'number',
  'counted',
  'who',
  'deed',
  'document',
  'content',
  'term',
  'meaning',
  'list',
  'item',
  'claim',
  'grounds',
  'limit',
  'first',
] as const

const dateValue = z.preprocess(
  // An unquoted year is a number to YAML.
  (value) => (typeof value === 'number' ? String(value) : value),
  partialDateSchema.refine(
    (value) => readPartialDate(value) !== null,
    'the calendar has no such day',
  ),
)

const answerSource = z.discriminatedUnion('type', [
  only({ type: z.literal('date'), value: dateValue }),
  only({ type: z.literal('number'), value: z.number(), unit: text.optional() }),
  only({ type: z.literal('money'), value: z.number(), unit: z.enum(currencies) }),
  only({ type: z.literal('name'), value: text, also: z.array(text).default([]) }),
  only({ type: z.literal('list'), items: z.array(bilingual).min(2), ordered: z.boolean() }),
  only({ type: z.literal('text') }),
])

/** What is left out of a card is written from its fact, where `write-card.ts` can. */
const cardSource = only({
  asks: z.enum(askedThings),
  front: bilingual.optional(),
  cloze: bilingual.optional(),
  against: kebab.optional(),
  back: bilingual.optional(),
  answer: answerSource.optional(),
  each: z.literal(true).optional(),
})

export const factSourceSchema = only({
  id: kebab,
  kind: z.enum(factKinds),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  locus: only({ ...locusSchema.shape }),
  date: dateValue.optional(),
  label: bilingual.optional(),
  event: kebab.optional(),
  statement: bilingual,
  argument: only({
    by: bilingual.optional(),
    claim: bilingual,
    grounds: z.array(bilingual).min(1),
    limit: bilingual.optional(),
  }).optional(),
  note: bilingual.optional(),
  implied: z.array(text).default([]),
  cards: z
    .record(kebab, cardSource)
    .refine((cards) => Object.keys(cards).length > 0, 'a fact without a card can never be studied'),
})

/** A deck's file as far as its outline goes; each fact is read by `factSourceSchema` on its own, so that one bad fact hides no other. */
export const deckSourceSchema = only({ facts: z.array(z.unknown()) })

const outlineNode: z.ZodType<OutlineNode> = only({
  id: kebab,
  role: z.enum(outlineRoles),
  title: bilingual,
  facts: z.array(kebab).default([]),
  parts: z.lazy(() => z.array(outlineNode)).default([]),
})

/** `outline.yaml`: the paper's argument as a tree. */
export const outlineSourceSchema = only({ outline: z.array(outlineNode).min(1) })

const pageRange = z.string().regex(/^\d+(-\d+)?$/, 'pages are written 53-68')

const pageNumber = z.string().regex(/^\d+$/, 'write a page number')

/** `paper.yaml`: the paper, where its sections and footnotes stand, its decks, and where a new reader begins. */
export const paperSourceSchema = only({
  paper: only({
    id: kebab,
    title: bilingual,
    authors: z.array(bilingual).min(1),
    published: only({
      journal: bilingual,
      year: z.number().int(),
      issue: z.number().int().optional(),
      pages: pageRange,
    }),
  }),
  sections: z
    .array(
      only({
        id: text,
        title: bilingual.optional(),
        pages: z.array(z.number().int().positive()).min(1),
      }),
    )
    .min(1),
  footnotes: z.record(pageNumber, z.number().int().min(0).max(20)),
  begins: z.record(pageNumber, text).default({}),
  names: z.array(z.array(text).min(1)).default([]),
  decks: z.array(only({ id: kebab, title: bilingual })).min(1),
  opening: z.array(kebab).default([]),
})

export type FactSource = z.infer<typeof factSourceSchema>
export type CardSource = z.infer<typeof cardSource>
export type PaperSource = z.infer<typeof paperSourceSchema>
