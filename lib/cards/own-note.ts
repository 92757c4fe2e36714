import { ownPaper } from './card-id'
import { blank } from './cloze'
import type { Answer, Card, Fact, Localized, PartialLocus } from './deck-file'
import { itemCards, type TemplateCard } from './item-cards'
import { writtenList } from './written-list'

export const ownPaperTitle: Localized = { zh: '我的卡片', en: 'My cards' }

/**
 * - `basic`: a question and its answer.
 * - `both-ways`: two that each ask for the other.
 * - `cloze`: a sentence with words in `{{ }}`, of which each is asked.
 * - `list`: a question whose answer is several items, asked as a whole and item by item.
 */
export const ownNoteKinds = ['basic', 'both-ways', 'cloze', 'list'] as const
export type OwnNoteKind = (typeof ownNoteKinds)[number]

/** A note as a person wrote it. A text is in one language and stands for both. */
export interface OwnNote {
  /** The deck's own id, without its paper. */
  readonly deck: string
  readonly kind: OwnNoteKind
  /** The question; of a cloze, the sentence. */
  readonly front: string
  /** The answer of a `basic` one or one of `both-ways`; of the others, of no account. */
  readonly back: string
  /** The answer of a `list`. */
  readonly items: readonly string[]
  /** Where it was read, if the person says so. */
  readonly locus: { readonly page?: number | undefined; readonly section?: string | undefined }
}

/** What a note makes: a fact of the own paper and its cards, their ids without the paper's. */
export interface OwnFact {
  readonly fact: Omit<Fact, 'locus'> & { readonly locus: PartialLocus }
  readonly cards: readonly Card[]
}

export const longestText = 2000
export const longestItem = 300
const longestSection = 100
/** At most so many gaps or items: a note that asks more is two. */
export const mostParts = 20

export type OwnNoteProblem =
  | { readonly code: 'empty-front' | 'empty-back' | 'no-gap' | 'too-few-items' | 'bad-page' }
  | { readonly code: 'too-many-gaps' | 'too-many-items'; readonly most: number }
  | {
      readonly code: 'too-long'
      readonly field: 'front' | 'back' | 'items' | 'section'
      readonly most: number
    }

/** All that keeps a note from being saved; empty where it is whole. */
export function checkOwnNote({ kind, front, back, items, locus }: OwnNote): OwnNoteProblem[] {
  const problems: OwnNoteProblem[] = []
  const tooLong = (field: 'front' | 'back' | 'items' | 'section', text: string, most: number) => {
    if (text.length > most) problems.push({ code: 'too-long', field, most })
  }
  if (front.trim() === '') problems.push({ code: 'empty-front' })
  tooLong('front', front, longestText)
  if (kind === 'basic' || kind === 'both-ways') {
    if (back.trim() === '') problems.push({ code: 'empty-back' })
    tooLong('back', back, longestText)
  }
  if (kind === 'cloze' && front.trim() !== '') {
    const gaps = gapsIn(front).length
    if (gaps === 0) problems.push({ code: 'no-gap' })
    if (gaps > mostParts) problems.push({ code: 'too-many-gaps', most: mostParts })
  }
  if (kind === 'list') {
    const written = writtenItems(items)
    if (written.length < 2) problems.push({ code: 'too-few-items' })
    if (written.length > mostParts) problems.push({ code: 'too-many-items', most: mostParts })
    const longest = written.reduce((a, b) => (b.length > a.length ? b : a), '')
    tooLong('items', longest, longestItem)
  }
  const { page, section = '' } = locus
  if (page !== undefined && !(Number.isInteger(page) && page > 0 && page < 100_000)) {
    problems.push({ code: 'bad-page' })
  }
  tooLong('section', section, longestSection)
  return problems
}

/** A note without what only surrounds its texts. */
export function trimmedNote(note: OwnNote): OwnNote {
  const section = note.locus.section?.trim()
  return {
    ...note,
    front: note.front.trim(),
    back: note.back.trim(),
    items: writtenItems(note.items),
    locus: {
      ...(note.locus.page !== undefined && { page: note.locus.page }),
      ...(section && { section }),
    },
  }
}

const writtenItems = (items: readonly string[]) =>
  items.map((item) => item.trim()).filter((item) => item !== '')

/**
 * The fact and the cards of a note that has no problem. The cards' ids hang on its id, its kind and how many gaps or
 * items it has, never on its words, so histories survive every edit of these.
 */
export function ownFactOf(id: string, written: OwnNote): OwnFact {
  const note = trimmedNote(written)
  const cards = sidesOf(note).map(
    ({ template, front, back, answer }): Card => ({
      id: `${id}#${template}`,
      fact: id,
      asks: note.kind,
      front,
      back,
      answer,
    }),
  )
  const fact: OwnFact['fact'] = {
    id,
    kind: 'term',
    deck: ownDeckId(note.deck),
    importance: 1,
    locus: { ...note.locus, footnotes: [] },
    statement: statementOf(note),
  }
  return { fact, cards }
}

/** The id that a deck of a person's own has in the store. */
export const ownDeckId = (deck: string): string => `${ownPaper}/${deck}`

function sidesOf({ kind, front, back, items }: OwnNote): TemplateCard[] {
  const ask = sides('ask', front, back)
  switch (kind) {
    case 'basic':
      return [ask]
    case 'both-ways':
      return [ask, sides('back', back, front)]
    case 'cloze':
      return gapsIn(front).map((gap, i) => sides(`gap-${i + 1}`, withGaps(front, gap), gap))
    case 'list': {
      const list = { type: 'list' as const, items: items.map(both), ordered: false }
      const question = both(front)
      return [
        { template: 'list', front: question, back: writtenList(list.items, false), answer: list },
        ...itemCards('list', question, list),
      ]
    }
  }
}

const both = (text: string): Localized => ({ zh: text, en: text })

const sides = (template: string, front: string, back: string): TemplateCard => ({
  template,
  front: both(front),
  back: both(back),
  answer: answerOf(back),
})

/** What a machine can mark as a name; longer ones only a person can. */
const longestName = 40

const answerOf = (back: string): Answer =>
  back.length <= longestName && !back.includes('\n')
    ? { type: 'name', value: back, also: [] }
    : { type: 'text' }

const statementOf = ({ kind, front, back, items }: OwnNote): Localized => {
  if (kind === 'cloze') return both(withGaps(front, null))
  return both([front, ...(kind === 'list' ? items : [back])].join('\n'))
}

const gapPattern = /\{\{([^{}]+)\}\}/gu

/** The words that a sentence has gaps for, each once, in their order. */
function gapsIn(sentence: string): string[] {
  const gaps = [...sentence.matchAll(gapPattern)].map(([, words = '']) => words.trim())
  return [...new Set(gaps)].filter((words) => words !== '')
}

/** The sentence with a blank wherever these words are asked, and its other gaps filled. */
const withGaps = (sentence: string, asked: string | null): string =>
  sentence.replace(gapPattern, (braced, words: string) => {
    const filled = words.trim()
    if (filled === '') return braced
    return filled === asked ? blank : filled
  })
