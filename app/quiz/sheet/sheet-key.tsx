'use client'

import type { CSSProperties } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { PartialLocus } from '@/lib/cards/deck-file'
import { type Language, textKey } from '@/lib/i18n/language'
import type { Question } from '@/lib/quiz/question'
import { answerMarks, type SheetVersion } from '@/lib/quiz/sheet'
import type { PaperRow } from '@/lib/store/rows'
import { useLocusWords } from '../../_ui/locus-words'
import { Words } from '../../_ui/words'
import { citation } from './citation'
import { InEach } from './in-each'
import { Truth } from './paper-question'

/** The key of one version, on pages of its own: each answer, where the paper says it, and what it earns. */
export function SheetKey({
  sheet,
  papers,
}: {
  sheet: SheetVersion
  papers: readonly PaperRow['paper'][]
}) {
  const { letter } = sheet
  return (
    <section className="sheet sheet-key" style={{ page: `key-${letter}` } as CSSProperties}>
      <h2 className="sheet-title">
        <InEach>
          <KeyHeading letter={letter} />
        </InEach>
      </h2>
      <table>
        <thead>
          <tr>
            {(['number', 'answer', 'locus', 'points'] as const).map((column) => (
              <th key={column} scope="col">
                <InEach>
                  <Column of={column} />
                </InEach>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.parts.flatMap(({ from, questions }) =>
            questions.map((question, i) => (
              <tr key={question.id}>
                <th scope="row">{from + i}</th>
                <td>
                  <Answer question={question} />
                </td>
                <td>
                  <InEach>
                    <Loci of={question.loci} />
                  </InEach>
                </td>
                <td>{question.points}</td>
              </tr>
            )),
          )}
          <tr className="sheet-sum">
            <th scope="row" colSpan={3}>
              <InEach beside>
                <Column of="sum" />
              </InEach>
            </th>
            <td>{sheet.points}</td>
          </tr>
        </tbody>
      </table>
      {papers.map((paper) => (
        <p key={paper.id} className="sheet-source">
          <InEach>
            <Source of={paper} />
          </InEach>
        </p>
      ))}
    </section>
  )
}

function Answer({ question }: { question: Question }) {
  const marks = answerMarks(question)
  return (
    <>
      {marks && (
        <strong lang="en" className="sheet-marks">
          {marks}
        </strong>
      )}
      {question.type === 'true-false' && (
        <strong>
          <InEach beside>
            <Truth is={question.right} />
          </InEach>
        </strong>
      )}
      {!isSaidAlready(question) && <Back question={question} />}
      {question.type === 'open' && question.holds.length > 1 && (
        <>
          <p className="sheet-look-for">
            <InEach beside>
              <Column of="lookFor" />
            </InEach>
          </p>
          <ul className="sheet-holds">
            {question.holds.map((point) => (
              <li key={point.en}>
                <InEach>
                  <Words of={point} />
                </InEach>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** A true statement needs no other, nor does a model answer that is but its points in a row. */
function isSaidAlready(question: Question): boolean {
  if (question.type === 'true-false') return question.right
  if (question.type !== 'open' || question.holds.length < 2) return false
  return question.holds.every(({ zh }) => question.back.zh.includes(zh))
}

/** The answer in words: of gaps, gap by gap; of a list, item by item. */
function Back({ question }: { question: Question }) {
  const texts =
    question.type === 'gaps'
      ? question.gaps.map(({ back }) => back)
      : question.type === 'list'
        ? question.items
        : null
  if (!texts) {
    return (
      <p className="sheet-back">
        <InEach>
          <Words of={question.back} />
        </InEach>
      </p>
    )
  }
  return (
    <ol className="sheet-backs">
      {texts.map((text, i) => (
        <li key={`${i} ${text.en}`}>
          <InEach>
            <Words of={text} />
          </InEach>
        </li>
      ))}
    </ol>
  )
}

function KeyHeading({ letter }: { letter: string }) {
  return useTranslations('sheet')('keyHeading', { letter })
}

function Column({ of }: { of: 'number' | 'answer' | 'locus' | 'points' | 'sum' | 'lookFor' }) {
  return useTranslations('sheet')(`key.${of}`)
}

function Loci({ of }: { of: readonly PartialLocus[] }) {
  const words = useLocusWords()
  return of.map((locus) => {
    const said = words(locus)
    return (
      <span key={said} className="sheet-locus">
        <Words of={{ zh: said, en: said }} />
      </span>
    )
  })
}

function Source({ of }: { of: PaperRow['paper'] }) {
  const t = useTranslations('sheet')
  const said = citation(of, textKey(useLocale() as Language))
  return <Words of={{ zh: t('source', { citation: said }), en: t('source', { citation: said }) }} />
}
