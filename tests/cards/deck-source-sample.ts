import type { SourceFile } from '@/lib/cards/read-deck-source'

/** A small paper that compiles: five lines of fact each, so that a test can count lines by eye. */
export const paperYaml = `paper:
  id: sample
  title: { zh: 样本, en: Sample }
  authors: [{ zh: 某人, en: Someone }]
  published: { journal: { zh: 某刊, en: Some Journal }, year: 2023, issue: 4, pages: 10-12 }
sections:
  - { id: 一, pages: [10, 11] }
  - { id: 二, pages: [12] }
footnotes: { 10: 2, 11: 1 }
decks:
  - { id: dates, title: { zh: 时间, en: Dates } }
opening: [treaty]
`

export const datesYaml = `facts:
  - id: summit
    kind: date
    importance: 1
    locus: { page: 11, section: 一, footnotes: [10-②] }
    statement: { zh: 峰会在七月举行。, en: The summit met in July. }
    cards:
      when:
        asks: date
        front: { zh: 峰会何时举行？, en: When did the summit meet? }
        answer: { type: date, value: 2022-07 }
  - id: treaty
    kind: document
    importance: 1
    locus: { page: 12, section: 二 }
    statement: { zh: 条约签订了。, en: The treaty was signed. }
    note: { zh: 存疑。, en: A doubt. }
    cards:
      who:
        asks: who
        front: { zh: 谁签了条约？, en: Who signed the treaty? }
        back: { zh: 安倍, en: Abe }
        answer: { type: name, value: 安倍, also: [Abe] }
      sum:
        asks: number
        front: { zh: 条约花了多少钱？, en: What did the treaty cost? }
        answer: { type: money, value: 4000000000, unit: JPY }
`

export const files = (dates = datesYaml, paper = paperYaml): SourceFile[] => [
  { path: 'decks/sample/dates.yaml', text: dates },
  { path: 'decks/sample/paper.yaml', text: paper },
]

/** The sample with the one place that reads `from` changed to `to`; throws where there is not exactly one. */
export function changed(text: string, from: string, to: string): string {
  const parts = text.split(from)
  if (parts.length !== 2)
    throw new Error(`"${from}" stands ${parts.length - 1} times in the sample`)
  return parts.join(to)
}
