import { describe, expect, it } from 'vitest'
import { compileDeck } from '@/lib/cards/compile-deck'
import type { Card } from '@/lib/cards/deck-file'
import { formatProblem } from '@/lib/cards/source-problem'
import { files } from './deck-source-sample'

const head = `facts:
  - id: summit
    kind: date
    importance: 1
    locus: { page: 11, section: 一 }
    date: 2022-07
    label: { zh: 马德里峰会, en: the Madrid summit }
    statement: { zh: 峰会举行了。, en: The summit met. }
    cards:
      seen: { asks: event, front: { zh: 什么举行了？, en: What met? }, back: { zh: 峰会, en: The summit }, answer: { type: text } }
  - id: treaty
    kind: argument
    importance: 1
    locus: { page: 12, section: 二 }
    date: 1960
    label: { zh: 条约签订, en: the signing of the treaty }
    statement: { zh: 条约签订了。, en: The treaty was signed. }
    argument:
      claim: { zh: 条约有用, en: the treaty is of use }
      grounds:
        - { zh: 它写明了义务, en: It sets out duties }
        - { zh: 各国都守约, en: All keep it }
      limit: { zh: 它没有期限, en: It has no term }
    cards:
`

const compile = (cards: string, source = head) =>
  compileDeck('sample', files(source + cards), () => 'r')

function cardsOf(cards: string, source = head): Map<string, Card> {
  const compiled = compile(cards, source)
  if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'))
  return new Map(compiled.deck.cards.map((card) => [card.id, card]))
}

function problemsOf(cards: string, source = head): string[] {
  const compiled = compile(cards, source)
  return compiled.ok ? [] : compiled.problems.map(formatProblem)
}

describe('a card written from its fact', () => {
  it.each([
    ['1960', '条约签订是在哪一年？', 'In which year was the signing of the treaty?', '1960年'],
    [
      '1960-02',
      '条约签订是在哪年哪月？',
      'In which month and year was the signing of the treaty?',
      '1960年2月',
    ],
    [
      '1960-02-03',
      '条约签订是在哪一天？',
      'On what day was the signing of the treaty?',
      '1960年2月3日',
    ],
  ])('asks when, as precisely as the date is: %s', (date, zh, en, back) => {
    const source = head.replace('date: 1960', `date: ${date}`)
    const card = cardsOf('      when: { asks: date }', source).get('treaty#when')
    expect(card).toMatchObject({ front: { zh, en }, back: { zh: back } })
    expect(card?.answer).toEqual({ type: 'date', value: date })
  })

  it('asks what came first, and answers with the earlier, whichever of the two it stands on', () => {
    const card = cardsOf('      or-summit: { asks: first, against: summit }').get(
      'treaty#or-summit',
    )
    expect(card?.front.zh).toBe('下面两件事，哪件在先？\n马德里峰会\n条约签订')
    expect(card?.front.en).toBe(
      'Which of these came first?\nThe Madrid summit\nThe signing of the treaty',
    )
    expect(card?.back.en).toBe('The signing of the treaty (1960), before the other (July 2022)')
    expect(card?.answer).toEqual({
      type: 'name',
      value: '条约签订',
      also: ['the signing of the treaty'],
    })
  })

  it('asks for grounds, claim and reservation of an argument', () => {
    const cards = cardsOf(
      '      grounds: { asks: grounds }\n      claim: { asks: claim }\n      limit: { asks: limit }',
    )
    expect(cards.get('treaty#grounds')).toMatchObject({
      front: {
        zh: '作者认为：条约有用。依据是什么？',
        en: 'According to the authors, the treaty is of use. On what grounds?',
      },
      back: { zh: '①它写明了义务\n②各国都守约', en: '1. It sets out duties\n2. All keep it' },
      answer: { type: 'text' },
    })
    expect(cards.get('treaty#claim')).toMatchObject({
      front: {
        en: 'What follows from this, according to the authors?\n1. It sets out duties\n2. All keep it',
      },
      back: { zh: '条约有用。', en: 'The treaty is of use.' },
    })
    expect(cards.get('treaty#limit')?.back).toEqual({ zh: '它没有期限。', en: 'It has no term.' })
  })

  it('names who argues where that is not the authors, and a single ground is a sentence', () => {
    const source = head
      .replace('      claim: {', '      by: { zh: 沃尔特, en: Walt }\n      claim: {')
      .replace('        - { zh: 各国都守约, en: All keep it }\n', '')
    const card = cardsOf('      grounds: { asks: grounds }', source).get('treaty#grounds')
    expect(card?.front.en).toBe('According to Walt, the treaty is of use. On what grounds?')
    expect(card?.back.zh).toBe('它写明了义务。')
  })

  it('asks what a term means', () => {
    const card = cardsOf('      meaning: { asks: meaning, back: { zh: 签字, en: To sign } }').get(
      'treaty#meaning',
    )
    expect(card?.front).toEqual({
      zh: '论文说的“条约签订”指什么？',
      en: 'What does the paper mean by “the signing of the treaty”?',
    })
  })

  it('turns a cloze into a question with a blank', () => {
    const card = cardsOf(
      '      gap: { asks: who, cloze: { zh: "签字的是{{安倍}}。", en: "{{Abe}} signed." } }',
    ).get('treaty#gap')
    expect(card).toMatchObject({
      front: { zh: '签字的是＿＿＿。', en: '＿＿＿ signed.' },
      back: { zh: '安倍', en: 'Abe' },
      answer: { type: 'name', value: '安倍', also: ['Abe'] },
    })
  })

  it('asks a list whole and item by item, the others standing', () => {
    const cards = cardsOf(
      '      who: { asks: list, each: true, front: { zh: 有谁？, en: Who? }, answer: { type: list, ordered: true, items: [{ zh: 甲, en: A }, { zh: 乙, en: B }, { zh: 丙, en: C }] } }',
    )
    expect(cards.get('treaty#who')?.answer.type).toBe('list')
    expect(cards.get('treaty#who-2')).toMatchObject({
      asks: 'item',
      front: { zh: '有谁？\n①甲\n②＿＿＿\n③丙', en: 'Who?\n1. A\n2. ＿＿＿\n3. C' },
      back: { zh: '乙', en: 'B' },
      answer: { type: 'name', value: '乙', also: ['B'] },
    })
    expect(cards.has('treaty#who-4')).toBe(false)
  })

  it.each([
    [
      'no question to be had',
      'x: { asks: deed, answer: { type: text } }',
      'the card "x" has no question (write front: {zh, en})',
    ],
    [
      'no limit to ask for',
      'x: { asks: limit }',
      'argument with a limit',
      head.replace(/ {6}limit:.*\n/, ''),
    ],
    [
      'a fact without a date',
      'x: { asks: date }',
      'or give the fact its date and label',
      head.replace('    date: 1960\n', ''),
    ],
    [
      'two questions',
      'x: { asks: who, front: { zh: 谁？, en: Who? }, cloze: { zh: "{{甲}}。", en: "{{A}}." } }',
      'the card "x" asks twice',
    ],
    [
      'a cloze without a gap',
      'x: { asks: who, cloze: { zh: 甲。, en: "{{A}}." } }',
      'exactly one {{gap}}',
    ],
    [
      'a cloze of two gaps',
      'x: { asks: who, cloze: { zh: "{{甲}}{{乙}}。", en: "{{A}}." } }',
      'exactly one {{gap}}',
    ],
    [
      'a cloze that says its gap elsewhere',
      'x: { asks: who, cloze: { zh: "甲是{{甲}}。", en: "It is {{A}}." } }',
      'gives its answer away: "甲"',
    ],
    ['an order against nothing', 'x: { asks: first, against: war }', 'there is no fact "war"'],
    [
      'an order against itself',
      'x: { asks: first, against: treaty }',
      'neither 1960 nor 1960 is clearly first',
    ],
    [
      'an order of dates that overlap',
      'x: { asks: first, against: summit }',
      'neither',
      head.replace('date: 1960', 'date: 2022'),
    ],
    [
      'items of what is no list',
      'x: { asks: who, each: true, front: { zh: 谁？, en: Who? }, back: { zh: 甲, en: A }, answer: { type: text } }',
      'the card "x" has no items',
    ],
    [
      'a label that says the date',
      'x: { asks: date }',
      'gives its answer away: "1960',
      head.replace('zh: 条约签订,', 'zh: 1960年的条约,'),
    ],
    ['no answer', 'x: { asks: who, front: { zh: 谁？, en: Who? } }', 'the card "x" has no answer'],
  ])('is refused with %s', (_, card, expected, source = head) => {
    expect(problemsOf(`      ${card}`, source).join('\n')).toContain(expected)
  })

  it('is refused where a dated fact has no label', () => {
    const source = head.replace(/ {4}label: { zh: 马德里.*\n/, '')
    expect(problemsOf('      when: { asks: date }', source)).toEqual([
      'decks/sample/dates.yaml:6:5: a dated fact has no label (write label: {zh, en}; the timeline shows it)',
    ])
  })
})

describe('an outline', () => {
  const compileWith = (outline: string) =>
    compileDeck(
      'sample',
      [
        ...files(`${head}      when: { asks: date }`),
        { path: 'decks/sample/outline.yaml', text: outline },
      ],
      () => 'r',
    )
  const title = 'title: { zh: 甲, en: A }'

  it('goes into the deck file as a tree', () => {
    const compiled = compileWith(
      `outline:\n  - id: top\n    role: claim\n    ${title}\n    parts:\n      - { id: low, role: grounds, ${title}, facts: [treaty] }\n`,
    )
    expect(compiled.ok && compiled.deck.outline).toEqual([
      {
        id: 'top',
        role: 'claim',
        title: { zh: '甲', en: 'A' },
        facts: [],
        parts: [
          {
            id: 'low',
            role: 'grounds',
            title: { zh: '甲', en: 'A' },
            facts: ['treaty'],
            parts: [],
          },
        ],
      },
    ])
  })

  it.each([
    ['a fact that is not', '[treaty, war]', 'outline.yaml:2:70: there is no fact "war"'],
    ['a fact in two steps', '[treaty, treaty]', '"treaty" stands in step "top" too'],
    ['a step without a fact', '[]', 'step "top" rests on no fact'],
    [
      'an argument left out',
      '[summit]',
      'dates.yaml:11:5: the argument "treaty" is in no step of the outline',
    ],
    ['an unknown role', '[treaty], role: claims', 'stands twice'],
  ])('is refused with %s', (_, facts, expected) => {
    const compiled = compileWith(
      `outline:\n  - { id: top, role: claim, ${title}, facts: ${facts} }\n`,
    )
    expect(compiled.ok ? [] : compiled.problems.map(formatProblem)).toEqual(
      expect.arrayContaining([expect.stringContaining(expected)]),
    )
  })
})

describe('facts of one event', () => {
  it('are siblings in the order of study', () => {
    const filler = Array.from(
      { length: 14 },
      (_, n) =>
        `  - { id: f${n}, kind: term, importance: 1, locus: { page: 12, section: 二 }, statement: { zh: 某${n}, en: Some }, cards: { a: { asks: term, front: { zh: 第${n}问？, en: Question ${n}? }, back: { zh: 答, en: Answer }, answer: { type: text } } } }\n`,
    ).join('')
    const source = head.replaceAll('    date: ', '    event: spring\n    date: ')
    const order = [...cardsOf(`      when: { asks: date }\n${filler}`, source).keys()]
    const [first = 0, second = 0] = ['treaty#when', 'summit#seen'].map((id) => order.indexOf(id))
    expect(Math.abs(first - second)).toBeGreaterThan(12)
  })
})
