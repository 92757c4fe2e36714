'use client'

import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAsked } from '../_hooks/use-asked'
import { Row } from './row'

/** A whole number, stepped by buttons and typed. Quick taps add up; what cannot be the number is not taken for it. */
export function Stepper(props: {
  label: string
  hint?: string
  value: number
  step: number
  range: { readonly min: number; readonly max: number }
  onChange(value: number): Promise<void>
}) {
  const t = useTranslations('settings')
  const { step, range } = props
  const [value, ask] = useAsked(props.value, props.onChange)
  const [typed, setTyped] = useState<string | null>(null)
  const put = async (wanted: number) => {
    setTyped(null)
    const next = Math.min(range.max, Math.max(range.min, wanted))
    if (next !== value) await ask(next)
  }
  const button =
    'flex size-12 items-center justify-center rounded-lg hover:bg-press disabled:opacity-40'
  return (
    <Row label={props.label} hint={props.hint}>
      {(ids) => (
        <div className="flex items-center rounded-lg border border-line-strong">
          <button
            type="button"
            aria-label={`${props.label}: ${t('fewer')}`}
            disabled={value <= range.min}
            onClick={() => put(Math.ceil(value / step - 1) * step)}
            className={button}
          >
            <Minus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          </button>
          <input
            {...ids}
            inputMode="numeric"
            value={typed ?? value}
            onChange={(event) =>
              setTyped(event.target.value.replace(/\D/g, '').slice(0, String(range.max).length))
            }
            onBlur={() => typed !== null && put(typed === '' ? value : Number(typed))}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing)
                event.currentTarget.blur()
            }}
            className="numbers min-h-12 w-14 bg-transparent text-center"
          />
          <button
            type="button"
            aria-label={`${props.label}: ${t('more')}`}
            disabled={value >= range.max}
            onClick={() => put(Math.floor(value / step + 1) * step)}
            className={button}
          >
            <Plus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          </button>
        </div>
      )}
    </Row>
  )
}
