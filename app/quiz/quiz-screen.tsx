'use client'

import { useTranslations } from 'use-intl'
import type { LociDatabase } from '@/lib/store/database'
import { readQuizzes } from '@/lib/store/quizzes'
import { useLive } from '../_hooks/use-live'
import { Screen, Section, Skeleton } from '../_ui/screen'
import { PastQuizzes } from './past-quizzes'
import { Setup } from './setup'

/** Where a quiz is chosen, and those that were taken are looked back at. */
export function QuizScreen() {
  const t = useTranslations('quiz')
  const read = useLive(readKept, [])
  if (!read) {
    return (
      <Screen title={t('title')}>
        <Skeleton lines={8} />
      </Screen>
    )
  }
  const { papers, quizzes } = read
  const underWay = quizzes.filter(({ endedAt }) => endedAt === null)
  const ended = quizzes.filter(({ result }) => result !== null)
  return (
    <Screen title={t('title')}>
      {underWay.length > 0 && (
        <Section title={t('underWay')}>
          <PastQuizzes quizzes={underWay} papers={papers} />
        </Section>
      )}
      <Section title={t('choose')}>
        <Setup papers={papers} />
      </Section>
      {ended.length > 0 && (
        <Section title={t('past')}>
          <PastQuizzes quizzes={ended} papers={papers} />
        </Section>
      )}
    </Screen>
  )
}

async function readKept(db: LociDatabase) {
  const quizzes = await readQuizzes(db)
  return { papers: await db.papers.toArray(), quizzes }
}
