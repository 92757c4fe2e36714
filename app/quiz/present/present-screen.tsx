'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { paramsOf } from '@/lib/quiz/plan-address'
import { useTitle } from '../../_hooks/use-title'
import { ButtonLink } from '../../_ui/button'
import { Statement } from '../../_ui/statement'
import { useMadeQuiz } from '../use-made-quiz'
import { Wall } from './wall'

/** A quiz on the wall of a room. */
export function PresentScreen() {
  const t = useTranslations('present')
  const quiz = useMadeQuiz(useSearchParams())
  useTitle(t('title'))
  if (quiz === undefined) return null
  if (!quiz?.questions.length) {
    return (
      <Statement title={t('none')} body={t('noneHint')}>
        <ButtonLink href="/quiz">{t('toQuizzes')}</ButtonLink>
      </Statement>
    )
  }
  const address = paramsOf(quiz.plan).toString()
  return <Wall key={address} quiz={quiz} address={address} />
}
