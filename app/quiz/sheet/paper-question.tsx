'use client'

import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Localized } from '@/lib/cards/deck-file'
import { type Language, textKey } from '@/lib/i18n/language'
import type { FillGaps, Match, Question } from '@/lib/quiz/question'
import { optionLetter } from '@/lib/quiz/sheet'
import { Words } from '../../_ui/words'
import { InEach } from './in-each'

/** A question as one answers it with a pen. Only a place to argue may be parted by the end of a page. */
export function PaperQuestion(props: { question: Question; number: number; lines: number }) {
  const { question, number, lines } = props
  return (
    <li className={`sheet-question ${question.type === 'open' ? 'sheet-open' : ''}`}>
      <span className="sheet-number">{number}.</span>
      <div className="sheet-asked">
        <p className="sheet-prompt">
          <InEach>
            <Words of={question.prompt} />
          </InEach>
        </p>
        <AnswerPlace question={question} lines={lines} />
      </div>
      <span className="sheet-mark">
        <span className="sheet-blank" />
        <span className="sr-only">
          <InEach beside>
            <Points n={question.points} />
          </InEach>
        </span>
        <span aria-hidden="true">/ {question.points}</span>
      </span>
    </li>
  )
}

function AnswerPlace({ question, lines }: { question: Question; lines: number }) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <Options texts={question.options} round={question.type === 'single'} />
    case 'true-false':
      return (
        <ul className="sheet-choices sheet-columns-4">
          {([true, false] as const).map((truth) => (
            <li key={String(truth)} className="sheet-choice">
              <span className="sheet-box sheet-round" />
              <span>
                <InEach beside>
                  <Truth is={truth} />
                </InEach>
              </span>
            </li>
          ))}
        </ul>
      )
    case 'type-in':
      return <Lines n={1} />
    case 'order':
      return (
        <ul className="sheet-choices">
          {question.items.map((item) => (
            <Item key={item.en} text={item}>
              <span className="sheet-box sheet-wide" />
            </Item>
          ))}
        </ul>
      )
    case 'match':
      return <TwoColumns question={question} />
    case 'gaps':
      return (
        <p className="sheet-gaps">
          <InEach>
            <Gaps question={question} />
          </InEach>
        </p>
      )
    case 'list':
      return (
        <ol className="sheet-list">
          {question.items.map((item, i) => (
            <li key={item.en}>
              <span>{i + 1}</span>
              <span className="sheet-line" />
            </li>
          ))}
        </ol>
      )
    case 'open':
      return <Lines n={lines} />
  }
}

/** A text of a list, behind what stands before it. */
function Item({ text, children }: { text: Localized; children: ReactNode }) {
  return (
    <li className="sheet-choice">
      {children}
      <span>
        <InEach>
          <Words of={text} />
        </InEach>
      </span>
    </li>
  )
}

/** Short options stand beside each other. */
function Options({ texts, round }: { texts: readonly Localized[]; round: boolean }) {
  const longest = Math.max(...texts.map(({ zh, en }) => Math.max(zh.length * 1.9, en.length)))
  const columns = longest <= 16 ? 4 : longest <= 36 ? 2 : 1
  return (
    <ol className={`sheet-choices sheet-columns-${columns}`}>
      {texts.map((text, i) => (
        <Item key={optionLetter(i)} text={text}>
          <span className={`sheet-box ${round ? 'sheet-round' : ''}`} />
          <span lang="en">{optionLetter(i)}</span>
        </Item>
      ))}
    </ol>
  )
}

/** Numbers with a place for a letter on the left, letters on the right. */
function TwoColumns({ question: { left, others } }: { question: Match }) {
  return (
    <div className="sheet-match">
      <ol className="sheet-choices">
        {left.map((text, i) => (
          <Item key={text.en} text={text}>
            <span className="sheet-box sheet-wide" />
            <span>{i + 1}</span>
          </Item>
        ))}
      </ol>
      <ol className="sheet-choices">
        {others.map((text, i) => (
          <Item key={optionLetter(i)} text={text}>
            <span lang="en">{optionLetter(i)}</span>
          </Item>
        ))}
      </ol>
    </div>
  )
}

/** The text with a numbered line in each gap. */
function Gaps({ question: { between, gaps } }: { question: FillGaps }) {
  const t = useTranslations('sheet')
  const parts = between[textKey(useLocale() as Language)]
  return parts.map((part, i) => (
    <span key={`${i} ${part}`}>
      <Words of={{ zh: part, en: part }} />
      {i < gaps.length && (
        <span className="sheet-gap">
          <span className="sr-only">{t('gap')} </span>
          {gaps.length > 1 && i + 1}
        </span>
      )}
    </span>
  ))
}

function Lines({ n }: { n: number }) {
  return (
    <div className="sheet-lines">
      {Array.from({ length: n }, (_, line) => (
        <div key={line} className="sheet-line" />
      ))}
    </div>
  )
}

function Points({ n }: { n: number }) {
  return useTranslations('sheet')('points', { n })
}

/** A statement is true, or false. */
export function Truth({ is }: { is: boolean }) {
  return useTranslations('sheet')(is ? 'true' : 'false')
}
