import { describe, expect, test } from 'vitest'
import type { Localized } from '@/lib/cards/deck-file'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import type { QuestionType } from '@/lib/quiz/question'
import type { QuizContent } from '@/lib/quiz/quiz-content'
import { shippedContent } from './content'

const content = shippedContent()

/** All options that a card's question has over many seeds. */
function optionsOf(card: string, type: QuestionType = 'single', of: QuizContent = content) {
  const fact = of.facts.find(({ id }) => id.endsWith(`/${card.split('#')[0]}`))
  const seen = new Map<string, Localized>()
  let asked = 0
  for (let seed = 0; seed < 150; seed++) {
    const plan = { seed: `${card} ${seed}`, count: 1, types: [type], secondsEach: null } as const
    const scope = { facts: fact ? [fact.id] : [] }
    for (const question of makeQuiz(of, { ...plan, scope, marks: 'end' })) {
      if (!question.id.endsWith(card) || !('options' in question)) continue
      asked++
      for (const option of question.options) seen.set(option.en, option)
    }
  }
  expect(asked, card).toBeGreaterThan(20)
  return [...seen.values()]
}

const english = (options: readonly Localized[]) => options.map(({ en }) => en)

describe('dates', () => {
  test('that the fact’s note or back tells, as its slip, are no wrong answers', () => {
    const madrid = english(optionsOf('madrid-summit#when'))
    expect(madrid).toContain('July 2022')
    expect(madrid).not.toContain('June 2022')
    expect(english(optionsOf('raa-signed#when'))).not.toContain('11 January 2023')
    expect(english(optionsOf('paris-summit#when'))).not.toContain('9 January 2023')
  })

  test('are as precise as the right one, and near', () => {
    for (const { zh } of optionsOf('ccdcoe-joined#when')) expect(zh).toMatch(/^202[123]年\d+月$/)
    for (const { zh } of optionsOf('one-percent-rule#when')) expect(zh).toMatch(/^19[678]\d年$/)
  })

  test('agree with the year that the question says', () => {
    for (const { zh } of optionsOf('us-strategy-2022#month')) expect(zh).toMatch(/^2022年\d+月$/)
  })

  test('are not after all that has happened, but where the right one is to come', () => {
    const latest = content.facts.flatMap(({ date = '' }) => (date.length > 4 ? date : [])).sort()
    const year = Number(latest.at(-1)?.slice(0, 4))
    for (const { en } of optionsOf('macron-nato-remark#when')) {
      expect(Number(en)).toBeLessThanOrEqual(year)
    }
    for (const { en } of optionsOf('two-percent-deadline#when')) {
      expect(Number(en)).toBeGreaterThan(year)
    }
  })
})

describe('figures', () => {
  test('are of the right one’s unit, and none that the fact tells', () => {
    const shares = english(optionsOf('poll-for#how-much'))
    for (const share of shares) expect(share).toMatch(/^[\d.]+%$/)
    expect(shares).not.toContain('22%')
    expect(shares).not.toContain('71%')
    for (const sum of english(optionsOf('ukraine-aid-sum#how-much'))) {
      expect(sum).toMatch(/^¥\d+(\.\d)? billion$/)
    }
  })
})

describe('names', () => {
  test('are of the right one’s sort', () => {
    const people = optionsOf('walt#who')
    for (const { en } of people) expect(en).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+( \p{Lu}\p{L}+)?$/u)
    const countries = optionsOf('nato-strategic-concept#russia').map(({ zh }) => zh)
    expect(countries).toEqual(expect.arrayContaining(['俄罗斯', '法国', '德国']))
    // The paper is about Japan, which nobody would be asked to pick; a leader of a country is none.
    for (const zh of ['日本', '马克龙', '北约']) expect(countries).not.toContain(zh)
  })

  test('have nobody of the same event, who might be right too', () => {
    const talk = optionsOf('bauer#who').map(({ zh }) => zh)
    expect(talk).not.toContain('山崎幸二')
    const ceiling = optionsOf('one-percent-rule#who').map(({ zh }) => zh)
    expect(ceiling.some((zh) => zh.startsWith('中曾根'))).toBe(false)
  })

  test('are nobody twice, by whatever form', () => {
    for (const card of ['kishida-takes-office#who', 'sunak#who', 'walt#who']) {
      const people = optionsOf(card).map(({ zh }) => zh)
      expect(people.filter((zh) => zh.startsWith('安倍')).length, card).toBeLessThanOrEqual(1)
    }
  })
})

test('meanings that say nearly the same are no wrong answers to each other', () => {
  const meanings = optionsOf('quasi-alliance#meaning').map(({ zh }) => zh)
  expect(meanings.length).toBeGreaterThan(4)
  expect(meanings.filter((zh) => zh.includes('安全伙伴')).length).toBe(1)
})

test('of a list of countries the wrong ones are countries that its fact does not name', () => {
  const countries = optionsOf('tour-countries#told', 'multiple').map(({ zh }) => zh)
  expect(countries).toEqual(expect.arrayContaining(['法国', '英国', '意大利']))
  expect(countries).not.toContain('日本')
})
