'use client'

import { Check, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Localized } from '@/lib/cards/deck-file'
import { Words } from '../../_ui/words'
import { type Answering, withToggled } from './inputs'

/** One of the options. */
export function SingleOptions(props: Answering<'single'>) {
  const { question, response, onChange } = props
  return (
    <Options
      {...props}
      type="radio"
      options={question.options}
      isPicked={(i) => response.picked === i}
      isRight={(i) => question.right === i}
      onPick={(picked) => onChange({ type: 'single', picked })}
    />
  )
}

/** Several of the options. */
export function MultipleOptions(props: Answering<'multiple'>) {
  const { question, response, onChange } = props
  return (
    <Options
      {...props}
      type="checkbox"
      options={question.options}
      isPicked={(i) => response.picked.includes(i)}
      isRight={(i) => question.right.includes(i)}
      onPick={(i) => onChange(withToggled(response, i))}
    />
  )
}

/** Whether a statement is true. */
export function TrueOrFalse(props: Answering<'true-false'>) {
  const t = useTranslations('quiz')
  const { question, response, onChange } = props
  const said = [t('true'), t('false')]
  return (
    <Options
      {...props}
      type="radio"
      options={said.map((word) => ({ zh: word, en: word }))}
      isPicked={(i) => response.picked === (i === 0)}
      isRight={(i) => question.right === (i === 0)}
      onPick={(i) => onChange({ type: 'true-false', picked: i === 0 })}
    />
  )
}

/** Options as large rows, each with the digit that picks it. */
function Options(props: {
  type: 'radio' | 'checkbox'
  options: readonly Localized[]
  isPicked(i: number): boolean
  isRight(i: number): boolean
  onPick(i: number): void
  revealed: boolean
  locked: boolean
}) {
  const t = useTranslations('quiz')
  const name = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" disabled={props.locked}>
      <legend className="sr-only">{t(props.type === 'radio' ? 'pickOne' : 'pickSeveral')}</legend>
      {props.options.map((option, i) => {
        const [picked, right] = [props.isPicked(i), props.isRight(i)]
        const told = props.revealed && (right || picked)
        return (
          <label
            key={i}
            className={`relative flex min-h-14 items-center gap-3 rounded-lg border px-4 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink ${
              picked ? 'border-ink bg-press' : 'border-line-strong bg-sheet'
            } ${told && right ? 'border-l-4 border-l-good' : told ? 'border-l-4 border-l-again' : ''} ${
              props.locked ? 'cursor-default' : 'hover:bg-press'
            }`}
          >
            <input
              type={props.type}
              name={name}
              checked={picked}
              onChange={() => props.onPick(i)}
              aria-keyshortcuts={String(i + 1)}
              className={`size-5 shrink-0 cursor-pointer appearance-none border border-line-strong bg-paper checked:border-[6px] checked:border-ink disabled:cursor-default ${props.type === 'radio' ? 'rounded-full' : 'rounded-sm'} outline-none`}
            />
            <span className="reading min-w-0 flex-1 leading-snug">
              <Words of={option} />
              {told && <span className="sr-only"> ({t(right ? 'isRight' : 'isWrong')})</span>}
            </span>
            {told &&
              (right ? (
                <Check aria-hidden="true" className="size-5 shrink-0" strokeWidth={2} />
              ) : (
                <X aria-hidden="true" className="size-5 shrink-0 text-cinnabar" strokeWidth={2} />
              ))}
            {!props.revealed && (
              <span
                aria-hidden="true"
                className="numbers hidden text-xs text-soft desk:pointer-fine:block"
              >
                {i + 1}
              </span>
            )}
          </label>
        )
      })}
    </fieldset>
  )
}
