import { expect, test } from 'vitest'
import { cardIdOf, factIdOf, ownPaper } from '@/lib/cards/card-id'
import { type OwnNote, ownFactOf } from '@/lib/cards/own-note'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { markQuestion } from '@/lib/quiz/mark-question'
import { type QuestionType, questionTypes } from '@/lib/quiz/question'
import type { QuizContent } from '@/lib/quiz/quiz-content'
import { shippedContent } from './content'

const note = (written: Partial<OwnNote>): OwnNote => ({
  deck: 'mine',
  kind: 'basic',
  front: '',
  back: '',
  items: [],
  locus: {},
  ...written,
})

const notes: readonly OwnNote[] = [
  note({ front: 'Who wrote it?', back: 'Wu Huaizhong' }),
  note({
    front: 'What does it argue?',
    back: 'That Japan means to become a great power.'.repeat(2),
  }),
  note({ kind: 'both-ways', front: '准同盟', back: 'quasi-alliance' }),
  note({ kind: 'cloze', front: 'In {{2022}} Kishida went to {{Madrid}} for the summit.' }),
  note({ kind: 'cloze', front: 'Only {{one}} gap here.' }),
  note({ kind: 'list', front: 'Which countries?', items: ['Britain', 'France', 'Germany'] }),
]

/** A person's own notes as the store has them, beside the shipped paper. */
function ownContent(): QuizContent {
  const made = notes.map((one, index) => ownFactOf(`note-${index}`, one))
  const shipped = shippedContent()
  return {
    facts: [
      ...shipped.facts,
      ...made.map(({ fact }) => ({ ...fact, id: factIdOf(ownPaper, fact.id), paper: ownPaper })),
    ],
    cards: [
      ...shipped.cards,
      ...made.flatMap(({ fact, cards }) =>
        cards.map((card) => ({
          ...card,
          id: cardIdOf(ownPaper, card.id),
          fact: factIdOf(ownPaper, card.fact),
          deck: fact.deck,
        })),
      ),
    ],
  }
}

const content = ownContent()
const quizOf = (types: readonly QuestionType[]) =>
  makeQuiz(content, {
    seed: 'own',
    scope: { paper: ownPaper },
    count: 50,
    types,
    secondsEach: null,
    marks: 'each',
  })

test('a person’s own cards are typed, recalled as lists, filled in and told', () => {
  expect(quizOf(['type-in']).map(({ facts }) => facts[0])).toContain('own/note-0')
  expect(quizOf(['list']).map(({ id }) => id)).toEqual(['list:own/note-5#list'])
  const [open] = quizOf(['open'])
  expect(open?.type === 'open' && open.holds).toEqual([open?.back])
  const gaps = quizOf(['gaps'])
  expect(gaps.map(({ id }) => id).sort()).toEqual(['gaps:own/note-3', 'gaps:own/note-4'])
  const two = gaps.find(({ id }) => id === 'gaps:own/note-3')
  expect(two?.type === 'gaps' && two.between.en).toEqual([
    'In ',
    ' Kishida went to ',
    ' for the summit.',
  ])
  expect(two && markQuestion(two, { type: 'gaps', typed: ['2022', 'Madrid'] }, 'en').outcome).toBe(
    'right',
  )
})

test('a person’s own cards are no choice among options, which there are none for', () => {
  expect(quizOf(['single', 'multiple', 'true-false', 'order', 'match'])).toEqual([])
})

test('a note is asked once in a quiz, however many ways there are', () => {
  const quiz = quizOf(questionTypes)
  const facts = quiz.flatMap((question) => question.facts)
  expect(new Set(facts).size).toBe(facts.length)
  expect(quiz).toHaveLength(notes.length)
})
