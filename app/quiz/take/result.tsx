'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'use-intl'
import type { KeptAnswer } from '@/lib/quiz/kept-answer'
import type { Question, Response } from '@/lib/quiz/question'
import type { QuizResult } from '@/lib/quiz/quiz-result'
import { type KeptQuiz, setQuizDeleted } from '@/lib/store/quizzes'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { usePercent } from '../../_hooks/use-percent'
import { useSaving } from '../../_hooks/use-saving'
import { Button, ButtonLink } from '../../_ui/button'
import { Kind } from '../../_ui/kind'
import { useSectionWords } from '../../_ui/locus-words'
import { SavingStatus } from '../../_ui/saving-status'
import { Screen, Section } from '../../_ui/screen'
import { Words } from '../../_ui/words'
import { takeHref } from '../addresses'
import { AddMisses } from './add-misses'
import { Leave } from './leave'
import { Misses } from './misses'
import { Scores } from './scores'

/** What came of a quiz: marks by kind and section, each miss with its answer and its card, and what to do next. */
export function Result(props: {
  quiz: KeptQuiz & { readonly result: QuizResult }
  questions: readonly Question[]
  answers: ReadonlyMap<string, KeptAnswer>
  problem: 'full' | 'failed' | null
  onOverrule: ((question: Question, response: Response) => Promise<void>) | undefined
}) {
  const t = useTranslations('quiz')
  const format = useFormatter()
  const percent = usePercent()
  const sectionWords = useSectionWords()
  const router = useRouter()
  const db = useDb()
  const { saving, save } = useSaving()
  const { quiz, questions, answers } = props
  const { plan, result } = quiz
  const remove = () =>
    save(async () => {
      if (!db) return
      await setQuizDeleted(db, quiz.id, true, currentMoment())
      router.push('/quiz')
    })
  const number = (n: number) => format.number(n, { maximumFractionDigits: 1 })
  return (
    <>
      <header className="safe-x mx-auto flex max-w-2xl pt-[max(0.25rem,env(safe-area-inset-top))]">
        <Leave label={t('toQuizzes')} />
      </header>
      <Screen title={t('result')}>
        <p className="reading numbers text-xl">
          {t('resultSentence', {
            got: number(result.got),
            of: number(result.of),
            percent: percent(result.of === 0 ? 0 : result.got / result.of),
            n: answers.size,
          })}
        </p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink look="main" href="/quiz" className="flex-1 whitespace-nowrap">
            {t('newOne')}
          </ButtonLink>
          <ButtonLink href={takeHref(plan)} prefetch={false} className="flex-1 whitespace-nowrap">
            {t('again')}
          </ButtonLink>
        </div>
        <AddMisses cards={result.misses.map(({ card }) => card)} />
        <Section title={t('byKind')}>
          <Scores
            rows={result.kinds.map(({ kind, ...score }) => ({
              id: kind,
              label: <Kind kind={kind} />,
              ...score,
            }))}
          />
        </Section>
        {result.sections.length > 0 && (
          <Section title={t('bySection')}>
            <Scores
              rows={result.sections.map(({ section, ...score }) => {
                const words = sectionWords(section)
                return { id: section, label: <Words of={{ zh: words, en: words }} />, ...score }
              })}
            />
          </Section>
        )}
        <Section title={t('misses')}>
          {props.problem && (
            <p role="alert" className="text-sm text-cinnabar">
              {t(props.problem)}
            </p>
          )}
          <Misses
            questions={questions}
            answers={answers}
            result={result}
            onOverrule={props.onOverrule}
          />
        </Section>
        <div className="flex flex-col gap-1 border-t border-line pt-4">
          <SavingStatus saving={saving?.kind === 'failed' ? saving : null} />
          <div>
            <Button look="bare" className="-ml-4 text-sm text-soft" onClick={() => void remove()}>
              {t('remove')}
            </Button>
          </div>
          <p className="text-sm text-soft">{t('removeHint')}</p>
        </div>
      </Screen>
    </>
  )
}
