'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Row } from './row'

/** Moves freely under the finger or the keys; the change is made when it is let go, since it re-plans every card. */
export function Retention(props: {
  /** What is asked for, where it is not the retention that cards are planned by. */
  label?: string
  hint?: string
  value: number
  range: { readonly min: number; readonly max: number; readonly step: number }
  words(part: number): string
  /** What is said under the slider of the value that it stands at. */
  children?(value: number): ReactNode
  onChange(value: number): Promise<void>
}) {
  const t = useTranslations('settings')
  const [draft, setDraft] = useState<number | null>(null)
  const value = draft ?? props.value
  const { min, max, step } = props.range
  const commit = async () => {
    if (draft === null) return
    await props.onChange(draft)
    setDraft((now) => (now === draft ? null : now))
  }
  return (
    <div className="flex flex-col gap-1">
      <Row label={props.label ?? t('retention')} hint={props.hint ?? t('retentionHint')}>
        {(ids) => (
          <div className="flex w-full items-center gap-4">
            <input
              {...ids}
              type="range"
              min={min}
              max={max}
              step={step}
              value={value}
              aria-valuetext={props.words(value)}
              onChange={(event) => setDraft(Number(event.target.value))}
              onPointerUp={commit}
              onKeyUp={commit}
              onBlur={commit}
              className="h-12 flex-1 accent-ink"
            />
            <output className="numbers w-14 text-right">{props.words(value)}</output>
          </div>
        )}
      </Row>
      {props.children?.(value)}
    </div>
  )
}
