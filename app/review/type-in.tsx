'use client'

import { useEffect } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { type Language, textKey } from '@/lib/i18n/language'
import { type DatePart, type Mark, markAnswer } from '@/lib/quiz/mark-answer'
import type { CardRow } from '@/lib/store/rows'
import { TextBox } from '../_ui/text-box'
import { Words } from '../_ui/words'

export { AllTexts } from '../_ui/all-texts'

/**
 * What a machine makes of what was typed; null where nothing was. Where the person has reworded the answer, their words
 * are the answer, not the deck's value.
 */
export function markTyped(typed: string, card: CardRow, language: Language): Mark | null {
  if (typed.trim() === '') return null
  const key = textKey(language)
  const back = card.back[key]
  const isOwn = card.shipped !== undefined && card.shipped.back[key] !== back
  return markAnswer(typed, isOwn ? { type: 'text' } : card.answer, back)
}

/** A box for the answer. Enter checks it; in a list's, Shift and Enter begin a new line. */
export function AnswerBox(props: {
  card: CardRow
  typed: string
  onType(text: string): void
  onCheck(): void
}) {
  const t = useTranslations('reviewTools')
  useKeyboardRoom()
  return (
    <TextBox
      focused
      aria-label={t('typed')}
      aria-describedby="question"
      placeholder={t(props.card.answer.type === 'list' ? 'typeList' : 'type')}
      value={props.typed}
      onChange={(event) => props.onType(event.target.value)}
      onSubmit={props.onCheck}
      className="reading field-sizing-content max-h-40 min-h-12 w-full max-w-none! scroll-my-4 resize-none rounded-lg border border-line-strong bg-sheet px-3 py-2.5 text-lg"
    />
  )
}

/**
 * Keeps the page above the on-screen keyboard where that only covers it (Safari): elsewhere the viewport itself gives
 * way, as the layout asks (`interactive-widget`).
 */
function useKeyboardRoom() {
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const { style } = document.documentElement
    const fit = () => {
      const isCovered = seen.scale === 1 && seen.height < innerHeight - 1
      style.setProperty('--room', isCovered ? `${seen.height}px` : '')
      if (isCovered) scrollTo(0, 0)
      document.activeElement?.scrollIntoView({ block: 'nearest' })
    }
    seen.addEventListener('resize', fit)
    return () => {
      seen.removeEventListener('resize', fit)
      style.removeProperty('--room')
    }
  }, [])
}

/** How a typed answer fared: in one sentence, and where it is text as a comparison. */
export function Verdict({ typed, mark }: { typed: string; mark: Mark }) {
  const t = useTranslations('reviewTools')
  const sentence = useSentence()(mark)
  return (
    <div className="flex flex-col gap-2 border-l-2 border-line-strong pl-4">
      <p className="text-sm text-soft">
        {t('youTyped')}
        <span className="reading whitespace-pre-line text-ink">{typed.trim()}</span>
      </p>
      <p className={mark.outcome === 'wrong' ? 'text-cinnabar' : ''}>{sentence}</p>
      {mark.diff && <Diff parts={mark.diff} />}
      {mark.parts && <Missing parts={mark.parts} />}
    </div>
  )
}

/** What was typed beside the answer: what is missing is underlined, what is too much is struck out, and both are said. */
function Diff({ parts }: { parts: NonNullable<Mark['diff']> }) {
  const t = useTranslations('reviewTools')
  return (
    <p className="reading">
      <span className="sr-only">{t('diff')} </span>
      {parts.map(({ kind, text }, i) => {
        if (kind === 'same') return <span key={i}>{text}</span>
        return kind === 'missing' ? (
          <ins key={i} className="decoration-cinnabar decoration-2 underline-offset-4">
            <span className="sr-only">[{t('missingPart')}</span> {text}
            <span className="sr-only">]</span>
          </ins>
        ) : (
          <del key={i} className="text-soft">
            <span className="sr-only">[{t('extraPart')}</span> {text}
            <span className="sr-only">]</span>
          </del>
        )
      })}
    </p>
  )
}

/** The items of a list that were not typed. */
function Missing({ parts }: { parts: NonNullable<Mark['parts']> }) {
  const t = useTranslations('reviewTools')
  const missing = parts.filter(({ state }) => state === 'missing')
  if (missing.length === 0) return null
  return (
    <div>
      <p className="text-sm text-soft">{t('missingItems')}</p>
      <ul className="reading list-disc pl-5">
        {missing.map(({ item }) => (
          <li key={item.zh}>
            <Words of={item} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Words for a mark, in the language shown. */
function useSentence(): (mark: Mark) => string {
  const t = useTranslations('reviewTools')
  const format = useFormatter()
  const locale = useLocale()
  const parts = (names: readonly DatePart[]) => format.list(names.map((name) => t(`parts.${name}`)))
  const month = (n: number) =>
    format.dateTime(new Date(Date.UTC(2000, n - 1, 1)), { month: 'long', timeZone: 'UTC' })
  const unit = (code: string) =>
    /^[A-Z]{3}$/.test(code)
      ? (new Intl.DisplayNames([locale], { type: 'currency' }).of(code) ?? code)
      : code

  return ({ outcome, off }) => {
    if (!off) return t(`outcomes.${outcome}`)
    switch (off.code) {
      case 'wrong-year':
      case 'wrong-month':
      case 'wrong-day': {
        const say = off.code === 'wrong-month' ? month : String
        const wrong = t(`offs.${off.code}`, {
          given: say(off.given),
          expected: say(off.expected),
        })
        return off.right.length === 0
          ? wrong
          : `${wrong}${t('rightParts', { parts: parts(off.right) })}`
      }
      case 'less-precise':
        return t('offs.less-precise', { parts: parts(off.missing) })
      case 'wrong-figure':
      case 'rounded':
        return t(`offs.${off.code}`, {
          given: format.number(off.given),
          expected: format.number(off.expected),
        })
      case 'wrong-scale':
        return off.factor > 1
          ? t('offs.too-large', { factor: format.number(off.factor) })
          : t('offs.too-small', { factor: format.number(1 / off.factor) })
      case 'wrong-unit':
        return t('offs.wrong-unit', {
          given: off.given === null ? t('noUnit') : unit(off.given),
          expected: off.expected === null ? t('noUnit') : unit(off.expected),
        })
      case 'unit-unsaid':
        return t('offs.unit-unsaid', { expected: unit(off.expected) })
      case 'extra-items':
        return t('offs.extra-items', { items: format.list(off.given) })
      case 'missing-items':
        return t('offs.missing-items', { n: off.n, of: off.of })
      case 'inexact-items':
        return t('offs.inexact-items', { n: off.n })
      default:
        return t(`offs.${off.code}`)
    }
  }
}
