'use client'

import { useTranslations } from 'use-intl'
import { TextBox } from '../../_ui/text-box'
import type { Answering } from './inputs'

/** An answer in one's own words, or the items of a list. Once it is checked, its verdict says what was typed. */
export function Typed(props: Answering<'type-in'> | Answering<'list'>) {
  const t = useTranslations('quiz')
  const { question, response, locked, onSubmit } = props
  if (locked) return null
  const isList = question.type === 'list'
  return (
    <div className="flex flex-col gap-2">
      {isList && (
        <p className="text-sm text-soft">
          {t(question.ordered ? 'listOrdered' : 'listHint', { n: question.items.length })}
        </p>
      )}
      <TextBox
        focused
        aria-label={t('yourAnswer')}
        aria-describedby="question"
        placeholder={t(isList ? 'typeItems' : 'typeAnswer')}
        value={response.typed}
        onChange={({ target }) => props.onChange({ type: question.type, typed: target.value })}
        onSubmit={onSubmit}
      />
    </div>
  )
}
