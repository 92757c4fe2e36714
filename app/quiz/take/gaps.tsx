'use client'

import { Fragment, useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Language, textKey } from '@/lib/i18n/language'
import { Words } from '../../_ui/words'
import type { Answering } from './inputs'

/** A text with gaps, each a box within it. Enter goes to the next gap, and from the last one on. */
export function Gaps({ question, response, locked, onChange, onSubmit }: Answering<'gaps'>) {
  const t = useTranslations('quiz')
  const key = textKey(useLocale() as Language)
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => text.current?.querySelector('input')?.focus({ preventScroll: true }), [])
  const { between, gaps } = question
  return (
    <p ref={text} className="reading text-lg leading-loose">
      {between[key].map((part, i) => (
        <Fragment key={i}>
          <Words of={{ zh: between.zh[i] ?? part, en: between.en[i] ?? part }} />
          {i < gaps.length && (
            <input
              aria-label={t('gap', { n: i + 1, of: gaps.length })}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              enterKeyHint={i < gaps.length - 1 ? 'next' : 'done'}
              readOnly={locked}
              value={response.typed[i] ?? ''}
              onChange={({ target }) =>
                onChange({ type: 'gaps', typed: response.typed.with(i, target.value) })
              }
              onKeyDown={({ key, nativeEvent, currentTarget }) => {
                const composing = nativeEvent.isComposing || nativeEvent.keyCode === 229
                if (key !== 'Enter' || composing || nativeEvent.repeat || locked) return
                nativeEvent.preventDefault()
                const boxes = [...(text.current?.querySelectorAll('input') ?? [])]
                const next = boxes[boxes.indexOf(currentTarget) + 1]
                if (next) next.focus()
                else onSubmit()
              }}
              className="reading mx-1 field-sizing-content min-h-12 max-w-full min-w-28 rounded-lg border border-line-strong bg-sheet px-3 read-only:border-dashed"
            />
          )}
        </Fragment>
      ))}
    </p>
  )
}
