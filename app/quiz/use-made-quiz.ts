'use client'

import { useMemo } from 'react'
import type { FactId } from '@/lib/cards/card-id'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { planIn } from '@/lib/quiz/plan-address'
import type { Question } from '@/lib/quiz/question'
import type { QuizFact } from '@/lib/quiz/quiz-content'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'
import { readQuizContent } from '@/lib/store/read-quiz-content'
import type { PaperRow } from '@/lib/store/rows'
import { useLive } from '../_hooks/use-live'

/** The quiz that an address asks for, with what a sheet or a wall says beside its questions. */
export interface MadeQuiz {
  readonly plan: QuizPlan
  readonly questions: readonly Question[]
  /** Every fact of the papers by its id. */
  readonly facts: ReadonlyMap<FactId, QuizFact>
  /** The papers that the questions are from. */
  readonly papers: readonly PaperRow['paper'][]
}

/** Makes the quiz of an address; null where it names none, undefined until the store has been read. */
export function useMadeQuiz(params: URLSearchParams): MadeQuiz | null | undefined {
  const address = params.toString()
  const plan = useMemo(() => planIn(new URLSearchParams(address)), [address])
  const read = useLive(
    async (db) => {
      if (!plan) return null
      const content = await readQuizContent(db, plan.scope)
      return { content, rows: await db.papers.toArray() }
    },
    [plan],
  )
  return useMemo(() => {
    if (!plan) return null
    if (!read) return undefined
    const questions = makeQuiz(read.content, plan)
    const facts = new Map(read.content.facts.map((fact) => [fact.id, fact]))
    const asked = new Set(
      questions.flatMap(({ facts: ids }) => ids.map((id) => facts.get(id)?.paper)),
    )
    const papers = read.rows.filter(({ id }) => asked.has(id)).map(({ paper }) => paper)
    return { plan, questions, facts, papers }
  }, [read, plan])
}
