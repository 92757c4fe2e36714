import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Localized } from '@/lib/cards/deck-file'
import type { Question } from '@/lib/quiz/question'
import {
  answerMarks,
  optionLetter,
  type SheetVersion,
  sheetOf,
  versionLetters,
} from '@/lib/quiz/sheet'
import { arbitraryQuestions } from './arbitrary-question'

const letter = fc.constantFrom(...versionLetters)
const printed = (sheet: SheetVersion): Question[] => sheet.parts.flatMap((part) => part.questions)
const english = (texts: readonly (Localized | undefined)[]) => texts.map((text) => text?.en)

/** What is right, as the texts that a person chooses, however they are ordered. */
function rightTexts(question: Question): unknown {
  switch (question.type) {
    case 'single':
      return english([question.options[question.right]])
    case 'multiple':
      return english(question.right.map((i) => question.options[i])).sort()
    case 'order':
      return english(question.right.map((i) => question.items[i]))
    case 'match':
      return question.left
        .map((left, i) => `${left.en} ${question.others[question.right[i] ?? -1]?.en}`)
        .sort()
    default:
      return question
  }
}

describe('a version of a sheet', () => {
  it('asks the same questions with the same right answers as every other', () => {
    fc.assert(
      fc.property(arbitraryQuestions, fc.string(), letter, (questions, seed, letter) => {
        const sheet = sheetOf(questions, seed, letter)
        const byId = new Map(printed(sheet).map((question) => [question.id, question]))
        expect(byId.size).toBe(questions.length)
        for (const question of questions) {
          const found = byId.get(question.id)
          expect(found && rightTexts(found)).toEqual(rightTexts(question))
        }
        expect(sheet.points).toBe(questions.reduce((sum, { points }) => sum + points, 0))
        expect(sheet.parts.reduce((sum, { points }) => sum + points, 0)).toBe(sheet.points)
      }),
    )
  })

  it('follows from the seed and its letter alone', () => {
    fc.assert(
      fc.property(arbitraryQuestions, fc.string(), letter, (questions, seed, letter) => {
        expect(sheetOf(questions, seed, letter)).toEqual(sheetOf(questions, seed, letter))
      }),
    )
  })

  it('numbers its questions on through its parts, which go from recognising to arguing', () => {
    fc.assert(
      fc.property(arbitraryQuestions, (questions) => {
        const { parts } = sheetOf(questions, 'seed', 'A')
        let next = 1
        for (const part of parts) {
          expect(part.from).toBe(next)
          expect(part.questions.every(({ type }) => type === part.type)).toBe(true)
          next += part.questions.length
        }
        expect(new Set(parts.map(({ type }) => type)).size).toBe(parts.length)
        const open = parts.findIndex(({ type }) => type === 'open')
        expect([-1, parts.length - 1]).toContain(open)
      }),
    )
  })

  it('prints nothing in the order that is asked for', () => {
    fc.assert(
      fc.property(arbitraryQuestions, fc.string(), letter, (questions, seed, letter) => {
        for (const question of printed(sheetOf(questions, seed, letter))) {
          if (question.type === 'order' || question.type === 'match') {
            expect(question.right.every((index, place) => index === place)).toBe(false)
          }
        }
      }),
    )
  })

  it('has neighbours choose other letters', () => {
    const questions = Array.from({ length: 20 }, (_, i) => ({
      ...fc.sample(arbitraryQuestions, { seed: 1, numRuns: 1 })[0]?.[0],
      id: `q${i}`,
      type: 'single',
      options: ['a', 'b', 'c', 'd'].map((en) => ({ zh: en, en })),
      right: 0,
    })) as Question[]
    const letters = versionLetters.map((letter) =>
      printed(sheetOf(questions, 'seed', letter))
        .map(answerMarks)
        .join(''),
    )
    expect(new Set(letters).size).toBe(versionLetters.length)
    for (const row of letters) expect(new Set(row).size).toBe(4)
  })
})

describe('what stands on the paper of whoever is right', () => {
  const asked = { prompt: { zh: '问', en: 'Q' }, options: [], items: [], left: [], others: [] }
  const marks = (own: Record<string, unknown>) =>
    answerMarks({ ...asked, ...own } as unknown as Question)

  it.each([
    [{ type: 'single', right: 1 }, 'B'],
    [{ type: 'multiple', right: [0, 2] }, 'A C'],
    // The second item is the first in time, the third the second, the first the third.
    [{ type: 'order', items: [0, 1, 2], right: [1, 2, 0] }, '3 1 2'],
    [{ type: 'match', right: [1, 0] }, '1 B · 2 A'],
    [{ type: 'true-false', right: true }, null],
    [{ type: 'open', holds: [] }, null],
  ])('of %j is %s', (own, expected) => {
    expect(marks(own)).toBe(expected)
  })

  it('names options by letters', () => {
    expect([0, 1, 5].map(optionLetter)).toEqual(['A', 'B', 'F'])
  })
})
