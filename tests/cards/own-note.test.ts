import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardSchema, factSchema } from '@/lib/cards/deck-file'
import {
  checkOwnNote,
  longestItem,
  longestText,
  mostParts,
  type OwnNote,
  ownFactOf,
  ownNoteKinds,
} from '@/lib/cards/own-note'

const id = '0195bc45-2f00-7000-8000-000000000001'

const note = (parts: Partial<OwnNote>): OwnNote => ({
  deck: '0195bc45-2f00-7000-8000-00000000000d',
  kind: 'basic',
  front: 'Who chaired it?',
  back: 'Abe',
  items: [],
  locus: {},
  ...parts,
})

const cardsOf = (parts: Partial<OwnNote>) =>
  ownFactOf(id, note(parts)).cards.map(({ id, front, back }) => [
    id.split('#')[1],
    front.en,
    back.en,
  ])

describe('the cards of a note', () => {
  test('a basic one asks once, one for both ways asks for either side', () => {
    expect(cardsOf({})).toEqual([['ask', 'Who chaired it?', 'Abe']])
    expect(cardsOf({ kind: 'both-ways', front: '条约', back: 'treaty' })).toEqual([
      ['ask', '条约', 'treaty'],
      ['back', 'treaty', '条约'],
    ])
  })

  test('a cloze asks for each gap in turn, once where the same words stand twice', () => {
    const front = '{{NATO}} was founded in {{ 1949 }}; {{NATO}} has {{}} and {{ }}.'
    expect(cardsOf({ kind: 'cloze', front })).toEqual([
      ['gap-1', '＿＿＿ was founded in 1949; ＿＿＿ has {{}} and {{ }}.', 'NATO'],
      ['gap-2', 'NATO was founded in ＿＿＿; NATO has {{}} and {{ }}.', '1949'],
    ])
  })

  test('a list is asked as a whole and item by item', () => {
    const items = ['Benelux', ' ', 'France ']
    expect(cardsOf({ kind: 'list', front: 'Who signed?', items })).toEqual([
      ['list', 'Who signed?', 'Benelux\nFrance'],
      ['list-1', 'Who signed?\n＿＿＿\nFrance', 'Benelux'],
      ['list-2', 'Who signed?\nBenelux\n＿＿＿', 'France'],
    ])
  })

  test('what is written in one language stands for both, and the fact says all of it', () => {
    const { fact, cards } = ownFactOf(id, note({ front: '谁主持？', back: '安倍' }))
    expect(cards[0]?.front).toEqual({ zh: '谁主持？', en: '谁主持？' })
    expect(fact.statement.en).toBe('谁主持？\n安倍')
    expect(ownFactOf(id, note({ kind: 'cloze', front: '{{a}} 在 {{b}}' })).fact.statement.zh).toBe(
      'a 在 b',
    )
  })
})

describe('what keeps a note from being saved', () => {
  test.each([
    [{ front: ' ' }, ['empty-front']],
    [{ back: '\n' }, ['empty-back']],
    [{ front: '', back: '' }, ['empty-front', 'empty-back']],
    [{ kind: 'both-ways', back: '' }, ['empty-back']],
    [{ kind: 'cloze', front: 'No gap {{ }}', back: '' }, ['no-gap']],
    [{ kind: 'cloze', front: '' }, ['empty-front']],
    [{ kind: 'list', items: ['one', ' '] }, ['too-few-items']],
    [{ kind: 'list', items: Array.from({ length: mostParts + 1 }, String) }, ['too-many-items']],
    [{ kind: 'list', items: ['a', 'b'.repeat(longestItem + 1)] }, ['too-long']],
    [{ front: 'a'.repeat(longestText + 1) }, ['too-long']],
    [{ locus: { page: 0 } }, ['bad-page']],
    [{ locus: { page: 1.5 } }, ['bad-page']],
    [{ locus: { page: 56, section: '一(二)1' } }, []],
    // What a kind does not show is of no account.
    [{ kind: 'cloze', front: '{{a}}', back: '' }, []],
    [{ kind: 'list', items: ['a', 'b'], back: '' }, []],
  ] satisfies [Partial<OwnNote>, string[]][])('%j: %j', (parts, codes) => {
    expect(checkOwnNote(note(parts)).map(({ code }) => code)).toEqual(codes)
  })
})

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
const written = fc
  .record({
    kind: fc.constantFrom(...ownNoteKinds),
    words: fc.array(words, { minLength: 2, maxLength: 6 }),
    page: fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
  })
  .map(({ kind, words, page }) => {
    const [front = '', back = ''] = words
    const sentence = words.map((word) => `{{${word}}}`).join(' – ')
    return note({
      kind,
      front: kind === 'cloze' ? sentence : front,
      back,
      items: words,
      locus: { page },
    })
  })
  .filter((note) => checkOwnNote(note).length === 0)

describe('whatever a person writes', () => {
  test('every card has both sides, and fits the deck format', () => {
    fc.assert(
      fc.property(written, (note) => {
        const { fact, cards } = ownFactOf(id, note)
        expect(cards.length).toBeGreaterThan(0)
        for (const card of cards) expect(cardSchema.safeParse(card).success).toBe(true)
        const locus = { page: 1, section: '一', footnotes: [] }
        expect(factSchema.safeParse({ ...fact, locus }).success).toBe(true)
      }),
    )
  })

  test('ids hang on the kind and on how much is asked, not on the words', () => {
    fc.assert(
      fc.property(written, fc.array(words, { minLength: 6, maxLength: 6 }), (note, others) => {
        const idsOf = (note: OwnNote) => ownFactOf(id, note).cards.map((card) => card.id)
        const ids = idsOf(note)
        // Other words, as many of them and as different from each other.
        let n = 0
        const anew = (text: string) => (text.trim() ? `${others[n++ % 6]}${n}` : text)
        const [front = '', back = ''] = others
        const distinct = new Map<string, string>()
        const edited: OwnNote = {
          ...note,
          front:
            note.kind === 'cloze'
              ? note.front.replace(/\{\{([^{}]+)\}\}/gu, (braced, gap: string) => {
                  const key = gap.trim()
                  if (key === '') return braced
                  if (!distinct.has(key)) distinct.set(key, String(distinct.size))
                  return `{{gap ${distinct.get(key)}}}`
                })
              : `${front}!`,
          back: `${back}!`,
          items: note.items.map(anew),
        }
        expect(idsOf(edited)).toEqual(ids)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
