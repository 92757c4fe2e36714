'use client'

import { Check } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Localized } from '@/lib/cards/deck-file'
import type { FillGaps, Match, Question } from '@/lib/quiz/question'
import { optionLetter } from '@/lib/quiz/sheet'
import { useText } from '../../_hooks/use-text'
import { useLocusWords } from '../../_ui/locus-words'
import { Words } from '../../_ui/words'

/** A question as a room reads it, and with its answer where that is shown. All sizes are in `em`: see `Fit`. */
export function WallQuestion({
  question,
  isAnswered,
}: {
  question: Question
  isAnswered: boolean
}) {
  return (
    <div className="reading flex max-w-none! flex-col gap-[0.55em]">
      <h1 className="leading-tight text-pretty whitespace-pre-line">
        <Words of={question.prompt} />
      </h1>
      <Body question={question} isAnswered={isAnswered} />
      {isAnswered && <Loci question={question} />}
    </div>
  )
}

function Body({ question, isAnswered }: { question: Question; isAnswered: boolean }) {
  const t = useTranslations('present')
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const right = question.type === 'single' ? [question.right] : question.right
      return (
        <Options
          of={question.options.map((text, i) => ({
            key: optionLetter(i),
            letter: optionLetter(i),
            words: <Words of={text} />,
            isRight: right.includes(i),
          }))}
          isAnswered={isAnswered}
          isShort={areShort(question.options)}
        />
      )
    }
    case 'true-false':
      return (
        <>
          <Options
            of={[true, false].map((truth) => ({
              key: String(truth),
              letter: null,
              words: t(truth ? 'true' : 'false'),
              isRight: truth === question.right,
            }))}
            isAnswered={isAnswered}
            isShort
          />
          {isAnswered && !question.right && <Answer of={question.back} />}
        </>
      )
    case 'order':
      return (
        <Lettered
          of={(isAnswered ? question.right : question.items.map((_, i) => i)).map((i) => ({
            sign: optionLetter(i),
            text: question.items[i],
          }))}
          isAnswered={isAnswered}
        />
      )
    case 'match':
      return <Pairs question={question} isAnswered={isAnswered} />
    case 'gaps':
      return <Gaps question={question} isAnswered={isAnswered} />
    case 'list':
    case 'open': {
      const points = question.type === 'list' ? question.items : question.holds
      if (!isAnswered) {
        return question.type === 'list' ? (
          <p className="text-[0.6em] text-soft">{t('items', { n: points.length })}</p>
        ) : null
      }
      if (points.length < 2) return <Answer of={question.back} />
      return (
        <Ruled>
          <ul
            className={`flex list-outside flex-col gap-[0.3em] pl-[1.2em] ${question.type === 'list' && question.ordered ? 'list-decimal' : 'list-disc'}`}
          >
            {points.map((point) => (
              <li key={point.en}>
                <Words of={point} />
              </li>
            ))}
          </ul>
        </Ruled>
      )
    }
    case 'type-in':
      return isAnswered ? <Answer of={question.back} /> : null
  }
}

interface Option {
  readonly key: string
  readonly letter: string | null
  readonly words: ReactNode
  readonly isRight: boolean
}

/** Once answered, the right ones are told by a sign, weight and frame, the others step back. */
function Options(props: { of: readonly Option[]; isAnswered: boolean; isShort: boolean }) {
  const t = useTranslations('present')
  return (
    <ol
      className={`grid gap-[0.35em] text-[0.8em] leading-snug ${props.isShort ? 'grid-cols-[1fr_1fr]' : ''}`}
    >
      {props.of.map(({ key, letter, words, isRight }) => {
        const isShown = props.isAnswered && isRight
        return (
          <li
            key={key}
            className={`flex items-baseline gap-[0.5em] rounded-[0.25em] border-[0.06em] px-[0.5em] py-[0.25em] ${isShown ? 'border-ink font-semibold' : props.isAnswered ? 'border-transparent text-soft' : 'border-line'}`}
          >
            {letter && <span className="text-soft">{letter}</span>}
            <span className="min-w-0">{words}</span>
            {isShown && (
              <>
                <Check aria-hidden="true" className="size-[0.9em] shrink-0 self-center" />
                <span className="sr-only">{t('right')}</span>
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** Two fit beside each other. */
const areShort = (texts: readonly Localized[]): boolean =>
  texts.every(({ zh, en }) => zh.length <= 14 && en.length <= 26)

function Lettered(props: {
  of: readonly { readonly sign: string; readonly text: Localized | undefined }[]
  isAnswered: boolean
}) {
  return (
    <ol className="grid gap-[0.3em] text-[0.8em] leading-snug">
      {props.of.map(({ sign, text }, i) => (
        <li key={sign} className="flex items-baseline gap-[0.5em]">
          {props.isAnswered && <strong className="numbers">{i + 1}</strong>}
          <span className="text-soft">{sign}</span>
          <span className="min-w-0">{text && <Words of={text} />}</span>
        </li>
      ))}
    </ol>
  )
}

/** Two columns to match; answered, each beside what goes with it. */
function Pairs({
  question: { left, others, right },
  isAnswered,
}: {
  question: Match
  isAnswered: boolean
}) {
  const rows = Math.max(left.length, isAnswered ? 0 : others.length)
  return (
    <ol className="grid grid-cols-[auto_auto] gap-x-[1.2em] gap-y-[0.3em] text-[0.75em] leading-snug">
      {Array.from({ length: rows }, (_, i) => {
        const other = isAnswered ? (right[i] ?? i) : i
        return (
          <li key={left[i]?.en ?? others[i]?.en} className="contents">
            <Side sign={`${i + 1}`} text={left[i]} isStrong={false} />
            <Side sign={optionLetter(other)} text={others[other]} isStrong={isAnswered} />
          </li>
        )
      })}
    </ol>
  )
}

function Side(props: { sign: string; text: Localized | undefined; isStrong: boolean }) {
  if (!props.text) return <span />
  return (
    <span className={`flex items-baseline gap-[0.5em] ${props.isStrong ? 'font-semibold' : ''}`}>
      <span className="numbers text-soft">{props.sign}</span>
      <span className="min-w-0">
        <Words of={props.text} />
      </span>
    </span>
  )
}

/** The text with its gaps, empty or filled. */
function Gaps({
  question: { between, gaps },
  isAnswered,
}: {
  question: FillGaps
  isAnswered: boolean
}) {
  const t = useTranslations('present')
  const text = useText()
  const length = text({ zh: 'zh', en: 'en' }) === 'zh' ? between.zh.length : between.en.length
  return (
    <p className="text-[0.85em] leading-normal">
      {Array.from({ length }, (_, i) => (
        <Fragment key={`${i} ${between.en[i]}`}>
          <Words of={{ zh: between.zh[i] ?? '', en: between.en[i] ?? '' }} />
          {gaps[i] &&
            (isAnswered ? (
              <strong className="border-b-[0.06em] border-ink">
                <Words of={gaps[i].back} />
              </strong>
            ) : (
              <span className="inline-block min-w-[4em] border-b-[0.06em] border-ink text-center text-[0.7em] text-soft">
                <span className="sr-only">{t('gap')} </span>
                {gaps.length > 1 ? i + 1 : '\u00a0'}
              </span>
            ))}
        </Fragment>
      ))}
    </p>
  )
}

function Answer({ of }: { of: Localized }) {
  return (
    <Ruled>
      <p className="whitespace-pre-line">
        <Words of={of} />
      </p>
    </Ruled>
  )
}

/** What is shown with the answer stands under a hairline, as on a card. */
function Ruled({ children }: { children: ReactNode }) {
  return <div className="border-t border-line-strong pt-[0.45em] leading-snug">{children}</div>
}

function Loci({ question }: { question: Question }) {
  const t = useTranslations('locus')
  const words = useLocusWords()
  return (
    <p className="numbers flex flex-wrap gap-x-[1.5em] font-sans text-[0.5em] text-soft">
      <span className="sr-only">{t('label')}: </span>
      {question.loci.map((locus) => {
        const said = words(locus)
        return (
          <span key={said}>
            <Words of={{ zh: said, en: said }} />
          </span>
        )
      })}
    </p>
  )
}
