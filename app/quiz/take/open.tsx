'use client'

import { useTranslations } from 'use-intl'
import { TextBox } from '../../_ui/text-box'
import { Words } from '../../_ui/words'
import type { Answering } from './inputs'

/** A question that only the person can mark: written or thought, then held against the model answer, point by point. */
export function Open({ question, response, revealed, onChange, onSubmit }: Answering<'open'>) {
  const t = useTranslations('quiz')
  const { typed, made } = response
  if (!revealed) {
    return (
      <div className="flex flex-col gap-2">
        <p id="open-hint" className="text-sm text-soft">
          {t('openHint')}
        </p>
        <TextBox
          rows={3}
          aria-label={t('yourAnswer')}
          aria-describedby="question open-hint"
          value={typed}
          onChange={({ target }) => onChange({ type: 'open', typed: target.value, made })}
          onSubmit={onSubmit}
        />
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      {typed.trim() !== '' && (
        <div className="border-l-2 border-line-strong pl-4">
          <p className="text-sm text-soft">{t('youAnswered')}</p>
          <p className="reading whitespace-pre-line">{typed.trim()}</p>
        </div>
      )}
      <div className="flex flex-col gap-1 border-t border-line-strong pt-3">
        <p className="text-sm text-soft">{t('modelAnswer')}</p>
        <p className="reading whitespace-pre-line">
          <Words of={question.back} />
        </p>
      </div>
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="pb-2 text-sm text-soft">{t('pointsMade')}</legend>
        {question.holds.map((point, i) => (
          <label
            key={i}
            className="relative flex min-h-14 items-center gap-3 rounded-lg border border-line-strong bg-sheet px-4 py-2.5 has-checked:border-ink has-checked:bg-press has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="checkbox"
              checked={made[i] ?? false}
              onChange={({ target }) => {
                const all = question.holds.map((_, j) => made[j] ?? false)
                onChange({ type: 'open', typed, made: all.with(i, target.checked) })
              }}
              className="size-5 shrink-0 accent-ink"
            />
            <span className="reading min-w-0 flex-1 leading-snug">
              <Words of={point} />
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
