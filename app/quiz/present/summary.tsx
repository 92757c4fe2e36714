'use client'

import { useTranslations } from 'use-intl'
import { ranked, type Team } from '@/lib/quiz/presentation'
import type { Question } from '@/lib/quiz/question'
import { useLocusWords } from '../../_ui/locus-words'
import { Words } from '../../_ui/words'

/** The end: the scores, and every question with its answer and where the paper says it. */
export function Summary(props: { questions: readonly Question[]; teams: readonly Team[] }) {
  const t = useTranslations('present')
  const words = useLocusWords()
  return (
    <div className="flex flex-col gap-6 py-4">
      <h1 className="reading text-[max(1.75rem,6vmin)]">{t('summary')}</h1>
      {props.teams.length > 0 && (
        <ol aria-label={t('scores')} className="flex flex-col text-[max(1.25rem,5vmin)]">
          {ranked(props.teams).map(({ name, score, place }, i) => (
            <li
              key={`${i} ${name}`}
              className="flex items-baseline gap-4 border-t border-line py-[0.2em]"
            >
              <span className="numbers w-[1.2em] text-soft">{place}</span>
              <span className="min-w-0 flex-1">{name}</span>
              <span className="numbers">{score}</span>
            </li>
          ))}
        </ol>
      )}
      <ol aria-label={t('answers')} className="flex flex-col text-[max(1rem,2.9vmin)]">
        {props.questions.map((question, i) => (
          <li key={question.id} className="flex gap-4 border-t border-line py-3">
            <span className="numbers w-[1.8em] shrink-0 text-soft">{i + 1}</span>
            <div className="reading flex min-w-0 flex-col gap-1 leading-snug">
              <p className="text-soft">
                <Words of={question.prompt} />
              </p>
              <p className="whitespace-pre-line">
                <Words of={question.back} />
              </p>
              <p className="numbers font-sans text-[0.75em] text-soft">
                {question.loci.map(words).map((said) => (
                  <span key={said} className="mr-4 inline-block">
                    <Words of={{ zh: said, en: said }} />
                  </span>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
