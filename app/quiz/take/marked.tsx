'use client'

import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { type Language, textKey } from '@/lib/i18n/language'
import { markQuestion } from '@/lib/quiz/mark-question'
import type { Question, Response } from '@/lib/quiz/question'
import { Button } from '../../_ui/button'
import { Locus } from '../../_ui/locus'
import { Words } from '../../_ui/words'
import { Verdict } from '../../review/type-in'

/** How an answer fared: in a word, with what was typed, the right answer, and where the paper says it. */
export function Marked(props: {
  question: Question
  response: Response
  /** Counts a typed answer as right, or as wrong, whatever the machine made of it; absent where that is past. */
  onOverrule?(overruled: boolean): void
}) {
  const t = useTranslations('quiz')
  const format = useFormatter()
  const language = textKey(useLocale() as Language)
  const { question, response, onOverrule } = props
  const mark = markQuestion(question, response, language)
  const [typedMark] = mark.typed ?? []
  const number = (n: number) => format.number(n, { maximumFractionDigits: 1 })
  const typed = response.type === 'type-in' || response.type === 'list' ? response.typed : ''
  const saysItself =
    response.type === 'type-in' && response.typed.trim() !== '' && !response.overruled
  /** Whether the right answer stands on the screen already. */
  const isSeen =
    question.type === 'single' &&
    question.options[question.right]?.[language] === question.back[language]
  return (
    <div className="arrive flex flex-col gap-4">
      {!saysItself && (
        <p className={mark.outcome === 'wrong' ? 'text-cinnabar' : ''}>
          {t(`outcomes.${mark.outcome}`)}
          {mark.of > 1 && (
            <span className="numbers text-sm text-soft">
              {' '}
              {t('points', { got: number(mark.earned), of: number(mark.of) })}
            </span>
          )}
        </p>
      )}
      {typedMark && typed.trim() !== '' && <Verdict typed={typed} mark={typedMark} />}
      {question.type === 'gaps' && response.type === 'gaps' && (
        <ul className="flex flex-col gap-1">
          {question.gaps.map(({ back }, i) => (
            <li key={i} className={mark.parts?.[i] ? 'text-soft' : ''}>
              <span className="numbers text-sm text-soft">{i + 1}. </span>
              {mark.parts?.[i] ? t('isRight') : <Words of={back} />}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-col gap-1 border-t border-line-strong pt-3">
        {!isSeen && (
          <>
            <p className="text-sm text-soft">{t('rightAnswer')}</p>
            <p className="reading whitespace-pre-line">
              <Words of={question.back} />
            </p>
          </>
        )}
        {question.loci.map((locus) => (
          <Locus key={JSON.stringify(locus)} locus={locus} />
        ))}
      </div>
      {response.type === 'type-in' &&
        onOverrule &&
        (mark.outcome !== 'right' || response.overruled) && (
          <div>
            <Button className="text-sm" onClick={() => onOverrule(!response.overruled)}>
              {t(response.overruled ? 'wasWrong' : 'wasRight')}
            </Button>
          </div>
        )}
    </div>
  )
}
