'use client'

import { Braces } from 'lucide-react'
import { useId, useRef } from 'react'
import { Button } from '../../_ui/button'
import { languageOf } from './language-of'

/** A box for a text of a card, that grows with it; where gaps can be made, with a button that makes one of what is selected. */
export function TextField(props: {
  label: string
  value: string
  problem: string | undefined
  hint?: string
  rows?: number
  gapLabel?: string
  onChange(text: string): void
}) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const { value, problem, hint } = props
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ')

  const makeGap = () => {
    const { current } = box
    if (!current) return
    const { selectionStart: from, selectionEnd: to } = current
    const words = value.slice(from, to)
    props.onChange(`${value.slice(0, from)}{{${words}}}${value.slice(to)}`)
    // Behind the gap, or in it where there are no words yet.
    const caret = from + 2 + words.length + (words === '' ? 0 : 2)
    requestAnimationFrame(() => {
      current.focus()
      current.setSelectionRange(caret, caret)
    })
  }
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm">
        {props.label}
      </label>
      <textarea
        ref={box}
        id={id}
        rows={props.rows ?? 2}
        value={value}
        lang={languageOf(value)}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => props.onChange(event.target.value)}
        className="reading field-sizing-content max-h-64 min-h-16 w-full max-w-none! rounded-lg border border-line-strong bg-sheet px-3 py-2 aria-invalid:border-cinnabar"
      />
      {problem && (
        <p id={`${id}-problem`} className="text-sm text-cinnabar">
          {problem}
        </p>
      )}
      {hint && (
        <div className="flex items-center justify-between gap-3">
          <p id={`${id}-hint`} className="flex-1 text-sm text-soft">
            {hint}
          </p>
          {props.gapLabel && (
            <Button className="shrink-0 px-3 text-sm" onClick={makeGap}>
              <Braces aria-hidden="true" className="size-4" strokeWidth={1.5} />
              {props.gapLabel}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
