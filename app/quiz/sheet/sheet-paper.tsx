'use client'

import type { CSSProperties } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { QuestionType } from '@/lib/quiz/question'
import type { SheetVersion } from '@/lib/quiz/sheet'
import type { PaperRow } from '@/lib/store/rows'
import { Words } from '../../_ui/words'
import { InEach } from './in-each'
import { PaperQuestion } from './paper-question'

/** One version as it is handed out. */
export function SheetPaper(props: {
  sheet: SheetVersion
  papers: readonly PaperRow['paper'][]
  lines: number
}) {
  const { sheet, papers, lines } = props
  return (
    <section className="sheet" style={{ page: `sheet-${sheet.letter}` } as CSSProperties}>
      <header className="sheet-head">
        <p className="sheet-version" lang="en">
          {sheet.letter}
        </p>
        <h2 className="sheet-title">
          <InEach>
            <Heading />
          </InEach>
          {papers.map((paper) => (
            <small key={paper.id}>
              <InEach>
                <Words of={paper.title} />
              </InEach>
            </small>
          ))}
        </h2>
        <dl className="sheet-person">
          {(['name', 'date', 'marks'] as const).map((field) => (
            <div key={field} className={`sheet-${field}`}>
              <dt>
                <InEach beside>
                  <Label of={field} />
                </InEach>
              </dt>
              <dd>{field === 'marks' && `/ ${sheet.points}`}</dd>
            </div>
          ))}
        </dl>
      </header>
      {sheet.parts.map((part, index) => (
        <section key={part.type}>
          <div className="sheet-part">
            <h3>
              <InEach beside>
                <PartHeading type={part.type} index={index} points={part.points} />
              </InEach>
            </h3>
            <p>
              <InEach beside>
                <Instruction type={part.type} />
              </InEach>
            </p>
          </div>
          <ol className="sheet-questions">
            {part.questions.map((question, i) => (
              <PaperQuestion
                key={question.id}
                question={question}
                number={part.from + i}
                lines={lines}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

function Heading() {
  return useTranslations('sheet')('heading')
}

function Label({ of }: { of: 'name' | 'date' | 'marks' }) {
  return useTranslations('sheet')(`person.${of}`)
}

/** How Chinese sheets number their parts. */
const chineseNumbers = '一二三四五六七八九'

function PartHeading(props: { type: QuestionType; index: number; points: number }) {
  const t = useTranslations('sheet')
  const number = useLocale() === 'en' ? `${props.index + 1}` : (chineseNumbers[props.index] ?? '')
  return t('part', {
    number,
    type: t(`parts.${props.type}`),
    points: t('points', { n: props.points }),
  })
}

function Instruction({ type }: { type: QuestionType }) {
  return useTranslations('sheet')(`instructions.${type}`)
}
