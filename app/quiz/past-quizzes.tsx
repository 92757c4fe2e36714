'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { paramsOf } from '@/lib/quiz/plan-address'
import { type KeptQuiz, setQuizDeleted } from '@/lib/store/quizzes'
import type { PaperRow } from '@/lib/store/rows'
import { currentMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import { usePercent } from '../_hooks/use-percent'
import { Button, ButtonLink } from '../_ui/button'
import { Words } from '../_ui/words'
import { takeHref } from './addresses'
import { usePlanWords } from './use-plan-words'

/** So many rows are shown, and so many results of one quiz are compared. */
const mostShown = 8

/** Quizzes that were taken or begun; those of the same questions together, their results side by side. */
export function PastQuizzes(props: { quizzes: readonly KeptQuiz[]; papers: readonly PaperRow[] }) {
  const t = useTranslations('quiz')
  const format = useFormatter()
  const db = useDb()
  const wordsOf = usePlanWords(props.papers)
  const day = (at: number) => format.dateTime(at, { day: 'numeric', month: 'short' })
  const percentOf = usePercent()
  const percent = ({ got, of }: { got: number; of: number }) => percentOf(of === 0 ? 0 : got / of)
  return (
    <ul className="flex flex-col divide-y divide-line">
      {groupsOf(props.quizzes)
        .slice(0, mostShown)
        .map(([latest, ...earlier]) => {
          const words = wordsOf(latest.plan)
          const results = [latest, ...earlier]
            .slice(0, mostShown)
            .flatMap(({ id, result }) => (result ? [{ id, result }] : []))
            .reverse()
          const last = results.at(-1)?.result
          return (
            <li key={latest.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <div className="min-w-36 flex-1">
                <p>
                  <Words of={{ zh: words, en: words }} />
                </p>
                <p className="numbers text-sm text-soft">
                  {last
                    ? t('lastResult', {
                        day: day(latest.beganAt),
                        got: format.number(last.got, { maximumFractionDigits: 1 }),
                        of: last.of,
                      })
                    : t('begunOn', { day: day(latest.beganAt), n: latest.plan.count })}
                </p>
              </div>
              <div className="flex items-center gap-3">
                {results.length > 1 && (
                  <div
                    role="img"
                    aria-label={t('compared', {
                      results: format.list(results.map(({ result }) => percent(result))),
                    })}
                    className="flex h-12 items-end gap-1"
                  >
                    {results.map(({ id, result }) => (
                      <span
                        key={id}
                        className="flex h-full w-3 items-end rounded-xs border-b border-line-strong bg-press"
                      >
                        <span
                          className="keeps-hue w-full rounded-xs bg-good"
                          style={{ blockSize: `${(100 * result.got) / Math.max(1, result.of)}%` }}
                        />
                      </span>
                    ))}
                  </div>
                )}
                {last && (
                  <span aria-hidden="true" className="numbers min-w-14 text-right text-lg">
                    {percent(last)}
                  </span>
                )}
              </div>
              <div className="flex basis-full flex-wrap gap-2">
                <ButtonLink
                  href={takeHref(latest.plan, latest.id)}
                  prefetch={false}
                  aria-label={t(last ? 'seeResultOf' : 'goOnOf', { quiz: words })}
                  className="text-sm"
                >
                  {t(last ? 'seeResult' : 'goOn')}
                </ButtonLink>
                {!last && (
                  <Button
                    look="bare"
                    aria-label={t('removeOf', { quiz: words })}
                    onClick={() => db && void setQuizDeleted(db, latest.id, true, currentMoment())}
                    className="text-sm text-soft"
                  >
                    {t('drop')}
                  </Button>
                )}
                {last && (
                  <ButtonLink
                    href={takeHref(latest.plan)}
                    prefetch={false}
                    aria-label={t('againOf', { quiz: words })}
                    className="text-sm"
                  >
                    {t('again')}
                  </ButtonLink>
                )}
              </div>
            </li>
          )
        })}
    </ul>
  )
}

/** Quizzes of one plan together, the latest first. */
function groupsOf(quizzes: readonly KeptQuiz[]): [KeptQuiz, ...KeptQuiz[]][] {
  const groups = new Map<string, [KeptQuiz, ...KeptQuiz[]]>()
  for (const quiz of quizzes) {
    const address = paramsOf(quiz.plan).toString()
    const group = groups.get(address)
    if (group) group.push(quiz)
    else groups.set(address, [quiz])
  }
  return [...groups.values()]
}
