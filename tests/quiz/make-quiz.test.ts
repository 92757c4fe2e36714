import { describe, expect, test } from 'vitest'
import type { Localized } from '@/lib/cards/deck-file'
import { formatDate } from '@/lib/facts/format-date'
import { comparePartialDates } from '@/lib/facts/partial-date'
import { countAskable, makeQuiz } from '@/lib/quiz/make-quiz'
import { markAnswer } from '@/lib/quiz/mark-answer'
import { markQuestion } from '@/lib/quiz/mark-question'
import { type Question, questionTypes, type Response } from '@/lib/quiz/question'
import type { QuizCard, QuizFact } from '@/lib/quiz/quiz-content'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'
import { guesses, scoreOf, singleChoices } from '../bench/quiz'
import { shippedContent } from './content'

const content = shippedContent()
const factById = new Map(content.facts.map((fact) => [fact.id, fact]))
const cardById = new Map(content.cards.map((card) => [card.id, card]))
const languages = ['zh', 'en'] as const

const planOf = (seed: string, more: Partial<QuizPlan> = {}): QuizPlan => ({
  seed,
  scope: {},
  count: 18,
  types: questionTypes,
  secondsEach: null,
  marks: 'each',
  ...more,
})

const factsOf = ({ facts }: Question): QuizFact[] =>
  facts.map((id) => factById.get(id) ?? fail(`no fact ${id}`))
const cardsOf = ({ cards }: Question): QuizCard[] =>
  cards.map((id) => cardById.get(id) ?? fail(`no card ${id}`))

function fail(what: string): never {
  throw new Error(what)
}

/** What is wrong with a question by the facts, told by other means than it was made with. */
function faultsIn(question: Question): string[] {
  const faults: string[] = []
  const claim = (holds: boolean, what: string) => {
    if (!holds) faults.push(`${question.id}: ${what}`)
  }
  const [fact = fail('no fact')] = factsOf(question)
  const [card = fail('no card')] = cardsOf(question)
  claim(question.kind === fact.kind && question.importance === fact.importance, 'kind, importance')
  claim(new Set(question.facts).size === question.facts.length, 'a fact twice')
  claim(
    languages.every((language) => question.prompt[language].trim() !== ''),
    'no prompt',
  )
  switch (question.type) {
    case 'single': {
      const { options, right } = question
      claim(options.length === 4 && areDistinct(options), 'options')
      for (const [index, option] of options.entries()) {
        claim(isAnswer(option, card) === (index === right), `“${option.zh}” at ${index}`)
        if (index !== right) claim(!isTold(option, fact), `“${option.zh}” is told of the fact`)
      }
      break
    }
    case 'multiple': {
      const { options, right } = question
      const { answer } = card
      const isOfList = answer.type === 'list' && question.prompt.zh === card.front.zh
      const held = isOfList ? answer.items : (fact.argument?.grounds ?? fail('no grounds'))
      const isHeld = ({ zh }: Localized) => held.some((one) => one.zh === zh)
      claim(areDistinct(options), 'options')
      claim(right.length >= 2 && right.length < options.length, 'all or too few right')
      claim(right.length === held.length, 'some right one is left out')
      claim(
        options.every((option, index) => isHeld(option) === right.includes(index)),
        'a wrong one is right',
      )
      claim([...right].sort((a, b) => a - b).join() === right.join(), 'not ascending')
      break
    }
    case 'true-false': {
      const { prompt, right } = question
      claim((prompt.zh === fact.statement.zh) === right, 'zh')
      claim((prompt.en === fact.statement.en) === right, 'en')
      claim(question.back.zh === fact.statement.zh, 'the true one is not its back')
      if (!right) {
        claim(!content.facts.some(({ statement }) => statement.zh === prompt.zh), 'it is a fact')
      }
      break
    }
    case 'type-in': {
      claim(markAnswer(question.back.zh, question.answer, question.back.zh).outcome === 'right', '')
      claim(['date', 'number', 'money', 'name'].includes(question.answer.type), 'type')
      break
    }
    case 'order': {
      const dates = question.right.map((index) => dateOf(question.items[index], question))
      claim(question.items.length >= 3, 'too few')
      claim(
        dates.slice(1).every((date, index) => comparePartialDates(dates[index] ?? '', date) < 0),
        `${dates}`,
      )
      break
    }
    case 'match': {
      const { left, others, right } = question
      claim(left.length >= 3 && others.length === left.length, 'too few')
      claim(areDistinct(left) && areDistinct(others), 'two alike')
      claim(new Set(right).size === left.length, 'not one each')
      for (const [index, one] of left.entries()) {
        for (const [at, other] of others.entries()) {
          claim(belong(one, other, question) === (right[index] === at), `${one.zh} – ${other.zh}`)
        }
      }
      break
    }
    case 'gaps': {
      const { between, gaps } = question
      for (const language of languages) {
        const parts = between[language]
        claim(parts.length === gaps.length + 1, 'parts')
        const whole = parts
          .map((part, index) => part + (gaps[index]?.back[language] ?? ''))
          .join('')
        const isCloze = gaps.length === 1
        claim(isCloze || whole === fact.statement[language], whole)
        for (const { answer, back } of gaps) {
          claim(markAnswer(back[language], answer).outcome === 'right', back[language])
        }
      }
      break
    }
    case 'list':
      claim(card.answer.type === 'list' && card.answer.items.length === question.items.length, '')
      break
    case 'open':
      claim(question.holds.length > 0 && question.holds.length === question.points, 'points')
  }
  for (const language of languages) {
    const mark = markQuestion(question, rightResponse(question, language), language)
    claim(mark.outcome === 'right' && mark.earned === question.points, `marked ${mark.earned}`)
    claim(mark.of === question.points, 'points')
    const nothing = markQuestion(question, noResponse(question), language)
    claim(nothing.earned === 0 && nothing.outcome === 'wrong', `nothing earns ${nothing.earned}`)
  }
  return faults
}

const areDistinct = (texts: readonly Localized[]) =>
  languages.every((language) => new Set(texts.map((text) => text[language])).size === texts.length)

const judged = new Map<string, boolean>()

/** Whether the marker of typed answers takes an option for the answer, even a loose one. */
function isAnswer(option: Localized, card: QuizCard): boolean {
  const key = `${card.id} ${option.zh} ${option.en}`
  const known = judged.get(key) ?? isMarkedRight(option, card)
  judged.set(key, known)
  return known
}

function isMarkedRight(option: Localized, { answer, back }: QuizCard): boolean {
  if (answer.type === 'text') return back.zh.includes(option.zh)
  const marks = languages.map((language) => markAnswer(bare(option[language]), answer).outcome)
  return marks.some((outcome) => outcome === 'right' || outcome === 'close')
}

/** Without the Chinese word that a term has behind it in English. */
const bare = (text: string) => text.replace(/ \([^)]*\)$/, '')

function isTold(option: Localized, { statement, note }: QuizFact): boolean {
  const told = [statement, ...(note ? [note] : [])]
  return told.some(({ zh }) => new RegExp(`(?<!\\d)${escaped(option.zh)}(?![\\d%])`, 'u').test(zh))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function dateOf(item: Localized | undefined, question: Question): string {
  const fact = factsOf(question).find(({ label }) => label?.zh === item?.zh)
  return fact?.date ?? fail(`${question.id}: no date`)
}

/** Whether two sides of a match are of one fact: a label and its date or meaning, or a name that fills the blank. */
function belong(left: Localized, right: Localized, question: Question): boolean {
  return factsOf(question).some(({ id, label, date, statement }) => {
    if (statement.zh === right.zh.replace('＿＿＿', left.zh)) return true
    if (label?.zh !== left.zh) return false
    if (date !== undefined && formatDate(date, 'zh') === right.zh) return true
    return content.cards.some(({ fact, back }) => fact === id && back.zh.endsWith(right.zh))
  })
}

function rightResponse(question: Question, language: 'zh' | 'en'): Response {
  switch (question.type) {
    case 'single':
      return { type: 'single', picked: question.right }
    case 'multiple':
      return { type: 'multiple', picked: question.right }
    case 'true-false':
      return { type: 'true-false', picked: question.right }
    case 'type-in':
      return { type: 'type-in', typed: question.back[language] }
    case 'order':
      return { type: 'order', order: question.right }
    case 'match':
      return { type: 'match', pairs: question.right }
    case 'gaps':
      return { type: 'gaps', typed: question.gaps.map(({ back }) => back[language]) }
    case 'list':
      return { type: 'list', typed: question.items.map((item) => item[language]).join('\n') }
    case 'open':
      return { type: 'open', typed: '', made: question.holds.map(() => true) }
  }
}

function noResponse(question: Question): Response {
  switch (question.type) {
    case 'single':
    case 'true-false':
      return { type: question.type, picked: null }
    case 'multiple':
      return { type: 'multiple', picked: [] }
    case 'type-in':
    case 'list':
      return { type: question.type, typed: '' }
    case 'order':
      return { type: 'order', order: [] }
    case 'match':
      return { type: 'match', pairs: [] }
    case 'gaps':
      return { type: 'gaps', typed: [] }
    case 'open':
      return { type: 'open', typed: '', made: [] }
  }
}

/** What is asked twice, of a fact or of an event. */
function repeatedIn(quiz: readonly Question[]): string[] {
  const notes = quiz.flatMap((question) =>
    factsOf(question).map(({ id, event }) => (event === undefined ? id : `event ${event}`)),
  )
  return notes.filter((note, index) => notes.indexOf(note) !== index)
}

/** What is to be named, dated or counted. */
const askedFor = (question: Question): { type: string; answer: string; prompt: Localized }[] => {
  const { type, prompt } = question
  if (type === 'single')
    return [{ type, answer: question.options[question.right]?.zh ?? '', prompt }]
  const named = type === 'type-in' && question.answer.type === 'name' ? question.answer.value : null
  return named === null ? [] : [{ type, answer: named, prompt }]
}

const optionsOf = (question: Question): readonly Localized[] =>
  question.type === 'match'
    ? question.others
    : question.type === 'single' || question.type === 'multiple'
      ? question.options
      : []

/** How many pairs of neighbouring characters of the shorter text the longer one has. */
function shared(a: string, b: string): number {
  const [short = '', long = ''] = [a, b].sort((one, other) => one.length - other.length)
  const pairs = [...short].slice(1).map((character, index) => `${short[index]}${character}`)
  return pairs.filter((pair) => long.includes(pair)).length / Math.max(1, pairs.length)
}

describe('over 2,000 seeds', () => {
  const batch = 250
  // The marking is the same for the same question, and is what takes the time.
  const checked = new Set<string>()

  test.each(Array.from({ length: 2000 / batch }, (_, index) => index * batch))(
    'every question has exactly its right answers, and no fact or event is asked twice: from %i',
    (from) => {
      for (let seed = from; seed < from + batch; seed++) {
        const quiz = makeQuiz(content, planOf(`seed ${seed}`))
        if (quiz.length !== 18) expect.fail(`${quiz.length} questions from seed ${seed}`)
        const repeated = repeatedIn(quiz)
        if (repeated.length > 0) expect.fail(`seed ${seed} asks twice for ${repeated}`)
        for (const question of quiz) {
          const key = JSON.stringify(question)
          if (checked.has(key)) continue
          checked.add(key)
          const faults = faultsIn(question)
          if (faults.length > 0) expect.fail(`seed ${seed}\n${faults.join('\n')}\n${key}`)
        }
      }
    },
    120_000,
  )
})

describe('a quiz of all there is', () => {
  test.each(questionTypes)('of %s alone', (type) => {
    for (const seed of ['a', 'b', 'c']) {
      const quiz = makeQuiz(content, planOf(seed, { types: [type], count: 1000 }))
      expect(quiz.length).toBeGreaterThan(type === 'order' ? 5 : 10)
      expect(quiz.every((question) => question.type === type)).toBe(true)
      expect(repeatedIn(quiz)).toEqual([])
      expect(quiz.flatMap(faultsIn)).toEqual([])
    }
  })

  test('is as many questions as the setup says there can be', () => {
    const plan = planOf('a', { types: ['single', 'list'] })
    const { together, byType } = countAskable(content, plan)
    const most = (types: QuizPlan['types']) =>
      makeQuiz(content, { ...plan, types, count: 1000 }).length
    expect(together).toBe(most(plan.types))
    expect(byType.single).toBe(most(['single']))
    expect(byType.open).toBe(most(['open']))
  })
})

describe('a quiz', () => {
  test('is the same for the same seed, whatever the order of the rows', () => {
    const turned = { facts: [...content.facts].reverse(), cards: [...content.cards].reverse() }
    for (const seed of ['a', 'b', 'c', 'd']) {
      expect(makeQuiz(turned, planOf(seed))).toEqual(makeQuiz(content, planOf(seed)))
    }
  })

  test('is another for another seed', () => {
    expect(makeQuiz(content, planOf('a'))).not.toEqual(makeQuiz(content, planOf('b')))
  })

  test('asks only what its scope has, but draws wrong answers from all', () => {
    const scope = { sections: ['一(二)2', '一(二)3'], kinds: ['date', 'actor'] } as const
    const quiz = makeQuiz(content, planOf('a', { scope, count: 30 }))
    expect(quiz.length).toBeGreaterThan(7)
    for (const fact of quiz.flatMap(factsOf)) {
      expect(scope.sections).toContain(fact.locus.section)
      expect(scope.kinds).toContain(fact.kind)
    }
    const alone = content.facts.filter(({ importance }) => importance === 1).slice(0, 5)
    const facts = alone.map(({ id }) => id)
    const five = makeQuiz(content, planOf('a', { scope: { facts }, count: 30 }))
    expect(five.length).toBeGreaterThan(2)
    for (const id of five.flatMap((question) => question.facts)) expect(facts).toContain(id)
  })

  test('has as many of each type as of any other, and rather what is important', () => {
    const quizzes = Array.from({ length: 50 }, (_, seed) =>
      makeQuiz(content, planOf(`mix ${seed}`)),
    )
    for (const type of questionTypes) {
      expect(quizzes.map((quiz) => quiz.filter((one) => one.type === type).length)).toEqual(
        quizzes.map(() => 2),
      )
    }
    const asked = quizzes.flat()
    const share = (importance: number) =>
      asked.filter((question) => question.importance === importance).length / asked.length
    const own = content.facts.filter(({ importance }) => importance === 1).length
    expect(share(1)).toBeGreaterThan((1.3 * own) / content.facts.length)
    expect(share(3)).toBeLessThan(0.2)
    const sections = new Set(asked.flatMap(({ loci }) => loci.map(({ section }) => section)))
    expect(sections.size).toBe(new Set(content.facts.map(({ locus }) => locus.section)).size)
  })

  test('has no question that shows what another asks for', () => {
    const told: string[] = []
    for (let seed = 0; seed < 100; seed++) {
      const quiz = makeQuiz(content, planOf(`told ${seed}`))
      for (const { type, answer, prompt } of quiz.flatMap(askedFor)) {
        for (const other of quiz.filter((one) => one.prompt !== prompt)) {
          const text = [other.prompt, ...optionsOf(other)].map(({ zh }) => zh)
          const teller = text.find((one) => one.includes(answer) && shared(one, prompt.zh) > 0.6)
          if (teller !== undefined) told.push(`${type}: ${prompt.zh} ${answer}: ${teller}`)
        }
      }
    }
    expect(told).toEqual([])
  })

  test('is empty where nothing can be asked', () => {
    expect(makeQuiz({ facts: [], cards: [] }, planOf('a'))).toEqual([])
    expect(makeQuiz(content, planOf('a', { scope: { paper: 'another' } }))).toEqual([])
    expect(makeQuiz(content, planOf('a', { count: 0 }))).toEqual([])
  })
})

test('somebody who knows nothing scores within 5 points of chance on 2,000 single-choice questions', () => {
  const asked = singleChoices(2000)
  for (const [name, guess] of Object.entries(guesses)) {
    const { score, chance } = scoreOf(guess, asked)
    expect(Math.abs(score - chance), name).toBeLessThan(5)
  }
}, 60_000)
