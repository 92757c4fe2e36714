'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { planIn } from '@/lib/quiz/plan-address'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'
import { newQuizId, readQuiz, readUnended } from '@/lib/store/quizzes'
import { readQuizContent } from '@/lib/store/read-quiz-content'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { useLive } from '../../_hooks/use-live'
import { ButtonLink } from '../../_ui/button'
import { Screen, Skeleton } from '../../_ui/screen'
import { Statement } from '../../_ui/statement'
import { takeHref } from '../addresses'
import { Quiz } from './quiz'

/** The quiz that an address names: its plan says the questions, its id which taking of them. */
export function TakeScreen() {
  const t = useTranslations('quiz')
  const asked = useSearchParams().toString()
  const plan = useMemo(() => planIn(new URLSearchParams(asked)), [asked])
  const id = new URLSearchParams(asked).get('quiz')
  if (!plan) {
    return (
      <Statement title={t('noPlan')} body={t('noPlanHint')}>
        <ButtonLink href="/quiz">{t('toQuizzes')}</ButtonLink>
      </Statement>
    )
  }
  return id === null ? <Named key={asked} plan={plan} /> : <Opened key={id} plan={plan} id={id} />
}

/** Gives the address an id: of the quiz that was begun with this plan and not ended, or a new one, so that a reload comes back to it. */
function Named({ plan }: { plan: QuizPlan }) {
  const db = useDb()
  useEffect(() => {
    if (!db) return
    let left = false
    void readUnended(db, plan).then((found) => {
      if (left) return
      history.replaceState(null, '', takeHref(plan, found?.id ?? newQuizId(currentMoment())))
    })
    return () => {
      left = true
    }
  }, [db, plan])
  return <TakeSkeleton />
}

function Opened({ plan, id }: { plan: QuizPlan; id: string }) {
  const t = useTranslations('quiz')
  const { paper, deck } = plan.scope
  const content = useLive((db) => readQuizContent(db, { paper, deck }), [id])
  const opened = useLive((db) => readQuiz(db, id), [id])
  const questions = useMemo(() => (content ? makeQuiz(content, plan) : null), [content, plan])
  if (opened === undefined || !questions) return <TakeSkeleton />
  if (questions.length === 0) {
    return (
      <Statement title={t('noQuestions')} body={t('noQuestionsHint')}>
        <ButtonLink href="/quiz">{t('toQuizzes')}</ButtonLink>
      </Statement>
    )
  }
  return <Quiz id={id} plan={plan} questions={questions} opened={opened} />
}

function TakeSkeleton() {
  const t = useTranslations('quiz')
  return (
    <Screen title={t('title')}>
      <Skeleton lines={6} />
    </Screen>
  )
}
