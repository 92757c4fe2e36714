'use client'

import { useState } from 'react'
import { useLocale } from 'use-intl'
import { type Language, textKey } from '@/lib/i18n/language'
import type { KeptAnswer } from '@/lib/quiz/kept-answer'
import { markQuestion } from '@/lib/quiz/mark-question'
import type { Question, Response } from '@/lib/quiz/question'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'
import { resultOf } from '@/lib/quiz/quiz-result'
import { saidOfCards } from '@/lib/quiz/said-of-cards'
import { StorageFullError } from '@/lib/store/errors'
import { answerQuiz, endQuiz, type OpenedQuiz } from '@/lib/store/quizzes'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { emptyResponse } from './inputs'
import { Result } from './result'
import { Running } from './running'

/** An answer that was kept, if it is one to this question. */
export const responseIn = (
  answers: ReadonlyMap<string, KeptAnswer>,
  question: Question,
): Response | null => {
  const kept = answers.get(question.id)?.response
  return kept?.type === question.type ? kept : null
}

/** A quiz under way, where it was left; or, once it has ended, what came of it. */
export function Quiz(props: {
  id: string
  plan: QuizPlan
  questions: readonly Question[]
  opened: OpenedQuiz | null
}) {
  const { id, plan, questions, opened } = props
  const db = useDb()
  const language = textKey(useLocale() as Language)
  const [answers, setAnswers] = useState(opened?.answers ?? new Map<string, KeptAnswer>())
  const [at, setAt] = useState(() => pendingIn(questions, answers, 0) ?? questions.length - 1)
  const [problem, setProblem] = useState<'full' | 'failed' | null>(null)
  /** Whether it is on the disk: only then does the screen go on. */
  const save = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      setProblem(null)
      return true
    } catch (error) {
      console.error(error)
      setProblem(error instanceof StorageFullError ? 'full' : 'failed')
      return false
    }
  }
  const goOn = async (known: ReadonlyMap<string, KeptAnswer>) => {
    const next = pendingIn(questions, known, at + 1)
    if (next !== null) setAt(next)
    else if (db) {
      const responseTo = (question: Question) =>
        responseIn(known, question) ?? emptyResponse(question)
      const result = resultOf(questions, responseTo, language)
      await save(() => endQuiz(db, id, result, currentMoment()))
    }
  }
  const answer = async (question: Question, response: Response, ms: number, thenGoOn: boolean) => {
    if (!db) return
    const says = saidOfCards(question, response, markQuestion(question, response, language))
    const known = new Map(answers)
    const saved = await save(async () => {
      const given = { question: question.id, response, ms, says }
      known.set(question.id, await answerQuiz(db, { id, plan }, given, currentMoment()))
    })
    if (!saved) return
    setAnswers(known)
    if (thenGoOn) await goOn(known)
  }

  const allGiven = questions.every((one) => responseIn(answers, one))
  if (opened?.result) {
    return (
      <Result
        quiz={{ ...opened, result: opened.result }}
        questions={questions}
        answers={answers}
        problem={problem}
        // Not where an update of the deck has changed the questions: what came of the old ones stands.
        onOverrule={
          allGiven
            ? (question, response) =>
                answer(question, response, answers.get(question.id)?.ms ?? 0, true)
            : undefined
        }
      />
    )
  }
  const question = questions[at]
  if (!question) return null
  // Only the person can mark an open answer: where marks come at the end, when all else is answered.
  return (
    <Running
      key={`${question.id} ${plan.marks === 'end' && allGiven}`}
      question={question}
      kept={responseIn(answers, question)}
      revealed={responseIn(answers, question) !== null && (plan.marks === 'each' || allGiven)}
      place={{
        at,
        done: questions.filter((one) => responseIn(answers, one)).length,
        of: questions.length,
      }}
      isLast={questions.every((one) => one === question || !isPending(answers, one))}
      plan={plan}
      problem={problem}
      onAnswer={(response, ms, thenGoOn) => answer(question, response, ms, thenGoOn)}
      onGoOn={() => goOn(answers)}
    />
  )
}

/** Whether a question waits: for an answer, or for the person's own mark. */
function isPending(answers: ReadonlyMap<string, KeptAnswer>, question: Question): boolean {
  const response = responseIn(answers, question)
  return !response || (response.type === 'open' && response.made.length === 0)
}

/** The first question from `from` on, and round to it, that waits: those without an answer before those without a mark. */
function pendingIn(
  questions: readonly Question[],
  answers: ReadonlyMap<string, KeptAnswer>,
  from: number,
): number | null {
  const inTurn = questions.map((question, i) => ({ question, i }))
  const waiting = [...inTurn.slice(from), ...inTurn.slice(0, from)].filter(({ question }) =>
    isPending(answers, question),
  )
  const first = waiting.find(({ question }) => !responseIn(answers, question)) ?? waiting[0]
  return first?.i ?? null
}
