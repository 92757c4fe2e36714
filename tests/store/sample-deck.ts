import type { DeckFile } from '@/lib/cards/deck-file'

const both = (text: string) => ({ zh: `${text}（中文）`, en: text })

/**
 * A paper of made-up facts, spread in turn over two decks, `<paper>/dates` and `<paper>/terms`, each with one card
 * a template. The cards of a fact stand together.
 */
export function sampleDeck({
  paper = 'paper-a',
  facts = 3,
  from = 1,
  templates = ['when'],
  revision = 'r1',
  wording = 'What is',
}: {
  paper?: string
  facts?: number
  /** The number of the first fact. */
  from?: number
  templates?: readonly string[]
  revision?: string
  wording?: string
} = {}): DeckFile {
  const numbers = Array.from({ length: facts }, (_, i) => from + i)
  return {
    format: 1,
    revision,
    paper: {
      id: paper,
      title: both(`Paper ${paper}`),
      authors: [both('An Author')],
      published: { journal: both('A Journal'), year: 2023, pages: '1-16' },
    },
    decks: [
      { id: `${paper}/dates`, title: both('Dates') },
      { id: `${paper}/terms`, title: both('Terms') },
    ],
    facts: numbers.map((n) => ({
      id: `fact-${n}`,
      kind: n % 2 ? 'date' : 'term',
      deck: n % 2 ? `${paper}/dates` : `${paper}/terms`,
      importance: 1,
      locus: { page: n, section: '一', footnotes: [] },
      statement: both(`Statement ${n}`),
    })),
    cards: numbers.flatMap((n) =>
      templates.map((template) => ({
        id: `fact-${n}#${template}`,
        fact: `fact-${n}`,
        asks: 'text',
        front: both(`${wording} ${template} ${n}?`),
        back: both(`Answer ${n}`),
        answer: { type: 'text' as const },
      })),
    ),
  }
}
