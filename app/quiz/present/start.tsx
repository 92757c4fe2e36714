'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { mostTeams, type Presentation, thinkTimes } from '@/lib/quiz/presentation'
import { Button } from '../../_ui/button'
import { Choice } from '../../_ui/choice'
import { Words } from '../../_ui/words'
import type { MadeQuiz } from '../use-made-quiz'
import type { Act } from './wall'

/** Before the first question: what the quiz is about, how long a room thinks, and who plays. */
export function Start({ quiz, state, act }: { quiz: MadeQuiz; state: Presentation; act: Act }) {
  const t = useTranslations('present')
  const { teams, thinkSeconds } = state
  // A plan may have a time of its own.
  const times = [...new Set([...thinkTimes, thinkSeconds])].sort((a, b) => (a ?? 0) - (b ?? 0))
  return (
    <div className="my-auto flex flex-col gap-8 py-6">
      <div className="flex flex-col gap-3">
        <h1 className="reading max-w-none! text-[max(1.75rem,6.5vmin)] leading-tight">
          {quiz.papers.map(({ id, title }) => (
            <span key={id} className="block">
              <Words of={title} />
            </span>
          ))}
        </h1>
        <p className="text-[max(1rem,3vmin)] text-soft">
          {t('count', { n: quiz.questions.length })}
        </p>
      </div>
      <div className="flex max-w-2xl flex-col gap-5">
        <Choice
          legend={t('thinkTime')}
          value={String(thinkSeconds)}
          options={times.map((seconds) => ({
            value: String(seconds),
            label: seconds === null ? t('noTime') : t('seconds', { n: seconds }),
          }))}
          onChange={(value) =>
            act({ type: 'set-think', seconds: value === 'null' ? null : Number(value) })
          }
        />
        <section aria-label={t('teams')} className="flex flex-col gap-3 border-t border-line pt-4">
          <ol className="flex flex-col gap-2">
            {teams.map(({ name }, i) => (
              // A team has no name of its own until it is given one: its place is what it is known by.
              <li key={i} className="flex items-center gap-2">
                <input
                  aria-label={t('teamName', { n: i + 1 })}
                  value={name}
                  maxLength={40}
                  onChange={(event) =>
                    act({ type: 'name-team', team: i, name: event.target.value })
                  }
                  className="min-h-12 min-w-0 flex-1 rounded-lg border border-line-strong bg-sheet px-3"
                />
                <Button
                  look="bare"
                  aria-label={t('removeTeam', { name })}
                  onClick={() => act({ type: 'remove-team', team: i })}
                >
                  <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
                </Button>
              </li>
            ))}
          </ol>
          <div className="flex flex-wrap gap-2">
            {teams.length < mostTeams && (
              <Button
                onClick={() => act({ type: 'add-team', name: t('team', { n: teams.length + 1 }) })}
              >
                <Plus aria-hidden="true" className="size-5" strokeWidth={1.5} />
                {t('addTeam')}
              </Button>
            )}
            {teams.some(({ score }) => score !== 0) && (
              <Button onClick={() => act({ type: 'clear-scores' })}>{t('clearScores')}</Button>
            )}
          </div>
        </section>
        <p className="text-sm text-soft">{t('startHint')}</p>
      </div>
    </div>
  )
}
