import type { Localized } from '../cards/deck-file'
import { names } from './name-distractors'
import type { Question } from './question'
import { overlapOf } from './text-overlap'

/** So much of a question in a text that has its answer, and the text tells it. */
const telling = 0.5

/** Whether one of two questions shows an answer of the other, and enough of its question to know it for that. */
export const givesAway = (a: Question, b: Question): boolean => tells(a, b) || tells(b, a)

function tells(shown: Question, asked: Question): boolean {
  const answers = answersOf(asked)
  if (answers.length === 0) return false
  const about = textOf(asked)
  return shownIn(shown).some(
    (text) =>
      answers.some(({ zh, en }) => names(text, zh) || names(text, en)) &&
      overlapOf(text, about) >= telling,
  )
}

/** What a question of names, dates and figures is answered by; a sentence or a list is told by no other question. */
function answersOf(question: Question): readonly Localized[] {
  switch (question.type) {
    case 'single':
      return question.options.slice(question.right, question.right + 1)
    case 'type-in':
      return question.answer.type === 'name'
        ? [{ zh: question.answer.value, en: question.back.en }]
        : [question.back]
    case 'gaps':
      return question.gaps.map(({ back }) => back)
    default:
      return []
  }
}

/** What a question says before it is answered. */
function shownIn(question: Question): readonly Localized[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [question.prompt, ...question.options]
    case 'match':
      return [...question.left, ...question.others]
    case 'order':
      return question.items
    default:
      return [textOf(question)]
  }
}

/** What a question is about, in words. */
function textOf(question: Question): Localized {
  if (question.type !== 'gaps') return question.prompt
  const { zh, en } = question.between
  return { zh: zh.join(' '), en: en.join(' ') }
}
