import { describe, expect, it } from 'vitest'
import { compileDeck } from '@/lib/cards/compile-deck'
import { deckFileSchema } from '@/lib/cards/deck-file'
import type { SourceFile } from '@/lib/cards/read-deck-source'
import { sectionTitle } from '@/lib/cards/section-title'
import { formatProblem } from '@/lib/cards/source-problem'
import { changed, datesYaml, files, paperYaml } from './deck-source-sample'

const hash = (text: string) => `r${text.length}`

function compiled(source: readonly SourceFile[]) {
  const result = compileDeck('sample', source, hash)
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
  return result.deck
}

function problems(source: readonly SourceFile[], folder = 'sample'): string[] {
  const result = compileDeck(folder, source, hash)
  return result.ok ? [] : result.problems.map(formatProblem)
}

describe('a good source', () => {
  const deck = compiled(files())

  it('compiles to a file the app accepts', () => {
    expect(deckFileSchema.parse(deck)).toEqual(deck)
    expect(deck.format).toBe(1)
    expect(deck.decks).toEqual([{ id: 'sample/dates', title: { zh: '时间', en: 'Dates' } }])
  })

  it('keeps what a person wrote of a fact', () => {
    expect(deck.facts.find(({ id }) => id === 'summit')).toEqual({
      id: 'summit',
      kind: 'date',
      deck: 'sample/dates',
      importance: 1,
      locus: { page: 11, section: '一', footnotes: ['10-②'] },
      statement: { zh: '峰会在七月举行。', en: 'The summit met in July.' },
    })
    expect(deck.facts.find(({ id }) => id === 'treaty')?.note).toEqual({
      zh: '存疑。',
      en: 'A doubt.',
    })
  })

  it('has its sections in the paper’s order, and says what those are about that have a title', () => {
    expect(deck.sections).toEqual([{ id: '一' }, { id: '二' }])
    const title = { zh: '条约', en: 'The treaty' }
    const titled = compiled(
      files(
        datesYaml,
        changed(paperYaml, 'id: 二,', 'id: 二, title: { zh: 条约, en: The treaty },'),
      ),
    )
    expect(titled.sections).toEqual([{ id: '一' }, { id: '二', title }])
    expect(titled.revision).not.toBe(deck.revision)
    expect(sectionTitle([{ ...titled, id: 'sample' }], { paper: 'sample', section: '二' })).toEqual(
      title,
    )
    expect(
      sectionTitle([{ ...titled, id: 'sample' }], { paper: 'sample', section: '一' }),
    ).toBeNull()
    expect(
      sectionTitle([{ ...titled, id: 'sample' }], { paper: 'other', section: '二' }),
    ).toBeNull()
  })

  it('names a card by its fact and template, and writes the back an answer implies', () => {
    const card = (id: string) => deck.cards.find((card) => card.id === id)
    expect(card('summit#when')?.back).toEqual({ zh: '2022年7月', en: 'July 2022' })
    expect(card('treaty#sum')?.back).toEqual({ zh: '40亿日元', en: '¥4 billion' })
    expect(card('treaty#who')?.back).toEqual({ zh: '安倍', en: 'Abe' })
  })

  it('puts facts in the order of the paper, cards in the order of study', () => {
    expect(deck.facts.map(({ id }) => id)).toEqual(['summit', 'treaty'])
    expect(deck.cards.map(({ id }) => id)).toEqual(['treaty#who', 'summit#when', 'treaty#sum'])
  })

  it('compiles to the same deck every time, whatever order the files come in', () => {
    expect(JSON.stringify(compiled([...files()].reverse()))).toBe(JSON.stringify(deck))
  })

  it('has another revision when a wording changes', () => {
    const other = compiled(files(changed(datesYaml, '谁签了条约？', '是谁签了条约？')))
    expect(other.revision).not.toBe(deck.revision)
  })

  it('closes up Chinese that was wrapped over lines', () => {
    const wrapped = changed(datesYaml, 'zh: 峰会在七月举行。', 'zh: 峰会在七月\n        举行。')
    expect(compiled(files(wrapped)).facts[0]?.statement.zh).toBe('峰会在七月举行。')
  })

  it('takes a year that YAML reads as a number', () => {
    const year = compiled(files(changed(datesYaml, 'value: 2022-07', 'value: 2022')))
    expect(year.cards.find(({ id }) => id === 'summit#when')?.answer).toEqual({
      type: 'date',
      value: '2022',
    })
  })

  it('writes a list out in its order', () => {
    const list = changed(
      datesYaml,
      'answer: { type: date, value: 2022-07 }',
      'answer: { type: list, ordered: true, items: [{ zh: 甲, en: A }, { zh: 乙, en: B }] }',
    )
    expect(compiled(files(list)).cards.find(({ id }) => id === 'summit#when')?.back).toEqual({
      zh: '①甲\n②乙',
      en: '1. A\n2. B',
    })
  })
})

describe('a bad source is told with file, line and reason', () => {
  const inDates: [string, string, string, string][] = [
    ['a syntax error', 'kind: date', 'kind: {date', 'dates.yaml:4:5: not valid YAML'],
    [
      'a duplicate key',
      'kind: date',
      'id: other',
      'dates.yaml:3:5: "id" stands twice here (keep one of the two)',
    ],
    [
      'an unknown field',
      'importance: 1\n    locus: { page: 11',
      'importnce: 1\n    importance: 1\n    locus: { page: 11',
      'dates.yaml:4:5: unknown field "importnce" (the fields here are: id, kind, importance, locus, date, label, event, statement, argument, note, implied, cards)',
    ],
    [
      'an unknown kind',
      'kind: date',
      'kind: dat',
      'dates.yaml:3:5: kind is "dat" (it must be one of: date, figure, actor, document, term, argument)',
    ],
    [
      'an unknown importance',
      'importance: 1\n    locus: { page: 11',
      'importance: 4\n    locus: { page: 11',
      'dates.yaml:4:5: importance is 4 (it must be one of: 1, 2, 3)',
    ],
    [
      'a missing language',
      'zh: 峰会何时举行？, en: When did the summit meet?',
      'zh: 峰会何时举行？',
      'dates.yaml:10:9: cards.when.front.en is missing (write it: a text',
    ],
    [
      'an empty text',
      'zh: 峰会何时举行？',
      "zh: ''",
      'dates.yaml:10:18: cards.when.front.zh is empty (write it)',
    ],
    [
      'English where Chinese belongs',
      'zh: 峰会何时举行？',
      'zh: When?',
      'dates.yaml:10:18: this text has no Chinese in it',
    ],
    [
      'Chinese where English belongs',
      'en: The summit met in July.',
      'en: 峰会在七月举行。',
      'dates.yaml:6:32: this text is not in English',
    ],
    [
      'a fact without a card',
      `cards:
      when:
        asks: date
        front: { zh: 峰会何时举行？, en: When did the summit meet? }
        answer: { type: date, value: 2022-07 }`,
      'cards: {}',
      'dates.yaml:7:5: cards is not right (a fact without a card can never be studied)',
    ],
    ['a template that is no id', 'when:', 'When:', 'dates.yaml:8:7: "When" is no name for this'],
    [
      'a day the calendar has not',
      'value: 2022-07',
      'value: 2022-02-30',
      'dates.yaml:11:31: cards.when.answer.value is not right (the calendar has no such day)',
    ],
    [
      'an unknown type of answer',
      'type: date, value: 2022-07',
      'type: dte, value: 2022-07',
      'dates.yaml:11:19: cards.when.answer.type is "dte" (it must be one of: date, number, money, name, list, text)',
    ],
    [
      'an unknown currency',
      'unit: JPY',
      'unit: yen',
      'dates.yaml:27:51: cards.sum.answer.unit is "yen" (it must be one of: CNY',
    ],
    [
      'a back nobody wrote',
      'back: { zh: 安倍, en: Abe }\n        ',
      '',
      'dates.yaml:19:7: the card "who" has no back (write back: {zh, en}',
    ],
    [
      'a back that says something else',
      'back: { zh: 安倍, en: Abe }',
      'back: { zh: 安倍, en: Kishida }',
      'dates.yaml:22:25: the back does not say the answer, 安倍 or Abe',
    ],
    [
      'a name in its own question',
      'en: Who signed the treaty?',
      'en: Was it Abe who signed?',
      'dates.yaml:21:30: the question gives its answer away: "Abe"',
    ],
    [
      'a date in its own question, in the other form',
      'zh: 峰会何时举行？',
      'zh: 2022 年 ７ 月的峰会何时举行？',
      'dates.yaml:10:18: the question gives its answer away: "2022年7月"',
    ],
    [
      'an amount in its own question',
      'zh: 条约花了多少钱？',
      'zh: 40亿是多少？',
      'dates.yaml:26:18: the question gives its answer away: "40亿"',
    ],
    [
      'a list item in its question',
      'answer: { type: date, value: 2022-07 }',
      'answer: { type: list, ordered: false, items: [{ zh: 峰会, en: A }, { zh: 乙, en: B }] }',
      'dates.yaml:10:18: the question gives its answer away: "峰会"',
    ],
    [
      'two cards of one question with two answers',
      'en: What did the treaty cost?',
      'en: who signed — the treaty?',
      'dates.yaml:26:32: treaty#who asks the same question and answers otherwise',
    ],
    [
      'a page outside the paper',
      'page: 11',
      'page: 13',
      'dates.yaml:5:14: the paper has no p. 13 (its pages are 10-12)',
    ],
    [
      'a section outside the paper',
      'section: 二',
      'section: 三',
      'dates.yaml:15:24: the paper has no section "三" (its sections are: 一, 二)',
    ],
    [
      'a section that is on other pages',
      'page: 12, section: 二',
      'page: 12, section: 一',
      'dates.yaml:15:14: section "一" is not on p. 12 (it is on: 10, 11)',
    ],
    [
      'a footnote on no page',
      '[10-②]',
      '[99-①]',
      'dates.yaml:5:48: footnote 99-① is on no page of the paper',
    ],
    [
      'a footnote its page does not carry',
      '[10-②]',
      '[10-②, 11-②]',
      'dates.yaml:5:54: there is no footnote ② on p. 11 (that page has 1)',
    ],
    ['a footnote of no form', '[10-②]', '[②]', 'a footnote is <page>-<mark>, as in 56-①'],
    [
      'an id taken',
      'id: treaty',
      'id: summit',
      'dates.yaml:12:5: the id "summit" is taken, by decks/sample/dates.yaml:2',
    ],
  ]
  it.each(inDates)('%s', (_, from, to, expected) => {
    const found = problems(files(changed(datesYaml, from, to)))
    expect(found.join('\n')).toContain(expected)
  })

  const inPaper: [string, string, string, string][] = [
    [
      'another id than the folder',
      'id: sample',
      'id: other',
      'paper.yaml:2:3: the paper\'s id is "other", its folder "sample"',
    ],
    [
      'a deck without a file',
      '- { id: dates,',
      '- { id: terms, title: { zh: 词, en: T } }\n  - { id: dates,',
      'paper.yaml:11:5: deck "terms" has no file (add terms.yaml)',
    ],
    [
      'a file without a deck',
      '{ id: dates,',
      '{ id: terms,',
      'dates.yaml:1:1: the paper has no deck "dates"',
    ],
    [
      'an opening that names no fact',
      'opening: [treaty]',
      'opening: [treaty, war]',
      'paper.yaml:12:19: there is no fact "war"',
    ],
    [
      'a section on a page that is not',
      'pages: [12]',
      'pages: [12, 14]',
      'paper.yaml:8:14: section "二" is on p. 14, the paper on pp. 10-12',
    ],
    ['pages of no form', 'pages: 10-12', 'pages: many', 'pages are written 53-68'],
  ]
  it.each(inPaper)('%s', (_, from, to, expected) => {
    const found = problems(files(datesYaml, changed(paperYaml, from, to)))
    expect(found.join('\n')).toContain(expected)
  })

  it('a folder without paper.yaml', () => {
    expect(problems(files().slice(0, 1))).toContain(
      'decks/sample/paper.yaml:1:1: there is no such file (write it: the paper, its sections, footnotes and decks)',
    )
  })

  it('all that is wrong at once, from top to bottom, and one bad fact hides no other', () => {
    const bad = [
      ['kind: date', 'kind: dat'],
      ['en: Who signed the treaty?', 'en: Was it Abe who signed?'],
      ['section: 二', 'section: 三'],
    ].reduce((text, [from = '', to = '']) => changed(text, from, to), datesYaml)
    const lines = problems(files(bad)).map((line) => Number(line.split(':')[1]))
    expect(lines).toEqual([3, 15, 21])
  })

  it('all its syntax errors, and those of other files too', () => {
    const found = problems(
      files(
        'facts:\n  - id: a\n    id: b\n    kind: c\n    kind: d\n',
        changed(paperYaml, 'issue: 4', 'isue: 4'),
      ),
    )
    expect(found.map((line) => line.split(': ')[0])).toEqual([
      'decks/sample/dates.yaml:3:5',
      'decks/sample/dates.yaml:5:5',
      'decks/sample/paper.yaml:5:67',
    ])
  })
})
